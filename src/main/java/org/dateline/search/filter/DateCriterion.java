package org.dateline.search.filter;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

import org.dateline.citation.Citation;
import org.dateline.date.EventDate;
import org.dateline.date.Window;
import org.dateline.event.AssertedDate;
import org.dateline.event.Event;
import org.dateline.text.Codes;

/**
 * Which days an event may, or must, have happened in.
 *
 * @param window the days, both inclusive; every day when none were asked for
 * @param match how sure a match must be
 * @param slack how many days the window is wider on either side for approximate dates, and for nothing else
 * @param undated whether events without any date are wanted too
 */
public record DateCriterion(Window window, Match match, int slack, boolean undated) implements Criterion {
    /** How far slack can reach, in days. */
    public static final int MOST_SLACK = 7000;

    /** What is asked where nothing is. */
    public static final DateCriterion NONE = new DateCriterion(Window.ALWAYS, Match.POSSIBLE, 0, false);

    /** How sure it is that an event happened in the window. */
    public enum Match {
        /** Some date that somebody gives allows it. */
        POSSIBLE,
        /** Every date that anybody gives demands it, and none of them is qualified. */
        CERTAIN,
        /** There is no date to tell. */
        UNDATED;

        /** What {@code match} may ask for. */
        static final Map<String, Match> BY_NAME = Codes.of(List.of(POSSIBLE, CERTAIN));

        /** The name that addresses and answers use. */
        public String code() {
            return Codes.of(this);
        }
    }

    /** Whether it leaves anything out: a window was asked for, or certainty. */
    public boolean selects() {
        return !window.equals(Window.ALWAYS) || match == Match.CERTAIN;
    }

    /** How sure it is that something with these dates happened in the window; of events in the answer only. */
    public Match matchOf(List<AssertedDate> dates) {
        if (dates.isEmpty()) {
            return Match.UNDATED;
        }
        return dates.stream().allMatch(this::demands) ? Match.CERTAIN : Match.POSSIBLE;
    }

    /** Whether by this one date it must have happened in the window. */
    private boolean demands(AssertedDate date) {
        return !date.isQualified() && date.startsLatest() <= lastDay() && date.endsEarliest() >= firstDay();
    }

    /** Whether this one date allows that it happened in the window. */
    private boolean allows(AssertedDate date) {
        int wider = date.approximate() ? slack : 0;
        return date.startsEarliest() <= lastDay() + wider && date.endsLatest() >= firstDay() - wider;
    }

    private long firstDay() {
        return window.from().toEpochDay();
    }

    private long lastDay() {
        return window.to().toEpochDay();
    }

    @Override
    public Query query() {
        if (!selects()) {
            return new MatchAllDocsQuery();
        }
        Query dated = new IndexOrDocValuesQuery(
                match == Match.CERTAIN ? certain() : possible(), new Dictionary(Dates.FIELD, verdicts()));
        return undated
                ? new BooleanQuery.Builder()
                        .add(dated, BooleanClause.Occur.SHOULD)
                        .add(DateFilter.WITHOUT_DATE, BooleanClause.Occur.SHOULD)
                        .build()
                : dated;
    }

    private Query possible() {
        return new BooleanQuery.Builder()
                .add(within(DateFilter.POSSIBLE, firstDay(), lastDay()), BooleanClause.Occur.SHOULD)
                .add(within(DateFilter.ABOUT, firstDay() - slack, lastDay() + slack), BooleanClause.Occur.SHOULD)
                .build();
    }

    private static Query within(String field, long from, long to) {
        return LongRange.newIntersectsQuery(field, new long[] {from}, new long[] {to});
    }

    /** The latest start of all dates not behind the window, and the earliest end of all not before it. */
    private Query certain() {
        return LongPoint.newRangeQuery(
                DateFilter.CERTAIN, new long[] {Long.MIN_VALUE, firstDay()}, new long[] {lastDay(), Long.MAX_VALUE});
    }

    private Dictionary.Verdicts verdicts() {
        return new Dictionary.Verdicts() {
            @Override
            public IntPredicate in(LeafReader segment) throws IOException {
                List<List<AssertedDate>> dates = Dates.in(segment);
                return number -> holds(dates.get(number));
            }

            /** What is certain is possible too, and nothing reaches further than slack. */
            @Override
            public DocIdSetIterator among(DocIdSetIterator dated, LeafReader segment) throws IOException {
                return DateSkipper.of(segment).within(dated, firstDay() - slack, lastDay() + slack);
            }
        };
    }

    private boolean holds(List<AssertedDate> dates) {
        return match == Match.CERTAIN
                ? matchOf(dates) == Match.CERTAIN
                : dates.stream().anyMatch(this::allows);
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        if (selects()) {
            String how = match == Match.CERTAIN ? "must have" : "may have";
            readings.add(new Reading("date", String.format(Locale.ROOT, "%s happened %s", how, windowInWords())));
            if (slack > 0) {
                readings.add(new Reading(
                        "slack", String.format(Locale.ROOT, "%d days on either side of dates marked ~ or %%", slack)));
            }
            readings.add(new Reading("undated", undated ? "events without a date too" : "no events without a date"));
        }
        return readings;
    }

    private String windowInWords() {
        boolean open = window.from().equals(LocalDate.MIN);
        boolean endless = window.to().equals(LocalDate.MAX);
        if (open && endless) {
            return "on any day";
        }
        if (window.from().equals(window.to())) {
            return "on " + window.from();
        }
        return (open ? "" : "on " + window.from() + " or later")
                + (open || endless ? "" : " and ")
                + (endless ? "" : "on " + window.to() + " or earlier");
    }

    /** Each date that allows the window, and who gives it. */
    @Override
    public List<Reading> reasons(Event event) {
        Set<String> dates = new LinkedHashSet<>();
        if (!selects()) {
            return List.of();
        }
        if (event.assertedDates().rows().isEmpty()) {
            dates.add("no date is known");
        }
        if (event.assertedDates().chosen().stream().anyMatch(this::allows)) {
            dates.add(String.format(
                    Locale.ROOT,
                    "%s, the date the desk has chosen%s",
                    event.date().map(EventDate::text).orElse("undated"),
                    event.isNarrowed() ? ", narrowed by the order of events" : ""));
        }
        for (Citation citation : event.citations) {
            EventDate said = citation.saysWhen;
            if (said != null && said.rows().stream().anyMatch(row -> allows(AssertedDate.of(said, row, false)))) {
                dates.add(String.format(
                        Locale.ROOT,
                        "%s, according to %s in %s",
                        said.text(),
                        citation.origin.name,
                        citation.source.slug));
            }
        }
        return dates.stream().map(date -> new Reading("date", date)).toList();
    }
}
