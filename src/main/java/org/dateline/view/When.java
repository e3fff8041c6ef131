package org.dateline.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.dateline.date.ApproximateTime;
import org.dateline.date.Bounds;
import org.dateline.date.EventDate;
import org.dateline.event.AssertedDate;
import org.dateline.event.Event;
import org.dateline.search.EventQuery;

/**
 * When it happened.
 *
 * @param edtf the date as the desk has chosen to write it, in EDTF; null when undated
 * @param time about when in its day, {@code late_evening}; null when nobody says
 * @param earliest the first day it can have started on, given its date and its order; null when open or unknown
 * @param latest the last day it can have ended on, given its date and its order; null when open or unknown
 * @param precision {@code day}, {@code month}, {@code year} …; null when undated
 * @param approximate whether the date is about right only; null when undated
 * @param uncertain whether the sources leave the date in doubt; null when undated
 * @param display the date in words, with the time; null when undated
 * @param zone IANA name of the time zone it is told in; null when none is
 * @param after slugs of events it came after, as some passage says; null when none does
 * @param before slugs of events it came before, as some passage says; null when none does
 * @param reason what the date rests on; null when that goes without saying
 * @param match how sure it is that it happened in the window asked for; null when none was
 */
public record When(
        String edtf,
        String time,
        LocalDate earliest,
        LocalDate latest,
        String precision,
        Boolean approximate,
        Boolean uncertain,
        String display,
        String zone,
        List<String> after,
        List<String> before,
        String reason,
        String match) {
    When in(Locale language) {
        return new When(
                edtf,
                time,
                earliest,
                latest,
                precision,
                approximate,
                uncertain,
                inWords(language).orElse(null),
                zone,
                after,
                before,
                reason,
                match);
    }

    private Optional<String> inWords(Locale language) {
        return Optional.ofNullable(edtf)
                .map(date ->
                        EventDate.parse(date).inWords(language, approximately().orElse(null)));
    }

    /** The date in words without the time; empty when undated. */
    public Optional<String> dayInWords(Locale language) {
        return Optional.ofNullable(edtf).map(date -> EventDate.parse(date).inWords(language));
    }

    /** The time in words; empty when nobody says. */
    public Optional<String> timeInWords(Locale language) {
        return approximately().map(about -> about.inWords(language));
    }

    private Optional<ApproximateTime> approximately() {
        return Optional.ofNullable(time).flatMap(ApproximateTime::of);
    }

    /** Whether its date, or the order that it was narrowed by, is in doubt; null when it has neither a date nor doubt. */
    private static Boolean marked(Event event, EventDate date, Predicate<AssertedDate> mark) {
        boolean marked = event.assertedDates().chosen().stream().anyMatch(mark);
        return date == null && !marked ? null : Boolean.valueOf(marked);
    }

    static When of(Event event, Locale language, EventQuery query) {
        EventDate date = event.date().orElse(null);
        return new When(
                date == null ? null : date.text(),
                event.whenTime == null ? null : event.whenTime.text(),
                event.assertedDates()
                        .hull()
                        .map(Bounds::startsEarliest)
                        .filter(day -> !day.equals(LocalDate.MIN))
                        .orElse(null),
                event.assertedDates()
                        .hull()
                        .map(Bounds::endsLatest)
                        .filter(day -> !day.equals(LocalDate.MAX))
                        .orElse(null),
                date == null ? null : date.precision().code(),
                marked(event, date, AssertedDate::approximate),
                marked(event, date, AssertedDate::uncertain),
                event.dateInWords(language).orElse(null),
                event.zone,
                Relations.listed(event.after()),
                Relations.listed(event.before()),
                event.whenReason,
                query == null || !query.dates().selects()
                        ? null
                        : query.dates().matchOf(event.assertedDates().rows()).code());
    }
}
