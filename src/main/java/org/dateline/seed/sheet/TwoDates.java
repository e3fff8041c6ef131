package org.dateline.seed.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two dates as they were typed, each whole. What is the same of both people put once: {@code 20 and 25 Feb 2026}, {@code Feb 20 and
 * 25, 2026}, {@code 28 Feb and 3 March 2026}, {@code 100 and 44 BC}.
 */
record TwoDates(String first, String second) {
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th|\\.)?";
    private static final String MONTH = "\\p{L}{3,}\\.?";
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile(DAY + "(?: of)? (" + MONTH + ",? \\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_AND_DAY = Pattern.compile("(" + MONTH + ") " + DAY, Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_AND_MONTH = Pattern.compile(DAY + "(?: of)? " + MONTH, Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_AND_YEAR = Pattern.compile(DAY + "(?:, ?| )\\d{4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_LAST = Pattern.compile(".*[ ,](\\d{4})");
    private static final Pattern ERA =
            Pattern.compile(".*\\b(?:b\\.? ?c\\.?(?: ?e\\.?)?|v\\. ?chr\\.?)$", Pattern.CASE_INSENSITIVE);

    /** Makes both whole. */
    static TwoDates of(String one, String other) {
        Matcher whole = DAY_MONTH_YEAR.matcher(other);
        if (one.matches(DAY) && whole.matches()) {
            return new TwoDates(one + " " + whole.group(1), other);
        }
        Matcher year = YEAR_LAST.matcher(other);
        Matcher month = MONTH_AND_DAY.matcher(one);
        if (month.matches() && year.matches()) {
            boolean sameMonth = DAY_AND_YEAR.matcher(other).matches();
            return new TwoDates(one + ", " + year.group(1), sameMonth ? month.group(1) + " " + other : other);
        }
        if (DAY_AND_MONTH.matcher(one).matches() && year.matches()) {
            return new TwoDates(one + " " + year.group(1), other);
        }
        boolean era = ERA.matcher(other).matches() && !ERA.matcher(one).matches();
        return new TwoDates(era ? one + " BC" : one, other);
    }
}
