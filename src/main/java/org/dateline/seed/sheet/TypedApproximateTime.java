package org.dateline.seed.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.date.ApproximateTime;

/**
 * About when in a day, as people type it: {@code late afternoon}, {@code at night}, {@code around 3 pm}.
 *
 * @param date what stands before it or behind it; empty where it stands alone
 */
record TypedApproximateTime(ApproximateTime time, String date) {
    private static final String PART =
            "(?:(?:in|at|by|during|around|about|circa) )?(?:the )?(?:(?<half>early|late)(?: |-|_))?(?:(?:in|at) (?:the )?)?"
                    + "(?<part>morning|noon|midday|afternoon|evening|night|midnight)";
    private static final String CLOCK =
            "(?:(?:at )?(?:around|about|circa|approximately|approx\\.?|ca?\\.|~) ?)(?<clock>\\d{1,2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?)";
    private static final Pattern ALONE = Pattern.compile(PART + "|" + CLOCK, Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND_DATE =
            Pattern.compile("(?<date>.*\\d)(?:, ?| )(?:" + PART + "|" + CLOCK + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_DATE = Pattern.compile(
            "(?:" + PART + "|" + CLOCK + ")(?: of| on|,) (?<date>(?:the )?[\\p{L}\\d].*\\d)", Pattern.CASE_INSENSITIVE);

    /** Empty where it is anything else than such a time. */
    static Optional<ApproximateTime> alone(String typed) {
        return of(ALONE.matcher(SheetDates.plain(typed)), false).map(TypedApproximateTime::time);
    }

    /** Empty where no such time stands beside the date. */
    static Optional<TypedApproximateTime> besideDate(String typed) {
        String text = SheetDates.plain(typed);
        return of(BEHIND_DATE.matcher(text), true).or(() -> of(BEFORE_DATE.matcher(text), true));
    }

    private static Optional<TypedApproximateTime> of(Matcher found, boolean dated) {
        if (!found.matches()) {
            return Optional.empty();
        }
        Optional<ApproximateTime> time = found.group("part") == null
                ? TypedTime.clock(found.group("clock")).map(ApproximateTime::around)
                : part(found.group("half"), found.group("part"));
        return time.map(each -> new TypedApproximateTime(each, dated ? found.group("date") : ""));
    }

    private static Optional<ApproximateTime> part(String half, String part) {
        String name = part.toLowerCase(Locale.ROOT).replace("midday", "noon");
        return ApproximateTime.of((half == null ? "" : half.toLowerCase(Locale.ROOT) + "_") + name);
    }
}
