package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;

import org.dateline.history.ChangeLog;
import org.dateline.history.ChangeLog.Place;
import org.dateline.history.ChangeLog.Stretch;
import org.dateline.history.ChangeLog.Told;
import org.dateline.query.Wanted;
import org.dateline.search.filter.Criterion;
import org.dateline.search.index.Entry;
import org.dateline.search.index.EventIndex;
import org.dateline.search.index.Span;

/**
 * Answers questions for changes from the log. A filter leaves a change where it leaves the event as it was before or as it is
 * after: who follows a part of the record is told of what leaves it, too. To be used within a transaction.
 */
@ApplicationScoped
public class ChangeSearch {
    private static final int AT_ONCE = 500;

    /** How many changes one answer looks at; who wants more asks again from there. */
    private static final int MOST_LOOKED_AT = 10_000;

    private final ChangeLog log;
    private final EventIndex index;

    ChangeSearch(ChangeLog log, EventIndex index) {
        this.log = log;
        this.index = index;
    }

    /**
     * The changes behind a place.
     *
     * @param upTo the last version that matters, which this server holds
     */
    public ChangePage find(ChangeQuery query, Place behind, long upTo) {
        return find(query, behind, upTo, MOST_LOOKED_AT);
    }

    /** The changes behind a place, as far as one look goes: for who takes turns with others, and comes again. */
    public ChangePage look(ChangeQuery query, Place behind, long upTo) {
        return find(query, behind, upTo, AT_ONCE);
    }

    private ChangePage find(ChangeQuery query, Place behind, long upTo, int mostLookedAt) {
        boolean all = query.criteria().isEmpty() && query.kinds().isEmpty();
        List<Told> found = new ArrayList<>();
        Place reached = behind;
        for (int looked = 0; looked < mostLookedAt; looked += AT_ONCE) {
            Wanted.check();
            int most = all ? Math.min(AT_ONCE, query.limit() + 1 - found.size()) : AT_ONCE;
            Stretch some = log.after(reached, upTo, query.kinds(), most);
            Predicate<Told> wanted = wanted(query.criteria(), some.items());
            for (Told each : some.items()) {
                if (wanted.test(each)) {
                    if (found.size() == query.limit()) {
                        return new ChangePage(found, reached, true);
                    }
                    found.add(each);
                }
                reached = each.place();
            }
            reached = some.reached();
            if (!some.more()) {
                Place end = Place.behind(upTo);
                return new ChangePage(found, end.compareTo(reached) > 0 ? end : reached, false);
            }
        }
        return new ChangePage(found, reached, true);
    }

    private Predicate<Told> wanted(List<Criterion> criteria, List<Told> some) {
        if (criteria.isEmpty() || some.isEmpty()) {
            return each -> true;
        }
        Set<String> slugs = some.stream().map(each -> each.change().slug).collect(Collectors.toSet());
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(Entry.of(slugs), BooleanClause.Occur.FILTER);
        criteria.forEach(criterion -> all.add(criterion.query(), BooleanClause.Occur.FILTER));
        List<Span> spans = index.spans(all.build());
        return each -> spans.stream().anyMatch(span -> span.touches(each.change().slug, each.change().version));
    }
}
