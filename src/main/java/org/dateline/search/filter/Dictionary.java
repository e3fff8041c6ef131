package org.dateline.search.filter;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Predicate;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Events that have some value, of those a field has, which is accepted. Many events share a value, and each value is judged
 * once in a segment, when the first event that has it is looked at.
 *
 * @param accepts judges a value; equal ones judge alike
 */
record Dictionary(String field, Predicate<BytesRef> accepts) {
    /** What a look-up costs beside the comparison of two numbers, for the planning of a query. */
    private static final float COST = 10;

    Query query() {
        return new Accepted(this);
    }

    private static final class Accepted extends Query {
        private final Dictionary asked;

        Accepted(Dictionary asked) {
            this.asked = asked;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
            return new ConstantScoreWeight(this, boost) {
                @Override
                public Scorer scorer(LeafReaderContext segment) throws IOException {
                    SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), asked.field);
                    return new ConstantScoreScorer(this, score(), mode, asked.judging(values));
                }

                @Override
                public boolean isCacheable(LeafReaderContext segment) {
                    return false;
                }
            };
        }

        @Override
        public String toString(String field) {
            return asked.toString();
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public boolean equals(Object other) {
            return sameClassAs(other) && asked.equals(((Accepted) other).asked);
        }

        @Override
        public int hashCode() {
            return Objects.hash(classHash(), asked);
        }
    }

    private TwoPhaseIterator judging(SortedSetDocValues values) {
        Verdicts verdicts = new Verdicts(values, accepts);
        return new TwoPhaseIterator(values) {
            @Override
            public boolean matches() throws IOException {
                for (int i = values.docValueCount(); i > 0; i--) {
                    if (verdicts.accepts(values.nextOrd())) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public float matchCost() {
                return COST;
            }
        };
    }

    /** What is known already of the values of one segment. */
    static final class Verdicts {
        private final SortedSetDocValues values;
        private final Predicate<BytesRef> accepts;
        private final FixedBitSet judged;
        private final FixedBitSet accepted;

        Verdicts(SortedSetDocValues values, Predicate<BytesRef> accepts) {
            this.values = values;
            this.accepts = accepts;
            int size = Math.toIntExact(values.getValueCount());
            this.judged = new FixedBitSet(size);
            this.accepted = new FixedBitSet(size);
        }

        boolean accepts(long ordinal) throws IOException {
            int value = (int) ordinal;
            if (!judged.getAndSet(value) && accepts.test(values.lookupOrd(value))) {
                accepted.set(value);
            }
            return accepted.get(value);
        }
    }
}
