package org.dateline.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;
import org.dateline.date.Precision;
import org.dateline.format.EventText;
import org.dateline.format.Messages;
import org.dateline.view.DisagreementView;
import org.dateline.view.EventView;

/**
 * A picture of what happened when: a row for each of the few events that tell the story, over columns of days. What has no
 * day of its own is folded into bands. Places are percentages of the width, so that it fits a phone without its writing
 * shrinking.
 *
 * @param columns days on which something happened, from left to right
 * @param rows what is told by name, earliest first
 * @param bands what is in no column and has no row
 */
public record Axis(List<Column> columns, List<Row> rows, List<Band> bands) {
    /** Where fewer are dated, each has a row. */
    private static final int ALL = 7;
    /** How many rows there are where the desk has marked no event as key. */
    private static final int CHOSEN = 5;

    private static final int MOST_ROWS = 9;

    /** What weighs more is told first: what is disputed, then what many vouch for. */
    private static final Comparator<Dated> WEIGHT = Comparator.comparing(
                    (Dated dated) -> dated.event().disagreements().isEmpty())
            .thenComparing(dated -> dated.event().corroboration() == null
                    ? 0
                    : -dated.event().corroboration().voices())
            .thenComparing(dated -> -dated.event().citations().size())
            .thenComparing(Dated::start)
            .thenComparing(dated -> dated.event().id());

    /**
     * A day, or a longer while, under which its events are counted.
     *
     * @param place percent from the left, of its middle
     * @param left percent from the left
     * @param width percent
     * @param label the number of the day, or the word for what is longer
     * @param month where it is another than before; null otherwise
     * @param year the same
     * @param count how many events
     * @param event the first of them; null when there is none
     * @param name what it is, for those who do not see it
     */
    public record Column(
            double place,
            double left,
            double width,
            String label,
            String month,
            String year,
            int count,
            String event,
            String name) {
        /** Whether its number is too long for letters of the usual size. */
        public boolean crowded() {
            return count > 99;
        }
    }

    /**
     * An event on a line of its own.
     *
     * @param date in few words
     * @param shape {@code dot}: on that day; {@code within}: at some moment between the two ends; {@code span}: lasted
     * @param left percent from the left
     * @param width percent; 0 for a dot
     * @param openLeft whether the beginning is open, not known, or beyond what is shown
     * @param openRight the same of the end
     * @param rivals places of rings for the days that others give
     */
    public record Row(
            EventView event,
            String date,
            String shape,
            double left,
            double width,
            boolean openLeft,
            boolean openRight,
            List<Double> rivals) {
        public double right() {
            return left + width;
        }

        /** Where the first of all dates given stands. */
        public double rivalsLeft() {
            return rivals.stream().reduce(left, Math::min);
        }

        /** Where the last of them does. */
        public double rivalsRight() {
            return rivals.stream().reduce(right(), Math::max);
        }

        public boolean disputed() {
            return !rivals.isEmpty();
        }

        /** Whether it is a question and nothing that is known to have happened. */
        public boolean question() {
            return EventEntry.isQuestion(event);
        }
    }

    /**
     * Events that are not dated to a day.
     *
     * @param words how many, and what is known of when
     * @param event the first of them
     */
    public record Band(String words, String event, double left, double width, boolean openLeft, boolean openRight) {
        public double right() {
            return left + width;
        }
    }

    /** Whether some dates are contested. */
    public boolean contested() {
        return rows.stream().anyMatch(Row::disputed);
    }

    /** Whether something happened at some moment between two days. */
    public boolean vague() {
        return !bands.isEmpty() || rows.stream().anyMatch(row -> row.shape.equals("within"));
    }

    /** Whether something lasted. */
    public boolean lasting() {
        return rows.stream().anyMatch(row -> row.shape.equals("span"));
    }

    /** Whether there is anything to explain. */
    public boolean legend() {
        return contested() || vague() || lasting();
    }

    /**
     * @param events in any order; undated ones are not on it
     * @return empty when fewer than two events have a date with a known end
     */
    public static Optional<Axis> of(List<EventView> events, Messages text) {
        List<Dated> dated = events.stream()
                .map(Dated::of)
                .flatMap(Optional::stream)
                .filter(each -> each.ends().findAny().isPresent())
                .toList();
        return dated.size() < 2 ? Optional.empty() : Optional.of(new Drawing(dated, text).axis());
    }

    private static List<Dated> told(List<Dated> dated) {
        List<Dated> key = dated.stream()
                .filter(each -> Boolean.TRUE.equals(each.event().key()))
                .toList();
        boolean exact = dated.stream().anyMatch(Dated::isOneDay);
        Stream<Dated> told = dated.size() <= ALL
                ? dated.stream()
                : key.isEmpty()
                        ? (exact ? dated.stream().filter(Dated::isOneDay) : dated.stream())
                                .sorted(WEIGHT)
                                .limit(CHOSEN)
                        : key.stream().sorted(WEIGHT).limit(MOST_ROWS);
        // What is by then at the latest is told after what was then.
        return told.sorted(Comparator.comparing(Dated::start)
                        .thenComparing(each -> !each.isOneDay())
                        .thenComparing(each -> dated.indexOf(each)))
                .toList();
    }

    /** The single days that others give. */
    private static Stream<LocalDate> rivals(Dated dated) {
        return EventText.rivals(dated.event())
                .map(DisagreementView.Position::value)
                .map(EventDate::parse)
                .map(EventDate::hull)
                .filter(bounds -> bounds.startsEarliest().equals(bounds.endsLatest()))
                .map(Bounds::startsEarliest);
    }

    /** What is shown, and where on the scale that was chosen for it. */
    private static final class Drawing {
        private final List<Dated> dated;
        private final List<Dated> told;
        private final Messages text;
        private final Scale scale;

        Drawing(List<Dated> dated, Messages text) {
            this.dated = dated;
            this.told = told(dated);
            this.text = text;
            SortedSet<LocalDate> days = new TreeSet<>();
            dated.stream().filter(Dated::isOneDay).forEach(each -> days.add(each.first()));
            boolean exact = !days.isEmpty();
            told.forEach(each -> Stream.concat(each.ends(), rivals(each)).forEach(days::add));
            if (!exact) {
                dated.forEach(each -> each.ends().forEach(days::add));
            }
            this.scale = Scale.of(days, exact ? Scale.Unit.DAY : least());
        }

        /** Where nothing is dated to the day, days would say too much. */
        private Scale.Unit least() {
            Set<Precision> precisions =
                    dated.stream().map(each -> each.date().precision()).collect(Collectors.toSet());
            return precisions.contains(Precision.DAY) || precisions.contains(Precision.MINUTE)
                    ? Scale.Unit.DAY
                    : precisions.contains(Precision.MONTH) ? Scale.Unit.MONTH : Scale.Unit.YEAR;
        }

        Axis axis() {
            List<Column> columns = new ArrayList<>();
            Set<Dated> shown = dated.stream()
                    .filter(each -> told.contains(each) || stop(each).isPresent())
                    .collect(Collectors.toSet());
            Scale.Stop before = null;
            for (Scale.Stop stop : scale.stops()) {
                columns.add(column(stop, before));
                before = stop;
            }
            return new Axis(
                    columns,
                    told.stream().map(this::row).toList(),
                    bands(dated.stream().filter(each -> !shown.contains(each)).toList()));
        }

        /** The one stop that it happened in; empty where that is not known. */
        private Optional<Scale.Stop> stop(Dated dated) {
            return scale.stops().stream()
                    .filter(stop -> dated.first() != null && dated.last() != null)
                    .filter(stop -> stop.holds(dated.first()) && stop.holds(dated.last()))
                    .findFirst();
        }

        private Column column(Scale.Stop stop, Scale.Stop before) {
            List<Dated> here = dated.stream()
                    .filter(each -> stop(each).filter(stop::equals).isPresent())
                    .toList();
            Scale.Unit unit = scale.unit();
            boolean newYear =
                    before == null || before.first().getYear() != stop.first().getYear();
            boolean days = unit.compareTo(Scale.Unit.MONTH) < 0;
            boolean newMonth =
                    newYear || before.first().getMonth() != stop.first().getMonth();
            String span = span(stop);
            return new Column(
                    rounded(stop.centre()),
                    rounded(stop.left()),
                    rounded(stop.right() - stop.left()),
                    label(stop, unit),
                    days && newMonth ? pattern("LLL", stop.first()) : null,
                    unit.compareTo(Scale.Unit.YEAR) < 0 && newYear ? year(stop.first()) : null,
                    here.size(),
                    here.isEmpty() ? null : here.get(0).event().id(),
                    here.isEmpty() ? span : span + ": " + text.say("count", here.size()));
        }

        private String label(Scale.Stop stop, Scale.Unit unit) {
            return unit.compareTo(Scale.Unit.MONTH) < 0
                    ? pattern("d", stop.first())
                    : unit.compareTo(Scale.Unit.YEAR) < 0 ? pattern("LLL", stop.first()) : year(stop.first());
        }

        private String span(Scale.Stop stop) {
            LocalDate first = stop.first();
            LocalDate last = stop.last();
            return EventDate.parse(
                            switch (scale.unit()) {
                                case DAY -> first.toString();
                                case MONTH -> YearMonth.from(first).toString();
                                case YEAR -> EventDate.ofYear(first.getYear()).text();
                                case WEEK -> first + "/" + last;
                                case QUARTER -> YearMonth.from(first) + "/" + YearMonth.from(last);
                                default -> EventDate.ofYear(first.getYear()) + "/" + EventDate.ofYear(last.getYear());
                            })
                    .inWords(text.locale());
        }

        private String year(LocalDate day) {
            return EventDate.ofYear(day.getYear()).inWords(text.locale());
        }

        private String pattern(String pattern, LocalDate day) {
            return DateTimeFormatter.ofPattern(pattern, text.locale()).format(day);
        }

        private Row row(Dated told) {
            List<Double> rivals = rivals(told)
                    .map(scale::middle)
                    .map(Drawing::rounded)
                    .distinct()
                    .toList();
            if (told.isOneDay()) {
                String date = told.date().precision() == Precision.DAY
                        ? pattern(text.say("axis.day"), told.first())
                        : told.event().when().display();
                boolean withYear = scale.unit() != Scale.Unit.DAY && told.date().precision() == Precision.DAY;
                return new Row(
                        told.event(),
                        withYear ? date + "\u00a0" + year(told.first()) : date,
                        "dot",
                        rounded(scale.middle(told.first())),
                        0,
                        false,
                        false,
                        rivals);
            }
            Band band = band("", List.of(told));
            return new Row(
                    told.event(),
                    told.event().when().display(),
                    told.date().isInterval() ? "span" : "within",
                    band.left,
                    band.width,
                    band.openLeft,
                    band.openRight,
                    rivals);
        }

        /** Those of which it is known by when, and the others. */
        private List<Band> bands(List<Dated> rest) {
            List<Dated> by = rest.stream().filter(each -> each.last() != null).toList();
            List<Dated> after =
                    rest.stream().filter(each -> each.last() == null).toList();
            List<Band> bands = new ArrayList<>();
            if (!by.isEmpty()) {
                LocalDate last = by.stream()
                        .map(each -> each.last())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                bands.add(band(text.say("axis.by", by.size(), day(last)), by));
            }
            if (!after.isEmpty()) {
                LocalDate first = after.stream()
                        .map(each -> each.first())
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                bands.add(band(text.say("axis.after", after.size(), day(first)), after));
            }
            return bands;
        }

        private String day(LocalDate day) {
            return EventDate.parse(day.toString()).inWords(text.locale());
        }

        private Band band(String words, List<Dated> events) {
            boolean openLeft = events.stream()
                    .anyMatch(each -> each.first() == null || each.first().isBefore(scale.first()));
            boolean openRight = events.stream()
                    .anyMatch(each -> each.last() == null || each.last().isAfter(scale.last()));
            double left = openLeft
                    ? 0
                    : events.stream()
                            .mapToDouble(each -> scale.start(each.first()))
                            .min()
                            .orElse(0);
            double right = openRight
                    ? 100
                    : events.stream()
                            .mapToDouble(each -> scale.start(each.last().plusDays(1)))
                            .max()
                            .orElse(100);
            // What lies wholly beyond is a sliver at the edge.
            double width = Math.max(1, right - left);
            return new Band(
                    words,
                    events.get(0).event().id(),
                    rounded(Math.min(left, 100 - width)),
                    rounded(width),
                    openLeft,
                    openRight);
        }

        private static double rounded(double percent) {
            return Math.round(percent * 100) / 100.0;
        }
    }
}
