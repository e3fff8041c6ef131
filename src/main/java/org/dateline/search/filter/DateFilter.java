package org.dateline.search.filter;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import org.dateline.date.DateSyntaxException;
import org.dateline.date.Window;
import org.dateline.event.AssertedDate;
import org.dateline.event.Event;
import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;
import org.dateline.search.filter.DateCriterion.Match;

/** By the days in which an event may, or must, have happened. */
public final class DateFilter implements Filter {
    /** Finds the events of which no date is known. */
    public static final Query WITHOUT_DATE = new TermQuery(new Term("undated", "true"));

    /** From the first day that an exact date allows to the last; a range for each. */
    static final String POSSIBLE = "possible";
    /** The same of approximate dates, which slack widens. */
    static final String ABOUT = "about";
    /** The latest start and the earliest end of all dates, where none is qualified. */
    static final String CERTAIN = "certain";

    private static final String YEAR_MONTH_OR_DAY = "^(([0-9]{4}|-([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000))"
            + "(-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?|-(0[13-9]|1[0-2])-(29|30)|-(0[13578]|1[02])-31)?"
            + "|(-?[0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00"
            + "|-(0[48]|[2468][048]|[13579][26])00)-02-29)$";

    private static final List<FilterParameter> PARAMETERS = List.of(
            new FilterParameter(
                    "from",
                    new Label("From", "Von", "Du", "Desde", "С"),
                    "Events that may have happened on this day or later. A year or a month counts from its first day, and of"
                            + " a date-time the day counts as written. Every date that a source gives is considered, not"
                            + " only the one the desk has chosen. Undated events are left out.",
                    day("2016-12-28", "2016-12", "2016")),
            new FilterParameter(
                    "to",
                    new Label("To", "Bis", "Au", "Hasta", "По"),
                    "Events that may have happened on this day or earlier. A year or a month counts to its last day.",
                    day("2016-12", "2016-12-30", "2017")),
            new FilterParameter(
                    "date",
                    new Label("Date", "Datum", "Date", "Fecha", "Дата"),
                    "Events that may have happened on this day, in this month or in this year; the same as `from` and `to` at"
                            + " once.",
                    day("2016-12-29", "2016-12", "2016")),
            new FilterParameter(
                    "match",
                    null,
                    "How sure a match of `from`, `to` or `date` must be. `possible`: some date that somebody gives allows it."
                            + " `certain`: every date that anybody gives demands it, and none is qualified by `?`, `~` or"
                            + " `%`.",
                    new Takes.OneOf(Match.BY_NAME.keySet(), Match.POSSIBLE.code())),
            new FilterParameter(
                    "slack",
                    null,
                    "Widens the window by so many days or weeks on either side for dates marked approximate (`~` or `%`), and"
                            + " for nothing else. Refused without `from`, `to` or `date`.",
                    new Takes.Text("^P([0-9]{1,3}[DW])$", 6, List.of("P3D", "P2W"))),
            new FilterParameter(
                    "undated",
                    null,
                    "`include` adds events of which no date is known, which otherwise never match a window. `meta.undated`"
                            + " counts them.",
                    new Takes.OneOf(List.of("include"), null)));

    private static final Pattern DAYS_OR_WEEKS =
            Pattern.compile("(?i)\\s*(?:PT?)?\\s*([0-9]{1,4})\\s*(?:d(?:ays?)?|(w(?:eeks?)?)|)\\s*");

    private static Takes day(String... examples) {
        return new Takes.Text(YEAR_MONTH_OR_DAY, 11, List.of(examples));
    }

    @Override
    public List<FilterParameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public void index(Event event, Document entry) {
        List<AssertedDate> dates = event.assertedDates().rows();
        if (dates.isEmpty()) {
            Term undated = ((TermQuery) WITHOUT_DATE).getTerm();
            entry.add(new StringField(undated.field(), undated.text(), Field.Store.NO));
            return;
        }
        entry.add(new SortedDocValuesField(Dates.FIELD, Dates.entry(dates)));
        for (AssertedDate date : dates) {
            entry.add(new LongRange(
                    date.approximate() ? ABOUT : POSSIBLE,
                    new long[] {date.startsEarliest()},
                    new long[] {date.endsLatest()}));
        }
        if (dates.stream().noneMatch(AssertedDate::isQualified)) {
            entry.add(new LongPoint(
                    CERTAIN,
                    dates.stream().mapToLong(AssertedDate::startsLatest).max().getAsLong(),
                    dates.stream().mapToLong(AssertedDate::endsEarliest).min().getAsLong()));
        }
    }

    @Override
    public Optional<Criterion> read(Parameters parameters) {
        Integer slack = parameters.one("slack", null, DateFilter::days);
        if (slack != null
                && Stream.of("from", "to", "date")
                        .allMatch(bound -> parameters.sent(bound).isEmpty())) {
            parameters.refuse(
                    "slack", new InvalidValue("widens a window, and none is asked for", "add from, to or date"));
        }
        DateCriterion asked = new DateCriterion(
                window(parameters),
                parameters.one("match", Match.POSSIBLE, text -> Parameters.oneOf(text, Match.BY_NAME)),
                slack == null ? 0 : slack,
                parameters.one("undated", false, text -> Parameters.oneOf(text, Map.of("include", true))));
        return asked.equals(DateCriterion.NONE) ? Optional.empty() : Optional.of(asked);
    }

    private static Window window(Parameters parameters) {
        LocalDate from = parameters.one("from", LocalDate.MIN, dated(Window::firstDayOf));
        LocalDate to = parameters.one("to", LocalDate.MAX, dated(Window::lastDayOf));
        Window day = parameters.one("date", Window.ALWAYS, dated(Window::of));
        boolean bounded =
                parameters.sent("from").isPresent() || parameters.sent("to").isPresent();
        if (bounded && parameters.sent("date").isPresent()) {
            parameters.refuse(
                    "date", new InvalidValue("stands for both from and to", "keep either date or from and to"));
        }
        if (from.isAfter(to)) {
            parameters.refuse(
                    "from",
                    // Which of the two is wrong, and how, only the reader knows.
                    new InvalidValue("is after to", "let from be the earlier of the two"));
            return Window.ALWAYS;
        }
        return bounded ? new Window(from, to) : day;
    }

    private static <T> Function<String, T> dated(Function<String, T> reading) {
        return text -> {
            try {
                return reading.apply(text);
            } catch (DateSyntaxException fault) {
                throw new InvalidValue(
                        fault.position(), fault.reason(), fault.rewrite().orElse(null));
            }
        };
    }

    private static int days(String text) {
        int most = DateCriterion.MOST_SLACK;
        try {
            Period period = Period.parse(text);
            if (period.getMonths() != 0 || period.getYears() != 0) {
                throw new InvalidValue("months and years differ in length; give days or weeks", null);
            }
            if (period.isNegative() || period.getDays() > most) {
                throw new InvalidValue("must be from P0D to P" + most + "D", null);
            }
            return period.getDays();
        } catch (DateTimeParseException | ArithmeticException malformed) {
            throw new InvalidValue(
                    "must be a period of days or weeks such as P3D or P2W (ISO 8601)", nearestPeriod(text));
        }
    }

    /**
     * The same period as it is written here: {@code P3D} for {@code 3}, {@code 3d} and {@code 3 days}, {@code P2W} for {@code 2w};
     * null where it says more or something else.
     */
    private static String nearestPeriod(String text) {
        Matcher written = DAYS_OR_WEEKS.matcher(text);
        if (!written.matches()) {
            return null;
        }
        boolean weeks = written.group(2) != null;
        int number = Integer.parseInt(written.group(1));
        return number * (weeks ? 7 : 1) > DateCriterion.MOST_SLACK ? null : "P" + number + (weeks ? "W" : "D");
    }
}
