package org.dateline.query;

/** A value that cannot be read, with the reason and what would work. */
public class InvalidValue extends RuntimeException {
    private final Integer position;
    private final String reason;
    private final String hint;

    /**
     * @param reason what is wrong, in plain English
     * @param hint the nearest thing that would work; null when nothing is near
     */
    public InvalidValue(String reason, String hint) {
        this(null, reason, hint);
    }

    /** @param position index of the first wrong character, from 0; null when the whole value is meant */
    public InvalidValue(Integer position, String reason, String hint) {
        super(reason);
        this.position = position;
        this.reason = reason;
        this.hint = hint;
    }

    /** The same of a longer value, in which it stands behind so many characters. */
    public InvalidValue behind(int characters) {
        return position == null ? this : new InvalidValue(characters + position, reason, hint);
    }

    public Integer position() {
        return position;
    }

    public String reason() {
        return reason;
    }

    public String hint() {
        return hint;
    }
}
