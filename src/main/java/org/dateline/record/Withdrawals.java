package org.dateline.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.dateline.event.CurrentRevisions;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.RecordDraft.WithdrawalDraft;

/**
 * What a draft would take out of the record without a word. One event may have been cut out by an editor; many at once are what
 * a missing or damaged file looks like.
 */
@ApplicationScoped
class Withdrawals {
    /** One in so many, and more than one, is too much at once. */
    private static final int ONE_IN = 10;

    private static final int AT_ONCE = 2000;

    private static final int MOST_NAMED = 50;

    private final EntityManager store;
    private final CurrentRevisions current;

    Withdrawals(EntityManager store, CurrentRevisions current) {
        this.store = store;
        this.current = current;
    }

    /**
     * Tells what would go.
     *
     * @return a line for each timeline that would go or lose more than a tenth of its events, and for other such losses; empty
     *     when the draft can be written
     */
    List<String> unexplained(StreamedDraft draft) {
        List<String> lines = new ArrayList<>();
        List<String> untold = untold(draft);
        Map<String, Long> sizes = sizes();
        Map<String, Set<String>> losses = losses(untold);
        Set<String> told =
                draft.record().timelines().stream().map(TimelineDraft::id).collect(Collectors.toSet());
        for (String timeline : standing()) {
            Set<String> lost = losses.getOrDefault(timeline, Set.of());
            long size = sizes.getOrDefault(timeline, 0L);
            if (!told.contains(timeline)) {
                lines.add("the timeline %s".formatted(timeline) + (lost.isEmpty() ? "" : ", and " + lost(lost, size)));
            } else if (isMuch(lost.size(), size)) {
                lines.add("of the timeline %s %s".formatted(timeline, lost(lost, size)));
            }
        }
        if (lines.isEmpty() && isMuch(untold.size(), draft.size() + untold.size())) {
            lines.add("of the whole record " + lost(untold, draft.size() + untold.size()));
        }
        long checked = draft.record().checks().isEmpty() ? checked() : 0;
        if (checked > 1) {
            lines.add("the places of all %d quotes that were checked (checks.yaml)".formatted(checked));
        }
        return lines;
    }

    private static boolean isMuch(int lost, long size) {
        return lost > 1 && (long) lost * ONE_IN > size;
    }

    private static String lost(java.util.Collection<String> events, long size) {
        String names = events.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = events.size() - MOST_NAMED;
        return "%d of its %d events: %s%s"
                .formatted(events.size(), size, names, more > 0 ? " and %d more".formatted(more) : "");
    }

    /** The live events that the draft neither tells nor withdraws with a reason. */
    private List<String> untold(StreamedDraft draft) {
        Set<String> explained = draft.record().timelines().stream()
                .flatMap(timeline -> timeline.withdrawn().stream())
                .map(WithdrawalDraft::id)
                .collect(Collectors.toSet());
        List<String> untold = new ArrayList<>();
        List<CurrentRevisions.Place> some = current.after(Long.MIN_VALUE, AT_ONCE);
        while (!some.isEmpty()) {
            some.stream()
                    .map(CurrentRevisions.Place::slug)
                    .filter(slug -> draft.check().events().number(slug) == KeyedTexts.NONE)
                    .filter(slug -> !explained.contains(slug))
                    .forEach(untold::add);
            some = current.after(some.get(some.size() - 1).id(), AT_ONCE);
        }
        return untold;
    }

    /** The timelines that stand, by slug. */
    private List<String> standing() {
        return store.createQuery(
                        "select t.slug from Timeline t where t.removedAt is null order by t.slug", String.class)
                .getResultList();
    }

    /** How many live events each timeline has. */
    private Map<String, Long> sizes() {
        return store.createQuery(
                        "select t, count(e) from Event e join e.timelines t where " + LIVE + " group by t",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Of each timeline that would lose some of these, which. */
    private Map<String, Set<String>> losses(List<String> untold) {
        Map<String, Set<String>> losses = new TreeMap<>();
        for (int from = 0; from < untold.size(); from += AT_ONCE) {
            store.createQuery(
                            "select t, e.slug from Event e join e.timelines t where e.slug in ?1 and " + LIVE,
                            Object[].class)
                    .setParameter(1, untold.subList(from, Math.min(untold.size(), from + AT_ONCE)))
                    .getResultStream()
                    .forEach(row -> losses.computeIfAbsent((String) row[0], each -> new TreeSet<>())
                            .add((String) row[1]));
        }
        return losses;
    }

    private static final String LIVE = "e.supersededAt is null and e.withdrawnReason is null";

    /** How many quotes were found in their documents. */
    private long checked() {
        return store.createQuery(
                        "select count(c) from Event e join e.citations c where c.checked.startsAt is not null and "
                                + LIVE,
                        Long.class)
                .getSingleResult();
    }
}
