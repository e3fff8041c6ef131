package org.dateline.search.filter;

import java.io.IOException;
import java.util.Objects;
import java.util.function.IntPredicate;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Finds the events that have some value, of those a field has, which is accepted. */
final class Dictionary extends Query {
    /** What a look-up costs beside the comparison of two numbers, for the planning of a query. */
    private static final float COST = 10;

    private final String field;
    private final Verdicts verdicts;

    /** Judges values by the numbers that a segment gives them. */
    interface Verdicts {
        IntPredicate in(LeafReader segment) throws IOException;

        /** Which of the entries that have values can have an accepted one at all. */
        default DocIdSetIterator among(DocIdSetIterator entries, LeafReader segment) throws IOException {
            return entries;
        }
    }

    Dictionary(String field, Verdicts verdicts) {
        this.field = field;
        this.verdicts = verdicts;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext segment) throws IOException {
                SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), field);
                DocIdSetIterator entries = verdicts.among(values, segment.reader());
                IntPredicate accepts = verdicts.in(segment.reader());
                return new ConstantScoreScorer(this, score(), mode, judging(entries, values, accepts));
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    private static TwoPhaseIterator judging(DocIdSetIterator entries, SortedSetDocValues values, IntPredicate accepts) {
        return new TwoPhaseIterator(entries) {
            @Override
            public boolean matches() throws IOException {
                for (int i = values.docValueCount(); i > 0; i--) {
                    if (accepts.test((int) values.nextOrd())) {
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

    @Override
    public String toString(String unnamed) {
        return field + ":" + verdicts;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && field.equals(((Dictionary) other).field)
                && verdicts.equals(((Dictionary) other).verdicts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, verdicts);
    }
}
