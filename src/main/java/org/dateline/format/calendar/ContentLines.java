package org.dateline.format.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a calendar on the wire: none longer than 75 octets, and no character cut in two (RFC 5545, 3.1). */
final class ContentLines {
    private static final int MOST_OCTETS = 75;
    private static final byte[] END = {'\r', '\n'};

    private final OutputStream out;

    ContentLines(OutputStream out) {
        this.out = out;
    }

    /** @param lines not folded, each ending in CRLF */
    void write(String lines) throws IOException {
        for (String line : lines.split("\r\n")) {
            fold(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void fold(byte[] line) throws IOException {
        int end = fit(line, 0, MOST_OCTETS);
        out.write(line, 0, end);
        out.write(END);
        while (end < line.length) {
            int start = end;
            end = fit(line, start, MOST_OCTETS - 1);
            out.write(' ');
            out.write(line, start, end - start);
            out.write(END);
        }
    }

    /** Where a line that begins there must end so that the next one begins with a character. */
    private static int fit(byte[] line, int start, int most) {
        int end = Math.min(start + most, line.length);
        while (end < line.length && isInside(line[end])) {
            end--;
        }
        return end;
    }

    /** Whether a byte of UTF-8 is not the first of its character. */
    private static boolean isInside(byte octet) {
        return (octet & 0xC0) == 0x80;
    }
}
