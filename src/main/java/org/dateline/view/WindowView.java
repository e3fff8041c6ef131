package org.dateline.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.dateline.citation.Citation;
import org.dateline.date.Bounds;
import org.dateline.date.EventDate;
import org.dateline.event.Event;
import org.dateline.event.EventOrder;

/**
 * Why the bounds of an event's date are what they are: what its date says as written, each step by which the order of
 * events narrows that, and what remains.
 *
 * @param event slug of the event
 * @param edtf its date as written; null when undated
 * @param written the bounds that the date has by itself, a row for each alternative; empty when undated
 * @param steps what each related event adds, those it came after first
 * @param remaining the bounds that remain; empty when undated and without order
 */
public record WindowView(String event, String edtf, List<Row> written, List<Step> steps, List<Row> remaining) {

    /** @param neighbours every event that this one, or a passage of theirs, says it came after or before */
    public static WindowView of(Event event, Collection<Event> neighbours) {
        List<Step> steps = new ArrayList<>();
        neighbours.stream()
                .filter(other ->
                        event.after().contains(other.slug) || other.before().contains(event.slug))
                .forEach(leader -> steps.add(Step.after(event, leader)));
        neighbours.stream()
                .filter(other ->
                        event.before().contains(other.slug) || other.after().contains(event.slug))
                .forEach(follower -> steps.add(Step.before(event, follower)));
        return new WindowView(
                event.slug,
                event.date().map(EventDate::text).orElse(null),
                event.date().map(EventDate::rows).orElse(List.of()).stream()
                        .map(Row::of)
                        .toList(),
                steps,
                event.assertedDates().bounds().stream().map(Row::of).toList());
    }

    /** Four bounds in calendar days; each null when infinite. */
    public record Row(LocalDate startsEarliest, LocalDate startsLatest, LocalDate endsEarliest, LocalDate endsLatest) {
        public static Row of(Bounds bounds) {
            return new Row(
                    finite(bounds.startsEarliest()),
                    finite(bounds.startsLatest()),
                    finite(bounds.endsEarliest()),
                    finite(bounds.endsLatest()));
        }
    }

    /**
     * What one related event adds.
     *
     * @param relation {@code after} or {@code before}: how the event stands to the other one
     * @param event slug of the other one
     * @param headline of the other one
     * @param bound which of the event's bounds it moves: {@code starts_earliest} or {@code ends_latest}
     * @param day the day the bound cannot lie beyond: the other one's earliest end, or its latest start; null when that is
     *     open, unknown or undated, or when the moments of both say it all, and then nothing is added
     * @param narrows whether that is narrower than what is written
     * @param doubtful true where the day rests on a date in doubt, so that nothing narrowed by it is certain, and nothing is
     *     narrowed by it that would have no day left; else null
     * @param restsOn the passages that give the order
     */
    public record Step(
            String relation,
            String event,
            String headline,
            String bound,
            LocalDate day,
            boolean narrows,
            Boolean doubtful,
            List<Grounds> restsOn) {

        private static Step after(Event event, Event leader) {
            LocalDate day = hull(leader, event).map(Bounds::endsEarliest).orElse(LocalDate.MIN);
            Bounds written = writtenHull(event);
            boolean doubtful = !leader.assertedDates().doubt().isNone();
            return new Step(
                    "after",
                    leader.slug,
                    leader.headline,
                    "starts_earliest",
                    finite(day),
                    day.isAfter(written.startsEarliest()) && !(doubtful && day.isAfter(written.startsLatest())),
                    doubtful ? true : null,
                    Stream.concat(
                                    grounds(event, citation -> citation.saysAfter, leader.slug),
                                    grounds(leader, citation -> citation.saysBefore, event.slug))
                            .toList());
        }

        private static Step before(Event event, Event follower) {
            LocalDate day = hull(follower, event).map(Bounds::startsLatest).orElse(LocalDate.MAX);
            Bounds written = writtenHull(event);
            boolean doubtful = !follower.assertedDates().doubt().isNone();
            return new Step(
                    "before",
                    follower.slug,
                    follower.headline,
                    "ends_latest",
                    finite(day),
                    day.isBefore(written.endsLatest()) && !(doubtful && day.isBefore(written.endsEarliest())),
                    doubtful ? true : null,
                    Stream.concat(
                                    grounds(event, citation -> citation.saysBefore, follower.slug),
                                    grounds(follower, citation -> citation.saysAfter, event.slug))
                            .toList());
        }

        /** The days by which the other one narrows an event. */
        private static Optional<Bounds> hull(Event other, Event event) {
            boolean moments = other.instant().isPresent() && event.instant().isPresent();
            return moments ? Optional.empty() : other.assertedDates().hull();
        }

        private static Bounds writtenHull(Event event) {
            return event.date().map(EventDate::hull).orElse(EventOrder.UNDATED.get(0));
        }

        private static Stream<Grounds> grounds(Event event, Function<Citation, List<String>> relation, String other) {
            List<Citation> giving = event.citations.stream()
                    .filter(citation -> relation.apply(citation).contains(other))
                    .toList();
            return giving.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new Grounds(
                            event.slug, PassageIds.of(event.citations).idsOf(giving)));
        }
    }

    /**
     * What an order rests on.
     *
     * @param event slug of the event that the passages are cited under
     * @param passages ids of the passages that give the order, at least one
     */
    public record Grounds(String event, List<String> passages) {}

    private static LocalDate finite(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
    }
}
