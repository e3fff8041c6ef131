package org.dateline.seed.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/**
 * A table in text, RFC 4180, as programs for sheets write it: with commas, semicolons or tabs, in UTF-8 or with a mark that says
 * in what else.
 */
final class CsvSheet {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvSheet() {}

    static Sheet read(byte[] bytes) throws UnreadableSheet {
        String text = text(bytes);
        char separator = separator(text);
        // Excel writes such a line for itself.
        int from = text.startsWith("sep=") ? text.indexOf('\n') + 1 : 0;
        return new Sheet(null, rows(from == 0 ? text : text.substring(from), separator, from == 0 ? 0 : 1));
    }

    private static List<Row> rows(String text, char separator, int passed) throws UnreadableSheet {
        CsvMapper csv = CsvMapper.builder(CsvFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxStringLength(Limits.LONGEST_CELL * 2)
                                .build())
                        .build())
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build();
        List<Row> rows = new ArrayList<>();
        int number = passed;
        try (MappingIterator<String[]> read = csv.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(text)) {
            while (read.hasNextValue()) {
                String[] cells = read.nextValue();
                number++;
                Row row = Limits.row(
                        null,
                        number,
                        Arrays.asList(cells),
                        rows.isEmpty() ? List.of() : rows.get(0).cells());
                if (!row.isEmpty()) {
                    rows.add(row);
                    Limits.check(null, rows.size());
                }
            }
        } catch (JsonProcessingException misread) {
            throw new UnreadableSheet(
                    Cell.ofRow(null, number + 1),
                    "the row that begins here cannot be read: "
                            + misread.getOriginalMessage().replaceAll("\\s+", " "),
                    "Look for a quotation mark that is not closed, or one within a cell that is not doubled");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rows;
    }

    /** What the text is in. */
    static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /** Without the mark of what it is in. */
    static String bare(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String text(byte[] bytes) throws UnreadableSheet {
        CharsetDecoder decoder = charset(bytes).newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        boolean garbled = decoder.decode(ByteBuffer.wrap(bytes), text, true).isError();
        text.flip();
        String read = text.toString();
        int zero = read.indexOf('\0');
        if (garbled || zero >= 0) {
            long rowsBefore = read.chars()
                    .limit(zero < 0 ? read.length() : zero)
                    .filter(each -> each == '\n')
                    .count();
            throw new UnreadableSheet(
                    Cell.ofRow(null, 1 + (int) rowsBefore),
                    "the file is not in UTF-8",
                    "Save it again as \"CSV UTF-8\"; from there on letters with accents cannot be read");
        }
        return bare(read);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** What stands between the headings. */
    static char separator(String text) {
        if (text.startsWith("sep=") && text.length() > 4) {
            return text.charAt(4);
        }
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char each = text.charAt(i);
            quoted ^= each == '"';
            for (int j = 0; j < SEPARATORS.length && !quoted; j++) {
                counts[j] += each == SEPARATORS[j] ? 1 : 0;
            }
        }
        int most = 0;
        for (int j = 1; j < counts.length; j++) {
            most = counts[j] > counts[most] ? j : most;
        }
        return SEPARATORS[most];
    }
}
