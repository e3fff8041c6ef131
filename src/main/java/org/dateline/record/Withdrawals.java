package org.dateline.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.dateline.event.CurrentRevisions;
import org.dateline.record.RecordDraft.CheckDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.record.RecordDraft.TimelineDraft;

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
        Comparison comparison = new Comparison(draft);
        List<CurrentRevisions.Live> some = current.after(Long.MIN_VALUE, AT_ONCE);
        while (!some.isEmpty()) {
            comparison.pass(some);
            some = current.after(some.get(some.size() - 1).id(), AT_ONCE);
        }
        List<String> lines = comparison.lines();
        String checks = unchecked(draft.record());
        if (checks != null) {
            lines.add(checks);
        }
        return lines;
    }

    private static boolean isMuch(int lost, int of) {
        return lost > 1 && (long) lost * ONE_IN > of;
    }

    private static String lost(Collection<String> events, int of) {
        String names = events.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = events.size() - MOST_NAMED;
        return events.size() + " of its " + of + " events: " + names + (more > 0 ? " and " + more + " more" : "");
    }

    /** The live events beside what a draft tells of each. */
    private final class Comparison {
        private final KnownEvents told;
        private final Map<String, String> pointers = new HashMap<>();
        private final Map<String, Set<String>> includes = new HashMap<>();
        private final Set<String> explained = new HashSet<>();

        private final Map<String, Integer> sizes = new HashMap<>();
        private final Map<String, Set<String>> losses = new HashMap<>();
        private final Set<String> untold = new TreeSet<>();
        private int all;

        private Comparison(StreamedDraft draft) {
            told = draft.check().events();
            for (int i = 0; i < draft.record().timelines().size(); i++) {
                TimelineDraft timeline = draft.record().timelines().get(i);
                pointers.put(timeline.id(), "/timelines/" + i);
                includes.put(timeline.id(), Set.copyOf(timeline.includes()));
                timeline.withdrawn().forEach(withdrawal -> explained.add(withdrawal.id()));
            }
        }

        private void pass(List<CurrentRevisions.Live> events) {
            all += events.size();
            for (CurrentRevisions.Live event : events) {
                if (told.number(event.slug()) == KeyedTexts.NONE && !explained.contains(event.slug())) {
                    untold.add(event.slug());
                }
            }
            store.createQuery("select t, e.slug from Event e join e.timelines t where e.id in ?1", Object[].class)
                    .setParameter(
                            1, events.stream().map(CurrentRevisions.Live::id).toList())
                    .getResultStream()
                    .forEach(standing -> pass((String) standing[0], (String) standing[1]));
        }

        private void pass(String timeline, String event) {
            sizes.merge(timeline, 1, Integer::sum);
            boolean stands = includes.getOrDefault(timeline, Set.of()).contains(event)
                    || pointers.containsKey(timeline) && pointers.get(timeline).equals(told.timeline(event));
            if (!stands && !explained.contains(event)) {
                losses.computeIfAbsent(timeline, each -> new TreeSet<>()).add(event);
            }
        }

        private List<String> lines() {
            List<String> lines = new ArrayList<>();
            for (String timeline : standing()) {
                Set<String> lost = losses.getOrDefault(timeline, Set.of());
                int size = sizes.getOrDefault(timeline, 0);
                if (!pointers.containsKey(timeline)) {
                    lines.add("the timeline " + timeline + (lost.isEmpty() ? "" : ", and " + lost(lost, size)));
                } else if (isMuch(lost.size(), size)) {
                    lines.add("of the timeline " + timeline + " " + lost(lost, size));
                }
            }
            if (lines.isEmpty() && isMuch(untold.size(), all)) {
                lines.add("of the whole record " + lost(untold, all));
            }
            return lines;
        }
    }

    /** The timelines that stand, by slug. */
    private List<String> standing() {
        return store.createQuery(
                        "select t.slug from Timeline t where t.removedAt is null order by t.slug", String.class)
                .getResultList();
    }

    /** What would be lost of where quotes were found in their documents; null when that is no more than one place. */
    private String unchecked(RecordDraft draft) {
        Set<String> checked = draft.checks().stream().map(CheckDraft::source).collect(Collectors.toSet());
        Map<String, Long> lost = new TreeMap<>();
        store.createQuery(
                        "select c.source.slug, count(c) from Event e join e.citations c where c.checked.startsAt is not null"
                                + " and e.supersededAt is null and e.withdrawnReason is null group by c.source.slug",
                        Object[].class)
                .getResultList()
                .forEach(row -> lost.put((String) row[0], (Long) row[1]));
        // With a source that is gone its quotes are, too.
        lost.keySet().retainAll(draft.sources().stream().map(SourceDraft::id).toList());
        lost.keySet().removeAll(checked);
        long places = lost.values().stream().mapToLong(Long::longValue).sum();
        return places > 1
                ? "the places of " + places + " quotes that were checked in " + String.join(", ", lost.keySet())
                        + " (checks.yaml)"
                : null;
    }
}
