package org.dateline.move;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How many rows a table has, and a sum of their digests, which is the same in whatever order they are read. */
final class TableSum {
    private static final byte[] ABSENT =
            ByteBuffer.allocate(Integer.BYTES).putInt(-1).array();

    private final MessageDigest digest = sha256();
    private long rows;
    private long sum;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Adds a value to the current row; null where there is none. */
    void add(byte[] value) {
        if (value == null) {
            digest.update(ABSENT);
        } else {
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(value.length).flip());
            digest.update(value);
        }
    }

    void endRow() {
        rows++;
        sum += ByteBuffer.wrap(digest.digest()).getLong();
    }

    long rows() {
        return rows;
    }

    boolean isSameAs(TableSum other) {
        return rows == other.rows && sum == other.sum;
    }

    /** The sum of the digests, in hexadecimal. */
    String text() {
        return HexFormat.of().toHexDigits(sum);
    }
}
