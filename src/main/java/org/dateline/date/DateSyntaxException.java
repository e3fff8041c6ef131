package org.dateline.date;

import java.util.Optional;

/**
 * Text that is not a date of the profile: where it stops being one, why, and what would work instead.
 *
 * <p>The message holds all of it on one line and repeats at most 100 characters of the text.
 */
public class DateSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_EXCERPT = 100;

    private final String text;
    private final int position;
    private final String reason;
    private final String rewrite;

    DateSyntaxException(String text, int position, String reason, String rewrite) {
        super(message(text, position, reason, rewrite));
        this.text = text;
        this.position = position;
        this.reason = reason;
        this.rewrite = rewrite;
    }

    /**
     * What was to be read, all of it.
     *
     * @return the text as it was given
     */
    public String text() {
        return text;
    }

    /**
     * Where the fault is: the first character of the part that cannot stand there. {@code 2016-13} is faulty at 5, where
     * its month begins.
     *
     * @return an index in UTF-16 units from 0 to the length of {@link #text()}; the length if something is missing
     */
    public int position() {
        return position;
    }

    /**
     * Why, in plain English without a full stop, such as "month must be 01 to 12".
     *
     * @return the rule that is broken, never blank
     */
    public String reason() {
        return reason;
    }

    /**
     * A text near this one that can be read where this one could not. It need not mean what the writer meant, so show it
     * and do not apply it.
     *
     * @return a rewrite, or empty when none suggests itself
     */
    public Optional<String> rewrite() {
        return Optional.ofNullable(rewrite);
    }

    private static String message(String text, int position, String reason, String rewrite) {
        String excerpt = text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
        String hint = rewrite == null ? "" : "; " + rewrite + " would work";
        return "'" + excerpt + "' at position " + position + ": " + reason + hint;
    }
}
