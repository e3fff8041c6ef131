package org.dateline.date;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * About when in a day something happened, as sources say it who looked at no clock: {@code late_evening}, {@code around 15:00}. It
 * is told beside a date and nothing follows from it: where an evening ends nobody agrees, so that it narrows no date, orders no
 * events and contradicts no other time.
 */
public final class ApproximateTime {
    private enum Part {
        EARLY_MORNING,
        MORNING,
        LATE_MORNING,
        NOON,
        EARLY_AFTERNOON,
        AFTERNOON,
        LATE_AFTERNOON,
        EARLY_EVENING,
        EVENING,
        LATE_EVENING,
        EARLY_NIGHT,
        NIGHT,
        LATE_NIGHT,
        MIDNIGHT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern AROUND = Pattern.compile("around ([01][0-9]|2[0-3]):([0-5][0-9])");

    private final String text;

    private ApproximateTime(String text) {
        this.text = text;
    }

    /** The parts of a day, in their order. */
    public static List<String> parts() {
        return Arrays.stream(Part.values()).map(Part::code).toList();
    }

    /** Empty where the text is none of the {@link #parts} and no {@code around 15:00}. */
    public static Optional<ApproximateTime> of(String text) {
        return Optional.of(text)
                .filter(each -> parts().contains(each) || AROUND.matcher(each).matches())
                .map(ApproximateTime::new);
    }

    /** About a time of the clock. */
    public static ApproximateTime around(LocalTime clock) {
        return new ApproximateTime(String.format(Locale.ROOT, "around %02d:%02d", clock.getHour(), clock.getMinute()));
    }

    /** As it was read; {@code of(text())} equals this. */
    public String text() {
        return text;
    }

    /** {@code late in the evening}; in English, French, German, Russian and Spanish, and in English for any other language. */
    public String inWords(Locale locale) {
        Matcher around = AROUND.matcher(text);
        return around.matches()
                ? DateWords.in(locale).phrase("around", around.group(1) + ":" + around.group(2))
                : DateWords.in(locale).phrase(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApproximateTime time && text.equals(time.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
