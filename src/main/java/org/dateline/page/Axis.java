package org.dateline.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;
import org.dateline.format.EventText;
import org.dateline.view.DisagreementView;
import org.dateline.view.EventView;

/**
 * A picture of when things happened. Horizontal places are percentages of the width, vertical ones pixels, so that it
 * fits a phone without its writing shrinking.
 *
 * @param marks what stands on it, the exact ones nearest the scale
 * @param ticks of the scale, from left to right
 * @param height of the whole
 * @param scale height of the line that the ticks stand under
 * @param earlier how many marks lie wholly before what is shown
 * @param later how many lie wholly behind it
 * @param more how many there was no room for
 */
public record Axis(List<Mark> marks, List<Tick> ticks, int height, int scale, int earlier, int later, int more) {
    private static final int LANE = 12;
    /** What a dot takes of a phone's width. */
    private static final double DOT = 3.2;
    /** Room at both sides for what goes beyond. */
    private static final double MARGIN = 3;

    /** What is above would push the words off the screen. */
    private static final int MOST_LANES = 40;

    private static final int MOST_TICKS = 9;

    /**
     * An event on the axis.
     *
     * @param shape {@code dot}: on that day; {@code within}: at some moment between the two ends; {@code span}: lasted
     * @param left percent from the left
     * @param width percent; 0 for a dot
     * @param y pixels from the top, of its middle
     * @param openLeft whether the beginning is open, not known, or beyond what is shown
     * @param openRight the same of the end
     * @param rivals places of dots for the dates that others give
     */
    public record Mark(
            EventView event,
            String shape,
            double left,
            double width,
            int y,
            boolean openLeft,
            boolean openRight,
            List<Double> rivals) {
        public double right() {
            return left + width;
        }

        /** Where the first of all dates given stands. */
        public double rivalsLeft() {
            return Math.min(
                    left, rivals.stream().mapToDouble(Double::doubleValue).min().orElse(left));
        }

        /** Where the last of them does. */
        public double rivalsRight() {
            return Math.max(
                    right(),
                    rivals.stream().mapToDouble(Double::doubleValue).max().orElse(left));
        }

        /** How its evidence stands, as a class of the style sheet; empty when it was not weighed. */
        public String status() {
            return EventEntry.status(event);
        }

        public boolean disputed() {
            return !rivals.isEmpty();
        }

        /** Of a bar of six pixels. */
        public int top() {
            return y - 3;
        }

        /** Of a character beside the bar. */
        public int baseline() {
            return y + 4;
        }

        Mark at(int newY) {
            return new Mark(event, shape, left, width, newY, openLeft, openRight, rivals);
        }
    }

    /**
     * @param place percent from the left
     * @param year where the label leaves it out and it is another than before; null otherwise
     * @param minor whether a narrow screen leaves it out
     */
    public record Tick(double place, String label, Integer year, boolean minor) {}

    /** Where the lines of the ticks end. */
    public int tickEnd() {
        return scale + 4;
    }

    /** Where the writing under the scale stands. */
    public int labels() {
        return scale + 20;
    }

    /** Where years stand under that. */
    public int years() {
        return scale + 35;
    }

    /** An event with the days it can have happened on. */
    private record Dated(EventView event, EventDate date, LocalDate first, LocalDate last) {
        static Optional<Dated> of(EventView event) {
            EventView.When when = event.when();
            if (when.edtf() == null) {
                return Optional.empty();
            }
            return Optional.of(new Dated(event, EventDate.parse(when.edtf()), when.earliest(), when.latest()));
        }

        Stream<LocalDate> knownEnds() {
            return Stream.of(first, last).filter(Objects::nonNull);
        }

        boolean isOneDay() {
            return first != null && first.equals(last);
        }
    }

    /**
     * @param events in any order; undated ones are not on it
     * @param locale of the ticks
     * @return empty when no event has a date with a known end
     */
    public static Optional<Axis> of(List<EventView> events, Locale locale) {
        List<Dated> dated =
                events.stream().map(Dated::of).flatMap(Optional::stream).toList();
        List<LocalDate> ends = dated.stream().flatMap(Dated::knownEnds).sorted().toList();
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        Range range = Range.of(ends);
        List<Mark> marks = new ArrayList<>();
        int earlier = 0;
        int later = 0;
        for (Dated each : dated) {
            if (each.last != null && each.last.isBefore(range.first)) {
                earlier++;
            } else if (each.first != null && each.first.isAfter(range.last)) {
                later++;
            } else {
                marks.add(mark(each, range));
            }
        }
        return Optional.of(stacked(marks, range.ticks(locale), earlier, later));
    }

    private static Mark mark(Dated dated, Range range) {
        boolean openLeft = dated.first == null || dated.first.isBefore(range.first);
        boolean openRight = dated.last == null || dated.last.isAfter(range.last);
        List<Double> rivals = rivals(dated.event)
                .filter(range::holds)
                .map(range::middle)
                .distinct()
                .toList();
        if (dated.isOneDay()) {
            return new Mark(dated.event, "dot", range.middle(dated.first), 0, 0, false, false, rivals);
        }
        double left = openLeft ? 0 : range.start(dated.first);
        double right = openRight ? 100 : range.start(dated.last.plusDays(1));
        String shape = dated.date.isInterval() ? "span" : "within";
        return new Mark(dated.event, shape, left, right - left, 0, openLeft, openRight, rivals);
    }

    /** The single days that others give. */
    private static Stream<LocalDate> rivals(EventView event) {
        return EventText.rivals(event)
                .map(DisagreementView.Position::value)
                .map(EventDate::parse)
                .map(EventDate::hull)
                .filter(bounds -> bounds.startsEarliest().equals(bounds.endsLatest()))
                .map(Bounds::startsEarliest);
    }

    /** Gives each mark the lowest lane with room for it, what is most exact first. */
    private static Axis stacked(List<Mark> marks, List<Tick> ticks, int earlier, int later) {
        List<List<Mark>> lanes = new ArrayList<>();
        List<Mark> byExactness = marks.stream()
                .sorted(Comparator.comparingDouble((Mark mark) -> mark.rivalsRight() - mark.rivalsLeft())
                        .thenComparingDouble(Mark::left))
                .toList();
        for (Mark mark : byExactness) {
            List<Mark> lane = lanes.stream()
                    .filter(each -> each.stream().noneMatch(other -> touch(mark, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        lanes.add(new ArrayList<>());
                        return lanes.get(lanes.size() - 1);
                    });
            lane.add(mark);
        }
        List<List<Mark>> shown = lanes.subList(0, Math.min(lanes.size(), MOST_LANES));
        int scale = (shown.size() + 1) * LANE;
        List<Mark> placed = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            int y = scale - LANE * (i + 1);
            shown.get(i).forEach(mark -> placed.add(mark.at(y)));
        }
        return new Axis(placed, ticks, scale + 40, scale, earlier, later, marks.size() - placed.size());
    }

    private static boolean touch(Mark one, Mark other) {
        return one.rivalsLeft() - DOT / 2 < other.rivalsRight() + DOT / 2
                && other.rivalsLeft() - DOT / 2 < one.rivalsRight() + DOT / 2;
    }

    /** The days shown. */
    private record Range(LocalDate first, LocalDate last) {
        /**
         * From the first to the last of the known ends, but for those far from all others (Tukey's fences): one law of
         * 1799 must not squeeze a week of 2016 into a point.
         *
         * @param ends ascending, not empty
         */
        static Range of(List<LocalDate> ends) {
            LocalDate lower = ends.get((ends.size() - 1) / 4);
            LocalDate upper = ends.get((ends.size() - 1) * 3 / 4);
            long reach = Math.max(7, ChronoUnit.DAYS.between(lower, upper) * 3 / 2);
            List<LocalDate> near = ends.stream()
                    .filter(day -> ChronoUnit.DAYS.between(day, lower) <= reach
                            && ChronoUnit.DAYS.between(upper, day) <= reach)
                    .toList();
            return new Range(near.get(0), near.get(near.size() - 1));
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        /** Where a day begins, in percent. */
        double start(LocalDate day) {
            double days = ChronoUnit.DAYS.between(first, last) + 1;
            return rounded(MARGIN + (100 - 2 * MARGIN) * ChronoUnit.DAYS.between(first, day) / days);
        }

        double middle(LocalDate day) {
            return rounded((start(day) + start(day.plusDays(1))) / 2);
        }

        private static double rounded(double percent) {
            return Math.round(percent * 100) / 100.0;
        }

        List<Tick> ticks(Locale locale) {
            Step step = Stream.of(Step.values())
                    .filter(each -> each.unit.between(first, last) / each.amount < MOST_TICKS)
                    .findFirst()
                    .orElse(Step.MILLENNIUM);
            DateTimeFormatter words = DateTimeFormatter.ofPattern(step.pattern, locale);
            List<Tick> ticks = new ArrayList<>();
            int year = 0;
            for (LocalDate day = step.from(first); !day.isAfter(last); day = day.plus(step.amount, step.unit)) {
                if (holds(day)) {
                    boolean newYear = step.unit != ChronoUnit.YEARS && day.getYear() != year;
                    ticks.add(new Tick(
                            middle(day), words.format(day), newYear ? day.getYear() : null, ticks.size() % 2 == 1));
                    year = day.getYear();
                }
            }
            return ticks;
        }
    }

    /** How far apart ticks may stand. */
    private enum Step {
        DAY(1, ChronoUnit.DAYS, "d MMM"),
        THREE_DAYS(3, ChronoUnit.DAYS, "d MMM"),
        WEEK(7, ChronoUnit.DAYS, "d MMM"),
        MONTH(1, ChronoUnit.MONTHS, "LLL"),
        QUARTER(3, ChronoUnit.MONTHS, "LLL"),
        YEAR(1, ChronoUnit.YEARS, "uuuu"),
        FIVE_YEARS(5, ChronoUnit.YEARS, "uuuu"),
        TWENTY_YEARS(20, ChronoUnit.YEARS, "uuuu"),
        CENTURY(100, ChronoUnit.YEARS, "uuuu"),
        MILLENNIUM(1000, ChronoUnit.YEARS, "uuuu");

        private final int amount;
        private final ChronoUnit unit;
        private final String pattern;

        Step(int amount, ChronoUnit unit, String pattern) {
            this.amount = amount;
            this.unit = unit;
            this.pattern = pattern;
        }

        /** A round day at or before this one. */
        LocalDate from(LocalDate day) {
            return switch (unit) {
                case DAYS -> day;
                case MONTHS -> day.with(TemporalAdjusters.firstDayOfYear());
                default -> LocalDate.of(day.getYear() / amount * amount, 1, 1);
            };
        }
    }
}
