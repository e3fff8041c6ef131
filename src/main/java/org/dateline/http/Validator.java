package org.dateline.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A strong validator over the bytes of an answer (RFC 9110, 8.8.3).
 *
 * @param tag as {@code ETag} has it, in quotation marks
 */
record Validator(String tag) {
    private static final int BYTES_OF_HASH = 18;

    /** @param bytes as they are sent, in their coding: a strong validator tells the bytes of one from another's */
    static Validator of(byte[] bytes) {
        try {
            byte[] hash = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), BYTES_OF_HASH);
            return new Validator("\"" + Base64.getUrlEncoder().encodeToString(hash) + "\"");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By the weak comparison that {@code If-None-Match} asks for: a proxy may have weakened our tag. */
    boolean isAmong(String known) {
        return known != null && (known.equals(tag) || isListed(known));
    }

    private boolean isListed(String known) {
        return Arrays.stream(known.split(","))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*") || each.equals(tag));
    }
}
