package org.dateline.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * Where a page ends: the sort key of its last item, bound to the question it answers, so that a cursor cannot be
 * carried to another list unnoticed. Opaque outside.
 *
 * @param question fingerprint of the question, from {@link #fingerprint}
 * @param key the sort key of the last item seen, in the order of the sort
 */
public record Cursor(String question, List<String> key) {
    private static final String SEPARATOR = "\n";
    /** Plain ASCII: what somebody forges must not reach a database that fails on a NUL. */
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(" + SEPARATOR + "[!-~]{1,100}){1,8}");

    public Cursor {
        key = List.copyOf(key);
    }

    /** A cursor behind the item with that sort key. */
    public static Cursor after(String question, List<?> key) {
        return new Cursor(question, key.stream().map(String::valueOf).toList());
    }

    /** A short fingerprint of a question: the same text gives the same eight characters. */
    public static String fingerprint(String question) {
        CRC32C crc = new CRC32C();
        crc.update(question.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /** The cursor as it stands in an address: letters, digits, {@code -} and {@code _}. */
    public String text() {
        String plain = question + SEPARATOR + String.join(SEPARATOR, key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws InvalidValue when it is no cursor at all; whether it fits the question is for the caller to check
     */
    public static Cursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (!FORM.matcher(plain).matches()) {
                throw new IllegalArgumentException(plain);
            }
            List<String> parts = List.of(plain.split(SEPARATOR));
            return new Cursor(parts.get(0), parts.subList(1, parts.size()));
        } catch (IllegalArgumentException notOurs) {
            throw unreadable();
        }
    }

    static InvalidValue unreadable() {
        return new InvalidValue("is not a cursor of this service", "take it from the next link of a page");
    }
}
