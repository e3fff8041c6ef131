package org.dateline.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;

/**
 * What follows from saying that events happened after or before one another, without clock times: narrower bounds, and an
 * order among events that their dates leave equal.
 *
 * <p>An event that came after another cannot have started before that one's earliest end (s1 &gt;= e1), and one that came
 * before another cannot have ended after that one's latest start (e2 &lt;= s2). The first kind of bound only travels
 * forward along the relations and the second only backward, so one walk each way settles all of them: the cost grows
 * linearly with the number of relations, and with n log n of the events for a stable order. Whatever contradicts shows on
 * the way forward: a bound that came backward never leaves less than the walk forward has asked for.
 *
 * <p>Two events whose moments are both known are compared by these, whatever days they are on where they are told.
 *
 * <p>Events are connected by relations, and by having their moments on one day. What follows for an event depends on
 * those alone that it is connected with, step by step, so that a change needs no others to be settled anew.
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
    public record Node(String slug, List<Bounds> rows, Instant instant, Set<String> after, Set<String> before) {

        /**
         * @param date when it happened; null when undated
         * @param zone the zone it is told in; null when none is
         */
        public static Node of(String slug, EventDate date, ZoneId zone, Set<String> after, Set<String> before) {
            return new Node(
                    slug,
                    date == null ? UNDATED : date.rows(),
                    date == null ? null : (zone == null ? date.instant() : date.instant(zone)).orElse(null),
                    after,
                    before);
        }

        private Bounds hull() {
            return hullOf(rows);
        }
    }

    /**
     * What follows for an event.
     *
     * @param rows its date, narrowed
     * @param ordinal how many events of the same dates stand before it among those that it is connected with
     */
    public record Position(List<Bounds> rows, int ordinal) {}

    /** Any day at all. */
    public static final List<Bounds> UNDATED = List.of(Bounds.momentWithin(LocalDate.MIN, LocalDate.MAX));

    private final Map<String, Node> events = new TreeMap<>();
    private final Map<String, List<Bounds>> rows = new HashMap<>();
    private final Map<String, Set<String>> followers = new HashMap<>();
    private final Map<String, Set<String>> leaders = new HashMap<>();

    private EventOrder(Collection<Node> all) {
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
     * @param events all of them, or some with everything that they are connected with; relations to events that are not
     *     among them are left aside
     * @return the place of each, by slug
     * @throws OrderContradiction when relations go in a circle, or leave an event no day to happen on
     */
    public static Map<String, Position> of(Collection<Node> events) {
        return new EventOrder(events).settle();
    }

    private void relate(String leader, String follower) {
        if (events.containsKey(leader) && events.containsKey(follower)) {
            followers.computeIfAbsent(leader, each -> new TreeSet<>()).add(follower);
            leaders.computeIfAbsent(follower, each -> new TreeSet<>()).add(leader);
        }
    }

    private Set<String> followersOf(String slug) {
        return followers.getOrDefault(slug, Set.of());
    }

    private Set<String> leadersOf(String slug) {
        return leaders.getOrDefault(slug, Set.of());
    }

    private Instant momentOf(String slug) {
        return events.get(slug).instant();
    }

    private Map<String, Position> settle() {
        List<String> sorted = sort();
        compareMoments(sorted);
        startAfterLeaders(sorted);
        endBeforeFollowers(sorted);
        relateByMoment(sorted);
        return rank();
    }

    /**
     * Events of equal dates that stand in a row: a rank among all events would move with every event that is added.
     *
     * @param connected the first of the events that they are connected with
     */
    private record Row(String connected, LocalDate startsEarliest, LocalDate startsLatest) {}

    private Map<String, Position> rank() {
        Map<String, String> connected = connected();
        Map<Row, Integer> lengths = new HashMap<>();
        Map<String, Position> places = new LinkedHashMap<>();
        for (String slug : sort()) {
            Bounds hull = hullOf(rows.get(slug));
            Row row = new Row(connected.get(slug), hull.startsEarliest(), hull.startsLatest());
            int length = lengths.merge(row, 1, Integer::sum);
            places.put(slug, new Position(rows.get(slug), length - 1));
        }
        return places;
    }

    /** By each event the first one of those it is connected with. */
    private Map<String, String> connected() {
        Map<String, String> connected = new HashMap<>();
        for (String first : events.keySet()) {
            Deque<String> ahead = new ArrayDeque<>(List.of(first));
            while (!ahead.isEmpty()) {
                String slug = ahead.pop();
                if (connected.putIfAbsent(slug, first) == null) {
                    ahead.addAll(followersOf(slug));
                    ahead.addAll(leadersOf(slug));
                }
            }
        }
        return connected;
    }

    /** Refuses what is said to have come after something whose moment is later. */
    private void compareMoments(List<String> sorted) {
        Map<String, Instant> reached = new HashMap<>();
        Map<String, String> from = new HashMap<>();
        for (String slug : sorted) {
            Instant own = momentOf(slug);
            for (String leader : leadersOf(slug)) {
                Instant moment = reached.get(leader);
                if (moment != null && own != null && own.isBefore(moment)) {
                    throw new OrderContradiction(path(leader, slug, from), "their times say otherwise");
                }
                if (moment != null
                        && (!reached.containsKey(slug) || reached.get(slug).isBefore(moment))) {
                    reached.put(slug, moment);
                    from.put(slug, leader);
                }
            }
            if (own != null) {
                reached.put(slug, own);
                from.remove(slug);
            }
        }
    }

    private void startAfterLeaders(List<String> sorted) {
        Map<String, String> from = new HashMap<>();
        for (String slug : sorted) {
            for (String leader : leadersOf(slug)) {
                LocalDate earliest = hullOf(rows.get(leader)).endsEarliest();
                LocalDate before = hullOf(rows.get(slug)).endsEarliest();
                narrow(leader, slug, slug, row -> row.startingNoEarlierThan(earliest));
                if (rows.get(slug).isEmpty()) {
                    throw new OrderContradiction(path(leader, slug, from), "their dates leave no day for this");
                }
                if (!hullOf(rows.get(slug)).endsEarliest().equals(before)) {
                    from.put(slug, leader);
                }
            }
        }
    }

    private void endBeforeFollowers(List<String> sorted) {
        List<String> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        for (String slug : reversed) {
            for (String follower : followersOf(slug)) {
                LocalDate latest = hullOf(rows.get(follower)).startsLatest();
                narrow(slug, follower, slug, row -> row.endingNoLaterThan(latest));
            }
        }
    }

    /** Narrows one of two related events, unless their moments say all there is to say. */
    private void narrow(String leader, String follower, String narrowed, Function<Bounds, Optional<Bounds>> narrowing) {
        if (momentOf(leader) == null || momentOf(follower) == null) {
            rows.computeIfPresent(
                    narrowed,
                    (slug, before) -> before.stream()
                            .map(narrowing)
                            .flatMap(Optional::stream)
                            .toList());
        }
    }

    /** The events through which something came, from the one that it began with to the one that cannot follow. */
    private static List<String> path(String leader, String follower, Map<String, String> from) {
        Deque<String> path = new ArrayDeque<>(List.of(leader, follower));
        for (String origin = from.get(leader); origin != null; origin = from.get(origin)) {
            path.addFirst(origin);
        }
        return List.copyOf(path);
    }

    /**
     * Events of one day whose moments are known follow one another as the moments do, and where these are the same, as
     * they stand already: else what lies around the moment would hold for one of them only.
     */
    private void relateByMoment(List<String> sorted) {
        Map<LocalDate, List<String>> byDay = new TreeMap<>();
        for (String slug : sorted) {
            if (momentOf(slug) != null) {
                byDay.computeIfAbsent(events.get(slug).hull().startsEarliest(), day -> new ArrayList<>())
                        .add(slug);
            }
        }
        for (List<String> day : byDay.values()) {
            day.sort(Comparator.comparing(this::momentOf));
            for (int i = 1; i < day.size(); i++) {
                relate(day.get(i - 1), day.get(i));
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
            int count = leadersOf(slug).size();
            waitingFor.put(slug, count);
            if (count == 0) {
                ready.add(slug);
            }
        }
        List<String> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            String slug = ready.remove();
            sorted.add(slug);
            for (String follower : followersOf(slug)) {
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
        Set<String> seen = new TreeSet<>();
        String slug = start;
        while (seen.add(slug)) {
            path.add(slug);
            slug = leadersOf(slug).stream()
                    .filter(leader -> waitingFor.get(leader) > 0)
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
