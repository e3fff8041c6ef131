package org.dateline.seed.sheet;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts ids into a table in text, of which every other sign stays as it is: its marks, its ends of lines, its quotation marks. */
final class CsvIds {
    private final String text;
    private final char separator;
    private final StringBuilder written = new StringBuilder();
    private int place;

    private CsvIds(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** @param ids at least one */
    static byte[] written(byte[] bytes, List<RowId> ids) {
        Charset charset = CsvSheet.charset(bytes);
        String text = charset.decode(ByteBuffer.wrap(bytes)).toString();
        ByteBuffer encoded =
                charset.encode(CharBuffer.wrap(new CsvIds(text, CsvSheet.separator(CsvSheet.bare(text))).with(ids)));
        byte[] result = new byte[encoded.remaining()];
        encoded.get(result);
        return result;
    }

    private String with(List<RowId> ids) {
        Map<Integer, String> cells = new HashMap<>();
        ids.forEach(each -> cells.put(each.row(), each.id()));
        RowId any = ids.get(0);
        if (any.fresh()) {
            cells.put(any.headings(), RowId.HEADING);
        }
        // The line that Excel writes for itself counts as a row of the sheet.
        for (int row = 1; place < text.length(); row++) {
            write(cells.get(row), any.column());
        }
        return written.toString();
    }

    /**
     * Whether a quotation mark here is one about a cell: at its beginning, or behind the one that closed it, which is then doubled.
     * Any other is a sign among signs, {@code 5" long}.
     */
    private boolean opens(int start) {
        return CsvSheet.bare(text.substring(start, place)).isBlank()
                || text.charAt(place - 1) == '"'
                        && CsvSheet.bare(text.substring(start, place))
                                .stripLeading()
                                .startsWith("\"");
    }

    /** Passes one row on, with a cell in it unless that is null. */
    private void write(String cell, int column) {
        List<int[]> cells = new ArrayList<>();
        int begin = place;
        int start = place;
        boolean quoted = false;
        boolean over = false;
        while (!over && place < text.length()) {
            char each = text.charAt(place);
            if (quoted) {
                quoted = each != '"';
            } else if (each == '"' && opens(start)) {
                quoted = true;
            } else if (each == separator) {
                cells.add(new int[] {start, place});
                start = place + 1;
            } else if (each == '\n' || each == '\r') {
                over = true;
                continue;
            }
            place++;
        }
        cells.add(new int[] {start, place});
        int end = place;
        if (over) {
            place += text.startsWith("\r\n", place) ? 2 : 1;
        }
        if (cell == null) {
            written.append(text, begin, place);
        } else if (column < cells.size()) {
            int[] taken = cells.get(column);
            written.append(text, begin, taken[0]).append(cell).append(text, taken[1], place);
        } else {
            written.append(text, begin, end);
            written.append(String.valueOf(separator).repeat(column - cells.size() + 1))
                    .append(cell)
                    .append(text, end, place);
        }
    }
}
