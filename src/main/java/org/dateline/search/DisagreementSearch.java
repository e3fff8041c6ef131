package org.dateline.search;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.dateline.citation.Disagreement;
import org.dateline.query.Cursor;
import org.dateline.query.Page;
import org.dateline.search.filter.Clauses;

/** Finds what is disagreed on, earliest event first. A page costs a fixed number of statements whatever its size. */
@ApplicationScoped
public class DisagreementSearch {
    /** As {@link Disagreement#among} tells positions. */
    private static final String TAKES_A_POSITION = """
            exists (select 1 from e.citations x where x.origin.slug in ?1 and (
                d = STANCE and x.stance <> CONTEXT
                or d = WHEN and x.stance = ASSERTS and not x.leavesWhenOpen
                    and (x.saysWhen is not null or e.edtf is not null)
                or d = QUANTITY and x.stance = ASSERTS and not x.leavesQuantityOpen
                    and (x.saysQuantity is not null or e.quantity is not null)))
            """;

    private final EntityManager store;

    DisagreementSearch(EntityManager store) {
        this.store = store;
    }

    /** The page asked for, of current events that were not withdrawn. */
    public Page<EventDisagreement> find(DisagreementQuery query) {
        OptionalLong total = query.total() ? OptionalLong.of(count(query)) : OptionalLong.empty();
        if (query.limit() == 0) {
            return new Page<>(List.of(), null, total);
        }
        Clauses where = matching(query);
        if (!query.after().isEmpty()) {
            // The order of events, and the field for want of anything better.
            where.add(
                    "e.startsEarliest >= ?1 and (e.startsEarliest > ?1"
                            + " or e.startsLatest >= ?2 and (e.startsLatest > ?2"
                            + " or e.ordinal >= ?3 and (e.ordinal > ?3"
                            + " or e.slug >= ?4 and (e.slug > ?4 or d > ?5))))",
                    query.after().toArray());
        }
        List<EventDisagreement> rows = EventSearch.bound(
                        where,
                        store.createQuery(
                                "select e, d from Event e join e.contested d where " + where + " order by "
                                        + EventSearch.order(Sort.DATE) + ", d",
                                EventDisagreement.class))
                .setMaxResults(query.limit() + 1)
                .getResultList();
        return Page.of(rows, query.limit(), last -> Cursor.after(query.question(), DisagreementQuery.key(last)), total);
    }

    private long count(DisagreementQuery query) {
        Clauses where = matching(query);
        return EventSearch.bound(
                        where,
                        store.createQuery("select count(*) from Event e join e.contested d where " + where, Long.class))
                .getSingleResult();
    }

    private static Clauses matching(DisagreementQuery query) {
        Clauses where = new Clauses();
        where.add("e.supersededAt is null and e.withdrawnReason is null");
        query.timelines().forEach(anyOf -> where.add("exists (select 1 from e.timelines x where x in ?1)", anyOf));
        query.events().forEach(anyOf -> where.add("e.slug in ?1", anyOf));
        query.fields().forEach(anyOf -> where.add("d in ?1", fields(anyOf)));
        query.origins().forEach(anyOf -> where.add(TAKES_A_POSITION, anyOf));
        return where;
    }

    private static Set<Disagreement.Field> fields(Set<String> codes) {
        return codes.stream().map(Disagreement.Field.BY_NAME::get).collect(Collectors.toSet());
    }
}
