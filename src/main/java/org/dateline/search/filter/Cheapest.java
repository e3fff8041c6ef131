package org.dateline.search.filter;

import java.io.IOException;
import java.util.Objects;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * One condition that can be answered in two ways: from an index, which gathers all events that meet it before it gives the
 * first, or event by event. The index is worth it when few meet the condition, and no other condition leaves fewer to look at.
 */
final class Cheapest extends Query {
    /** Beyond one in so many events, a page is full sooner by looking at events in their order. */
    private static final int FEW = 16;

    /** Gathering an event costs this much less than looking at one. */
    private static final int CHEAPER = 8;

    private final Query gathered;
    private final Query lookedAt;

    /** @param lookedAt finds the same as {@code gathered}, and can be asked of one event */
    Cheapest(Query gathered, Query lookedAt) {
        this.gathered = gathered;
        this.lookedAt = lookedAt;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query one = gathered.rewrite(searcher);
        Query other = lookedAt.rewrite(searcher);
        return one == gathered && other == lookedAt ? this : new Cheapest(one, other);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight ofGathered = gathered.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, boost);
        Weight ofLookedAt = lookedAt.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, boost);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                ScorerSupplier index = ofGathered.scorerSupplier(segment);
                ScorerSupplier events = ofLookedAt.scorerSupplier(segment);
                if (index == null || events == null) {
                    return null;
                }
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) throws IOException {
                        boolean few = cost() <= segment.reader().maxDoc() / FEW;
                        return (few && cost() / CHEAPER <= leadCost ? index : events).get(leadCost);
                    }

                    @Override
                    public long cost() {
                        return index.cost();
                    }
                };
            }

            @Override
            public Scorer scorer(LeafReaderContext segment) throws IOException {
                ScorerSupplier supplier = scorerSupplier(segment);
                return supplier == null ? null : supplier.get(Long.MAX_VALUE);
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    @Override
    public String toString(String field) {
        return lookedAt.toString(field);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && gathered.equals(((Cheapest) other).gathered)
                && lookedAt.equals(((Cheapest) other).lookedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), gathered, lookedAt);
    }
}
