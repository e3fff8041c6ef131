package org.dateline.http;

import org.dateline.query.InvalidValue;

/** After how many seconds a page that follows the record asks again where it is not told of changes. */
public final class Refresh {
    public static final int NEVER = 0;

    /** What goes without saying on a board. */
    static final int USUAL = 60;

    private static final int SOONEST = 15;
    private static final int LATEST = 86_400;

    private Refresh() {}

    /** @throws InvalidValue when it is neither 0 nor from 15 seconds to a day */
    static int seconds(String text) {
        String reason = "must be a whole number of seconds from " + SOONEST + " to " + LATEST + ", or 0 for never";
        if (!text.matches("[0-9]{1,9}")) {
            throw new InvalidValue(reason, "" + USUAL);
        }
        int seconds = Integer.parseInt(text);
        if (seconds != NEVER && (seconds < SOONEST || seconds > LATEST)) {
            throw new InvalidValue(reason, "" + (seconds < SOONEST ? SOONEST : LATEST));
        }
        return seconds;
    }
}
