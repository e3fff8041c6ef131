package org.dateline.seed.sheet;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as people type it. */
final class TypedTime {
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})(?::(\\d{2}))?(?::(\\d{2})(?:\\.\\d+)?)? ?([ap])?(?:\\.?m\\.?)?(Z|[+-]\\d{2}:\\d{2})?",
            Pattern.CASE_INSENSITIVE);

    private TypedTime() {}

    /** A day at that time. */
    static DateReading on(String day, String typed) {
        Matcher time = TIME.matcher(SheetDates.plain(typed));
        if (!time.matches() || time.group(2) == null && time.group(4) == null) {
            return DateReading.refused("this is no time of day", "Write one such as 14:05 or 2:05 pm");
        }
        int hour = Integer.parseInt(time.group(1));
        if (time.group(4) != null) {
            if (hour < 1 || hour > 12) {
                return DateReading.refused("this is no time of day", "Write one such as 14:05 or 2:05 pm");
            }
            hour = hour % 12 + (time.group(4).equalsIgnoreCase("p") ? 12 : 0);
        }
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        try {
            LocalTime.of(hour, minute);
        } catch (DateTimeException none) {
            return DateReading.refused("there is no such time of day", "Write one such as 14:05 or 2:05 pm");
        }
        String clock = String.format(Locale.ROOT, "%02d:%02d", hour, minute);
        return DateReading.valid(day + "T" + clock
                + (time.group(3) == null ? "" : ":" + time.group(3))
                + (time.group(5) == null ? "" : time.group(5)));
    }
}
