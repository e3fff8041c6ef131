package org.dateline.query;

/**
 * One thing wrong with a request: where it stands, what it was, why it cannot be taken and what could.
 *
 * @param in where the parameter stands: {@code query} or {@code path}
 * @param name the parameter, cut to {@value #LONGEST} characters
 * @param value the value as sent, cut to {@value #LONGEST} characters; null when the name itself is the fault and has no
 *     value
 * @param position index of the first wrong character of the value, from 0; null when the whole of it is meant
 * @param reason what is wrong, in plain English
 * @param hint the nearest thing that would work; null when nothing is near
 */
public record ParameterFault(String in, String name, String value, Integer position, String reason, String hint) {
    /** How much of a request an answer repeats. */
    public static final int LONGEST = 100;

    public ParameterFault {
        name = cut(name);
        value = cut(value);
    }

    public static ParameterFault ofQuery(String name, String value, Integer position, String reason, String hint) {
        return new ParameterFault("query", name, value, position, reason, hint);
    }

    /** The text, or its first {@value #LONGEST} characters ending in an ellipsis; never half a surrogate pair. */
    public static String cut(String text) {
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
