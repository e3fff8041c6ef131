package org.dateline.format.bibliography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;

import org.dateline.date.EventDate;
import org.dateline.date.Precision;

/**
 * A date where a bibliography has one. Bibliographies know days and nothing finer, so a time of day is left out; that is
 * less than the record says and not false.
 *
 * @param date as the record has it; not null
 */
public record CslDate(EventDate date) {
    private static final String PLAIN = "[0-9]{4}(-[0-9]{2}){0,2}";

    /** @param text in EDTF */
    public static CslDate parse(String text) {
        return new CslDate(EventDate.parse(text));
    }

    public static CslDate of(LocalDate day) {
        return parse(day.toString());
    }

    /** What lasted from one certain date to another, as {@code 2016-12-27/2016-12-30}; empty for anything else. */
    Optional<String> days() {
        EventDate days = date.withoutTimeOfDay();
        return days.text().matches(PLAIN + "/" + PLAIN) ? Optional.of(days.text()) : Optional.empty();
    }

    /** The date in English words; never blank. */
    public String inWords() {
        return date.inWords(Locale.ENGLISH);
    }

    /**
     * Whether it is a year, a month or a day that a bibliography can write in numbers, and nothing else is to be said about
     * it. None has years with a sign.
     */
    public boolean isPlain() {
        return date.withoutTimeOfDay().isPlain() && date.hull().startsEarliest().getYear() >= 0;
    }

    /** The year of a date that {@link #isPlain()}, in four digits. */
    String year() {
        return String.format(Locale.ROOT, "%04d", certainParts().get(0));
    }

    /**
     * What is certain of it, most significant first: 2016 and 12 of {@code [2016-12-28,2016-12-29]}.
     *
     * @return year, month and day as far as every day it can be shares them; empty where it is qualified or open
     */
    public List<Integer> certainParts() {
        List<Integer> parts = new ArrayList<>();
        if (date.uncertain()
                || date.approximate()
                || date.earliest().isEmpty()
                || date.latest().isEmpty()) {
            return parts;
        }
        LocalDate first = date.earliest().get();
        LocalDate last = date.latest().get();
        if (first.getYear() == last.getYear() && first.getYear() >= 0) {
            parts.add(first.getYear());
            if (first.getMonth() == last.getMonth()) {
                parts.add(first.getMonthValue());
                if (first.equals(last)) {
                    parts.add(first.getDayOfMonth());
                }
            }
        }
        return parts;
    }

    /**
     * The date in CSL-JSON, as the object that every processor reads: a day, month or year, or two of them for what lasted
     * from one to the other, {@code circa} where either is qualified, and words for all else. The EDTF string that the schema
     * prefers is dropped by Zotero, citeproc-js and Citation.js.
     */
    @JsonValue
    Object json() {
        List<List<Integer>> parts = parts();
        return parts.isEmpty()
                ? new Literal(inWords())
                : new Parts(parts, date.approximate() || date.uncertain() ? true : null);
    }

    /** The date, or the two sides of what lasted; empty where that does not say all. */
    private List<List<Integer>> parts() {
        List<EventDate> dates = !date.isInterval()
                ? List.of(date)
                : Stream.of(date.start(), date.end())
                        .flatMap(Optional::stream)
                        .flatMap(side -> side.known().stream())
                        .toList();
        List<List<Integer>> parts = dates.stream().map(CslDate::parts).toList();
        boolean isComplete =
                parts.size() == (date.isInterval() ? 2 : 1) && parts.stream().noneMatch(List::isEmpty);
        // citeproc-js refuses a file in which one side is a day and the other a year.
        boolean isEven = parts.stream().map(List::size).distinct().count() == 1;
        return isComplete && isEven ? parts : List.of();
    }

    /** Year, month and day as far as they are given; empty where they are not all that is said. */
    private static List<Integer> parts(EventDate date) {
        LocalDate first = date.hull().startsEarliest();
        // Processors take the year 0 for none at all.
        return first.getYear() < 1
                ? List.of()
                : switch (date.isOneOf() ? Precision.CENTURY : date.precision()) {
                    case MINUTE, DAY -> List.of(first.getYear(), first.getMonthValue(), first.getDayOfMonth());
                    case MONTH -> List.of(first.getYear(), first.getMonthValue());
                    case YEAR -> List.of(first.getYear());
                    case DECADE, CENTURY -> List.of();
                };
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Parts(@JsonProperty("date-parts") List<List<Integer>> dateParts, Boolean circa) {}

    private record Literal(String literal) {}
}
