package org.dateline.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.dateline.date.Bounds;

/**
 * What follows from saying that events happened after or before one another, without clock times: narrower bounds, and an
 * order among events that their dates leave equal.
 *
 * <p>An event that came after another cannot have started before that one's earliest end (s1 &gt;= e1), and one that came
 * before another cannot have ended after that one's latest start (e2 &lt;= s2). The first kind of bound only travels
 * forward along the relations and the second only backward, so one walk each way settles all of them: the cost grows
 * linearly with the number of relations, and with n log n of the events for a stable order.
 */
public final class EventOrder {

    /**
     * An event as its order sees it.
     *
     * @param rows its date; {@link #UNDATED} when it has none
     * @param instant the moment it happened at; null when that is not known
     * @param after slugs of events it came after
     * @param before slugs of events it came before
     */
    public record Placed(String slug, List<Bounds> rows, Instant instant, Set<String> after, Set<String> before) {
        private Bounds hull() {
            return hullOf(rows);
        }
    }

    /**
     * What follows for an event.
     *
     * @param rows its date, narrowed
     * @param ordinal its place among events whose dates are equal, from 0
     */
    public record Place(List<Bounds> rows, int ordinal) {}

    /** Any day at all. */
    public static final List<Bounds> UNDATED = List.of(Bounds.momentWithin(LocalDate.MIN, LocalDate.MAX));

    private final Map<String, Placed> events = new TreeMap<>();
    private final Map<String, List<Bounds>> rows = new HashMap<>();
    private final Map<String, Set<String>> followers = new HashMap<>();
    private final Map<String, Set<String>> leaders = new HashMap<>();
    /** From which neighbour an event has its bound on that side. */
    private final Map<String, String> startFrom = new HashMap<>();

    private final Map<String, String> endFrom = new HashMap<>();

    private EventOrder(Collection<Placed> all) {
        all.forEach(event -> {
            events.put(event.slug(), event);
            rows.put(event.slug(), event.rows());
        });
        events.values().forEach(event -> {
            event.after().forEach(leader -> relate(leader, event.slug()));
            event.before().forEach(follower -> relate(event.slug(), follower));
        });
    }

    /**
     * Settles the order of events.
     *
     * @param events all of them; relations to events that are not among them are left aside
     * @return the place of each, by slug
     * @throws OrderContradiction when relations go in a circle, or leave an event no day to happen on
     */
    public static Map<String, Place> of(Collection<Placed> events) {
        return new EventOrder(events).settle();
    }

    private void relate(String leader, String follower) {
        if (events.containsKey(leader) && events.containsKey(follower)) {
            followers.computeIfAbsent(leader, each -> new HashSet<>()).add(follower);
            leaders.computeIfAbsent(follower, each -> new HashSet<>()).add(leader);
        }
    }

    private Map<String, Place> settle() {
        List<String> sorted = sort();
        for (String slug : sorted) {
            for (String follower : followers.getOrDefault(slug, Set.of())) {
                LocalDate earliest = hullOf(rows.get(slug)).endsEarliest();
                narrow(follower, row -> row.startingNoEarlierThan(earliest), Bounds::startsEarliest, slug, startFrom);
            }
        }
        List<String> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        for (String slug : reversed) {
            for (String leader : leaders.getOrDefault(slug, Set.of())) {
                LocalDate latest = hullOf(rows.get(slug)).startsLatest();
                narrow(leader, row -> row.endingNoLaterThan(latest), Bounds::endsLatest, slug, endFrom);
            }
        }
        relateByInstant(sorted);
        Map<String, Place> places = new LinkedHashMap<>();
        for (String slug : sort()) {
            places.put(slug, new Place(rows.get(slug), places.size()));
        }
        return places;
    }

    private void narrow(
            String slug,
            Function<Bounds, Optional<Bounds>> narrowing,
            Function<Bounds, LocalDate> side,
            String neighbour,
            Map<String, String> from) {
        LocalDate before = side.apply(hullOf(rows.get(slug)));
        List<Bounds> left =
                rows.get(slug).stream().map(narrowing).flatMap(Optional::stream).toList();
        if (left.isEmpty()) {
            throw new OrderContradiction(contradiction(slug, neighbour, from), "their dates leave no day for this");
        }
        rows.put(slug, left);
        if (!side.apply(hullOf(left)).equals(before)) {
            from.put(slug, neighbour);
        }
    }

    /** The events through which a bound came, from the one whose date it is to the one it leaves no day. */
    private List<String> contradiction(String slug, String neighbour, Map<String, String> from) {
        Deque<String> path = new ArrayDeque<>(List.of(neighbour, slug));
        for (String origin = from.get(neighbour); origin != null; origin = from.get(origin)) {
            path.addFirst(origin);
        }
        List<String> told = new ArrayList<>(path);
        if (from == endFrom) {
            Collections.reverse(told);
        }
        return told;
    }

    /** Events of one day whose moments are known follow one another as the moments do. */
    private void relateByInstant(List<String> sorted) {
        Map<LocalDate, List<Placed>> byDay = new TreeMap<>();
        for (String slug : sorted) {
            Placed event = events.get(slug);
            if (event.instant() != null) {
                byDay.computeIfAbsent(event.hull().startsEarliest(), day -> new ArrayList<>())
                        .add(event);
            }
        }
        for (List<Placed> day : byDay.values()) {
            day.sort(Comparator.comparing(Placed::instant));
            for (int i = 1; i < day.size(); i++) {
                if (day.get(i - 1).instant().isBefore(day.get(i).instant())) {
                    relate(day.get(i - 1).slug(), day.get(i).slug());
                }
            }
        }
    }

    /** All events, leaders before followers, and otherwise by date and slug. */
    private List<String> sort() {
        Map<String, Integer> waitingFor = new HashMap<>();
        PriorityQueue<String> ready = new PriorityQueue<>(
                Comparator.comparing((String slug) -> hullOf(rows.get(slug)).startsEarliest())
                        .thenComparing(slug -> hullOf(rows.get(slug)).startsLatest())
                        .thenComparing(slug -> slug));
        for (String slug : events.keySet()) {
            int count = leaders.getOrDefault(slug, Set.of()).size();
            waitingFor.put(slug, count);
            if (count == 0) {
                ready.add(slug);
            }
        }
        List<String> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            String slug = ready.remove();
            sorted.add(slug);
            for (String follower : followers.getOrDefault(slug, Set.of())) {
                if (waitingFor.merge(follower, -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
        if (sorted.size() < events.size()) {
            throw new OrderContradiction(circle(waitingFor), "they go in a circle");
        }
        return sorted;
    }

    /** A way round among the events that never became ready: each of them has a leader that is not ready either. */
    private List<String> circle(Map<String, Integer> waitingFor) {
        String start = events.keySet().stream()
                .filter(slug -> waitingFor.get(slug) > 0)
                .findFirst()
                .orElseThrow();
        List<String> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String slug = start;
        while (seen.add(slug)) {
            path.add(slug);
            slug = leaders.get(slug).stream()
                    .filter(leader -> waitingFor.get(leader) > 0)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        List<String> circle = new ArrayList<>(path.subList(path.indexOf(slug), path.size()));
        circle.add(slug);
        Collections.reverse(circle);
        return circle;
    }

    private static Bounds hullOf(List<Bounds> rows) {
        return rows.stream().reduce(Bounds::hullWith).orElseThrow();
    }
}
