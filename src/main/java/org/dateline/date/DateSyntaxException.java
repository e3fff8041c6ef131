package org.dateline.date;

import java.util.Optional;

/**
 * Text that is not a date of the profile: where it stops being one, why, and what would work instead. The message holds
 * all of it on one line and repeats at most 100 characters of the text.
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

    /** The whole text that was to be read. */
    public String text() {
        return text;
    }

    /** Where the part begins that cannot stand there, in UTF-16 units; the length of the text if it is missing. */
    public int position() {
        return position;
    }

    /** The rule that is broken, in plain English without a full stop, such as "month must be 01 to 12". */
    public String reason() {
        return reason;
    }

    /** A text that can be read and says the same in another form, or empty. No day, time or doubt in it is new. */
    public Optional<String> rewrite() {
        return Optional.ofNullable(rewrite);
    }

    private static String message(String text, int position, String reason, String rewrite) {
        String excerpt = text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
        String hint = rewrite == null ? "" : "; " + rewrite + " would work";
        return "'" + excerpt + "' at position " + position + ": " + reason + hint;
    }
}
