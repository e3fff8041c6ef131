package org.dateline.seed.sheet;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as people type it. */
final class TypedTime {
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2})(?:\\.\\d+)?)? ?([ap])?(?:\\.?m\\.?)?(Z|[+-]\\d{2}:\\d{2})?",
            Pattern.CASE_INSENSITIVE);
    private static final String REMEDY = "Write one such as 14:05, 2:05 pm, late evening or around 3 pm";

    private TypedTime() {}

    /** A day at that time. */
    static DateReading on(String day, String typed) {
        Matcher time = TIME.matcher(SheetDates.plain(typed));
        if (!isTime(time)) {
            return DateReading.refused("this is no time of day", REMEDY);
        }
        return clock(time)
                .map(clock -> DateReading.valid(day + "T"
                        + String.format(Locale.ROOT, "%02d:%02d", clock.getHour(), clock.getMinute())
                        + (time.group(3) == null ? "" : ":" + time.group(3))
                        + (time.group(5) == null ? "" : time.group(5))))
                .orElseGet(() -> DateReading.refused("there is no such time of day", REMEDY));
    }

    /** To the minute; empty where it is no time that a clock of a day shows, or one with seconds or an offset. */
    static Optional<LocalTime> clock(String typed) {
        Matcher time = TIME.matcher(SheetDates.plain(typed));
        return isTime(time) && time.group(3) == null && time.group(5) == null ? clock(time) : Optional.empty();
    }

    private static boolean isTime(Matcher time) {
        return time.matches() && (time.group(2) != null || time.group(4) != null);
    }

    private static Optional<LocalTime> clock(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        if (time.group(4) != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (time.group(4).equalsIgnoreCase("p") ? 12 : 0);
        }
        try {
            return Optional.of(LocalTime.of(hour, time.group(2) == null ? 0 : Integer.parseInt(time.group(2))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
