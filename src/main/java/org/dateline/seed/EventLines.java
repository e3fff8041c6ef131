package org.dateline.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

import com.fasterxml.jackson.databind.JsonNode;

import org.dateline.record.RecordDraft.EventDraft;

/**
 * A timeline in JSON, line by line: the timeline without its events, and then one event a line. No more than a line is held.
 */
final class EventLines implements Iterable<EventDraft> {
    /** A longer one is no event: all its texts have bounds. */
    private static final int LONGEST = 4 << 20;

    private final String name;
    private final Path path;
    private final ShortForms forms;

    /** @param name of the file, relative to the folder of seeds */
    EventLines(String name, Path path, ShortForms forms) {
        this.name = name;
        this.path = path;
        this.forms = forms;
    }

    /** What goes without saying in these events. */
    ShortForms forms() {
        return forms;
    }

    String name() {
        return name;
    }

    /** What is done with a line. */
    interface Visitor {
        /**
         * @param number counted from 1
         * @param text null when it is not in UTF-8, or too long
         */
        void visit(int number, String text);
    }

    /** Goes through the lines of the file, but for an empty end. */
    void forEachLine(Visitor visitor) throws IOException {
        try (Lines lines = new Lines()) {
            while (lines.next()) {
                visitor.visit(lines.number, lines.text());
            }
        }
    }

    /** The line of that number, or an empty text. */
    String line(int number) throws IOException {
        try (Lines lines = new Lines()) {
            while (lines.next()) {
                if (lines.number == number) {
                    return lines.text();
                }
            }
        }
        return "";
    }

    /** What can be taken of the events. The file must have been found to be right. */
    @Override
    public Iterator<EventDraft> iterator() {
        try {
            Lines lines = new Lines();
            lines.next();
            return new Iterator<>() {
                private boolean more = lines.next();

                @Override
                public boolean hasNext() {
                    return more;
                }

                @Override
                public EventDraft next() {
                    if (!more) {
                        throw new NoSuchElementException();
                    }
                    try {
                        JsonNode tree = JsonLine.read(lines.text());
                        more = lines.next();
                        if (!more) {
                            lines.close();
                        }
                        return forms.draft(tree);
                    } catch (IOException changed) {
                        throw new UncheckedIOException(name + " has changed while it was loaded", changed);
                    }
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    private final class Lines implements AutoCloseable {
        private final InputStream stream;
        private final byte[] read = new byte[1 << 16];
        private int from;
        private int to;
        private byte[] bytes = new byte[1 << 14];
        private int length;
        private int number;

        private Lines() throws IOException {
            stream = Files.newInputStream(path);
        }

        /** Reads the next line; false when there is none. */
        private boolean next() throws IOException {
            length = 0;
            if (from == to && !fill()) {
                return false;
            }
            number++;
            do {
                int end = from;
                while (end < to && read[end] != '\n') {
                    end++;
                }
                take(end - from);
                from = Math.min(to, end + 1);
                if (end < to) {
                    return true;
                }
            } while (fill());
            return true;
        }

        private boolean fill() throws IOException {
            from = 0;
            to = Math.max(0, stream.read(read));
            return to > 0;
        }

        private void take(int more) {
            if (length + more > bytes.length && length <= LONGEST) {
                bytes = Arrays.copyOf(bytes, (length + more) * 2);
            }
            if (length <= LONGEST) {
                System.arraycopy(read, from, bytes, length, more);
            }
            length += more;
        }

        private String text() {
            if (length > LONGEST) {
                return null;
            }
            int end = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
            String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, end))
                        .toString();
            } catch (CharacterCodingException garbled) {
                return null;
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
