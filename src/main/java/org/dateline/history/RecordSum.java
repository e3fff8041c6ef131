package org.dateline.history;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

import org.dateline.quotation.Sha256;

/**
 * A sum over a set of lines, from which the digest of the set is made. Adding and taking away cost the same however many there
 * are, and the order does not matter, so that a version of a million events is digested by what it has changed. It is LtHash
 * with 1024 numbers of 16 bits, which SHA-256 draws from each line: the numbers of all lines are added, each in its own place.
 */
public final class RecordSum {
    private static final int BLOCKS = 64;
    private static final int BYTES_OF_BLOCK = 32;
    private static final int NUMBERS = BLOCKS * BYTES_OF_BLOCK / Short.BYTES;

    private final short[] numbers = new short[NUMBERS];
    private final MessageDigest digest = Sha256.begin();
    private final byte[] block = new byte[BYTES_OF_BLOCK];
    private long lines;

    /** That of no line. */
    public static RecordSum empty() {
        return new RecordSum();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param lines how many were added
     */
    public static RecordSum read(String text, long lines) {
        RecordSum sum = new RecordSum();
        ByteBuffer.wrap(Base64.getDecoder().decode(text)).asShortBuffer().get(sum.numbers);
        sum.lines = lines;
        return sum;
    }

    void add(byte[] line) {
        lines++;
        apply(line, 1);
    }

    /** Takes away one that was added. */
    void subtract(byte[] line) {
        lines--;
        apply(line, -1);
    }

    private void apply(byte[] line, int sign) {
        byte[] seed = digest.digest(line);
        try {
            for (int i = 0; i < BLOCKS; i++) {
                digest.update(seed);
                digest.update((byte) i);
                digest.digest(block, 0, BYTES_OF_BLOCK);
                for (int k = 0; k < BYTES_OF_BLOCK; k += Short.BYTES) {
                    numbers[(i * BYTES_OF_BLOCK + k) / Short.BYTES] +=
                            (short) (sign * ((block[k] & 0xff) << 8 | block[k + 1] & 0xff));
                }
            }
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(NUMBERS * Short.BYTES);
        bytes.asShortBuffer().put(numbers);
        return bytes.array();
    }

    /** How many lines it is over. */
    public long lines() {
        return lines;
    }

    /** SHA-256 of the sum, in hexadecimal. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest(bytes()));
    }

    public String text() {
        return Base64.getEncoder().encodeToString(bytes());
    }
}
