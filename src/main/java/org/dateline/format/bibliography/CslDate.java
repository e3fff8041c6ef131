package org.dateline.format.bibliography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

import org.dateline.date.EventDate;

/**
 * A date where a bibliography has one. Bibliographies know days and nothing finer, so a time of day is left out; that is
 * less than the record says and not false.
 *
 * @param date as the record has it; not null
 */
public record CslDate(EventDate date) {
    /** @param text in EDTF */
    public static CslDate parse(String text) {
        return new CslDate(EventDate.parse(text));
    }

    public static CslDate of(LocalDate day) {
        return parse(day.toString());
    }

    /**
     * The date as a schema of CSL or biblatex takes EDTF: levels 0 and 1, without a time of day.
     *
     * @return empty for one of several days, which is level 2 and would read as something else with its brackets off
     */
    public Optional<String> edtf() {
        return date.isOneOf()
                ? Optional.empty()
                : Optional.of(date.withoutTimeOfDay().text());
    }

    /** The date in English words; never blank. */
    public String inWords() {
        return date.inWords(Locale.ENGLISH);
    }

    /** Whether it is a year, a month or a day and nothing else is to be said about it. */
    public boolean isPlain() {
        return date.withoutTimeOfDay().isPlain();
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
        if (first.getYear() == last.getYear()) {
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

    /** The date in CSL-JSON: the EDTF string that its schema prefers, or else the words. */
    @JsonValue
    Object json() {
        return edtf().map(Object.class::cast).orElseGet(() -> new Literal(inWords()));
    }

    private record Literal(String literal) {}
}
