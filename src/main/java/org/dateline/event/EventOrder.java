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
 * <p>A bound is no surer than the date it was taken from: it inherits that one's doubt, and a bound in doubt leaves a date
 * alone that it would contradict.
 *
 * <p>What follows for an event depends on those alone that relations connect it with, step by step, so that a change needs no
 * others to be settled anew.
 */
public final class EventOrder {

    /**
     * An event as its order sees it.
     *
     * @param rows its date; {@link #UNDATED} when it has none
     * @param doubt of its date
     * @param instant the moment it happened at; null when that is not known
     * @param after slugs of events it came after
     * @param before slugs of events it came before
     */
    public record Node(
            String slug, List<Bounds> rows, Doubt doubt, Instant instant, Set<String> after, Set<String> before) {

        /**
         * @param date when it happened; null when undated
         * @param zone the zone it is told in; null when none is
         */
        public static Node of(String slug, EventDate date, ZoneId zone, Set<String> after, Set<String> before) {
            return new Node(
                    slug,
                    date == null ? UNDATED : date.rows(),
                    Doubt.of(date),
                    date == null ? null : (zone == null ? date.instant() : date.instant(zone)).orElse(null),
                    after,
                    before);
        }
    }

    /**
     * What follows for an event.
     *
     * @param rows its date, narrowed
     * @param doubt of the bounds that it was narrowed to
     * @param listing where lists have it
     */
    public record Position(List<Bounds> rows, Doubt doubt, Listing listing) {}

    /** Any day at all. */
    public static final List<Bounds> UNDATED = List.of(Bounds.momentWithin(LocalDate.MIN, LocalDate.MAX));

    private final Map<String, Node> events = new TreeMap<>();
    private final Map<String, List<Bounds>> rows = new HashMap<>();
    private final Map<String, Doubt> doubtOfDate = new HashMap<>();
    private final Map<String, Doubt> doubtOfStart = new HashMap<>();
    private final Map<String, Doubt> doubtOfEnd = new HashMap<>();
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

    /** What follows for an event that no relation connects with others. */
    public static Position alone(Node event) {
        return of(List.of(event)).get(event.slug());
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
        List<String> reversed = new ArrayList<>(sorted);
        Collections.reverse(reversed);
        compareMoments(sorted);
        // What is sure first, as if dates in doubt were not known: nothing in doubt may stand against it.
        events.forEach((slug, event) -> rows.put(slug, event.doubt().isNone() ? event.rows() : UNDATED));
        startAfterLeaders(sorted, true);
        endBeforeFollowers(reversed);
        events.values().stream().filter(event -> !event.doubt().isNone()).forEach(event -> {
            rows.put(event.slug(), within(event.slug()));
            doubtOfDate.put(event.slug(), event.doubt());
        });
        startAfterLeaders(sorted, false);
        endBeforeFollowers(reversed);
        Map<String, Listing> listings = list(sorted, reversed);
        Map<String, Position> places = new LinkedHashMap<>();
        for (String slug : sorted) {
            Doubt doubt = doubtOfStart.getOrDefault(slug, Doubt.NONE).and(doubtOfEnd.getOrDefault(slug, Doubt.NONE));
            places.put(slug, new Position(rows.get(slug), doubt, listings.get(slug)));
        }
        return places;
    }

    /** Where lists have each event: on days that do not contradict the order, and on one day behind its leaders. */
    private Map<String, Listing> list(List<String> sorted, List<String> reversed) {
        Map<String, Listing.Days> days = new HashMap<>();
        for (String slug : reversed) {
            Listing.Days own = Listing.Days.of(hullOf(rows.get(slug)));
            days.put(
                    slug,
                    followersOf(slug).stream()
                            .filter(follower -> !haveMoments(slug, follower))
                            .map(days::get)
                            .reduce(own, Listing.Days::earlier));
        }
        Map<String, Listing> listings = new HashMap<>();
        for (String slug : sorted) {
            List<Listing> leaders = leadersOf(slug).stream()
                    .map(listings::get)
                    .filter(leader -> leader.days().equals(days.get(slug)))
                    .toList();
            listings.put(slug, Listing.of(slug, days.get(slug), momentOf(slug), leaders));
        }
        return listings;
    }

    private boolean haveMoments(String one, String other) {
        return momentOf(one) != null && momentOf(other) != null;
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

    /** A date in doubt, within what is sure of its event; as it was where nothing would remain. */
    private List<Bounds> within(String slug) {
        Bounds sure = hullOf(rows.get(slug));
        List<Bounds> within = events.get(slug).rows().stream()
                .flatMap(row -> row.startingNoEarlierThan(sure.startsEarliest()).stream())
                .flatMap(row -> row.endingNoLaterThan(sure.endsLatest()).stream())
                .toList();
        return within.isEmpty() ? events.get(slug).rows() : within;
    }

    private void startAfterLeaders(List<String> sorted, boolean sure) {
        Map<String, String> from = new HashMap<>();
        for (String slug : sorted) {
            for (String leader : surestFirst(leadersOf(slug), doubtOfStart)) {
                LocalDate earliest = hullOf(rows.get(leader)).endsEarliest();
                LocalDate before = hullOf(rows.get(slug)).endsEarliest();
                boolean left = narrow(slug, leader, doubtOfStart, row -> row.startingNoEarlierThan(earliest));
                if (!left && sure) {
                    throw new OrderContradiction(path(leader, slug, from), "their dates leave no day for this");
                }
                if (!hullOf(rows.get(slug)).endsEarliest().equals(before)) {
                    from.put(slug, leader);
                }
            }
        }
    }

    private void endBeforeFollowers(List<String> reversed) {
        for (String slug : reversed) {
            for (String follower : surestFirst(followersOf(slug), doubtOfEnd)) {
                LocalDate latest = hullOf(rows.get(follower)).startsLatest();
                narrow(slug, follower, doubtOfEnd, row -> row.endingNoLaterThan(latest));
            }
        }
    }

    /** Whoever is narrowed by something sure inherits no doubt from what narrows it no further. */
    private List<String> surestFirst(Set<String> slugs, Map<String, Doubt> doubts) {
        return slugs.stream()
                .sorted(Comparator.comparing(slug -> !doubtOf(slug, doubts).isNone()))
                .toList();
    }

    private Doubt doubtOf(String slug, Map<String, Doubt> doubts) {
        return doubtOfDate
                .getOrDefault(slug, Doubt.NONE)
                .and(doubts.getOrDefault(slug, Doubt.NONE))
                .and(rows.get(slug).size() > 1 ? Doubt.WHICH : Doubt.NONE);
    }

    /**
     * Narrows an event by one it is related to, unless their moments say all there is to say.
     *
     * @param doubts what is in doubt of the bounds on that side
     * @return whether that leaves the event a day; when not, it is left as it was
     */
    private boolean narrow(
            String slug, String related, Map<String, Doubt> doubts, Function<Bounds, Optional<Bounds>> narrowing) {
        if (haveMoments(slug, related)) {
            return true;
        }
        List<Bounds> before = rows.get(slug);
        List<Bounds> narrowed =
                before.stream().map(narrowing).flatMap(Optional::stream).toList();
        if (!narrowed.isEmpty() && !narrowed.equals(before)) {
            rows.put(slug, narrowed);
            doubts.put(slug, doubtOf(related, doubts));
        }
        return !narrowed.isEmpty();
    }

    /** The events through which something came, from the one that it began with to the one that cannot follow. */
    private static List<String> path(String leader, String follower, Map<String, String> from) {
        Deque<String> path = new ArrayDeque<>(List.of(leader, follower));
        for (String origin = from.get(leader); origin != null; origin = from.get(origin)) {
            path.addFirst(origin);
        }
        return List.copyOf(path);
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
