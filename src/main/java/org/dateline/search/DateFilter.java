package org.dateline.search;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.date.DateSyntaxException;
import org.dateline.date.Window;
import org.dateline.event.AssertedDate;
import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;
import org.dateline.text.Codes;

/**
 * Which days an event may, or must, have happened in.
 *
 * @param window the days, both inclusive; every day when none were asked for
 * @param match how sure a match must be
 * @param slack how many days the window is wider on either side for approximate dates, and for nothing else
 * @param undated whether events without any date are wanted too
 */
public record DateFilter(Window window, Match match, int slack, boolean undated) {
    /** How far slack can reach, in days. */
    public static final int MOST_SLACK = 7000;

    private static final Pattern DAYS_OR_WEEKS = Pattern.compile("(?i)[^0-9]*([0-9]{1,3})\\s*(?:d.*|(w).*|)");

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

    /** Reads {@code from}, {@code to}, {@code date}, {@code match}, {@code slack} and {@code undated}. */
    static DateFilter of(Parameters parameters) {
        return new DateFilter(
                window(parameters),
                parameters.one("match", Match.POSSIBLE, text -> Parameters.oneOf(text, Match.BY_NAME)),
                parameters.one("slack", 0, DateFilter::days),
                parameters.one("undated", false, text -> Parameters.oneOf(text, Map.of("include", true))));
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
        boolean certain = dates.stream()
                .allMatch(date -> !date.isQualified() && date.bounds().certainlyWithin(window));
        return certain ? Match.CERTAIN : Match.POSSIBLE;
    }

    /** Whether this one date allows that it happened in the window. */
    public boolean allows(AssertedDate date) {
        return (date.approximate() ? date.bounds().widenedBy(Period.ofDays(slack)) : date.bounds())
                .possiblyWithin(window);
    }

    private static Window window(Parameters parameters) {
        LocalDate from = parameters.one("from", LocalDate.MIN, dated(Window::firstDayOf));
        LocalDate to = parameters.one("to", LocalDate.MAX, dated(Window::lastDayOf));
        Window day = parameters.one("date", Window.ALWAYS, dated(Window::of));
        Optional<String> since = parameters.sent("from");
        Optional<String> until = parameters.sent("to");
        boolean bounded = since.isPresent() || until.isPresent();
        if (bounded && parameters.sent("date").isPresent()) {
            parameters.refuse(
                    "date", new InvalidValue("stands for both from and to", "keep either date or from and to"));
        }
        if (from.isAfter(to)) {
            parameters.refuse(
                    "from",
                    new InvalidValue(
                            "is after to", ("from=" + until.get() + "&to=" + since.get()).replace("+", "%2B")));
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
        try {
            Period period = Period.parse(text);
            if (period.getMonths() != 0 || period.getYears() != 0) {
                throw new InvalidValue(
                        "months and years differ in length; give days or weeks",
                        "P" + Math.min(MOST_SLACK, Math.max(1, Math.abs(period.toTotalMonths()) * 30)) + "D");
            }
            if (period.isNegative() || period.getDays() > MOST_SLACK) {
                throw new InvalidValue(
                        "must be from P0D to P" + MOST_SLACK + "D",
                        "P" + Math.min(MOST_SLACK, Math.abs((long) period.getDays())) + "D");
            }
            return period.getDays();
        } catch (DateTimeParseException | ArithmeticException malformed) {
            throw new InvalidValue(
                    "must be a period of days or weeks such as P3D or P2W (ISO 8601)", nearestPeriod(text));
        }
    }

    /** {@code P3D} for {@code 3}, {@code 3d} and {@code 3 days}, {@code P2W} for {@code 2w}; null where it is neither. */
    private static String nearestPeriod(String text) {
        Matcher written = DAYS_OR_WEEKS.matcher(text);
        return written.matches() ? "P" + written.group(1) + (written.group(2) == null ? "D" : "W") : null;
    }
}
