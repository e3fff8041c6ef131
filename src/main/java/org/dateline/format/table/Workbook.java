package org.dateline.format.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook while it is written, ISO 29500, row by row and keeping none. The same rows are the same bytes, whenever they are
 * written: nothing in it says when that was. Whatever is not a number is a text and marked as one.
 */
final class Workbook implements AutoCloseable {
    /** As many as a worksheet can have. */
    static final int MOST_ROWS = 1_048_576;

    /** As much as a cell can hold. */
    static final int LONGEST = 32_767;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Format 49 is text. */
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts>"
            + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"2\"><xf/><xf numFmtId=\"49\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private static final int LETTERS = 26;

    private final Zip zip;
    private final Writer text;
    private final int most;
    private final List<String> sheets = new ArrayList<>();
    private String name;
    private List<Object> headings;
    private int row;

    /** Ends what it compresses with, which is no memory of Java's, without closing the stream that it writes to. */
    private static final class Zip extends ZipOutputStream {
        Zip(OutputStream out) {
            super(out, StandardCharsets.UTF_8);
        }

        void release() {
            def.end();
        }
    }

    /** Begins a workbook. */
    Workbook(OutputStream out) throws IOException {
        this(out, MOST_ROWS);
    }

    /** @param most how many rows a worksheet has */
    Workbook(OutputStream out, int most) throws IOException {
        this.zip = new Zip(out);
        this.text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        this.most = most;
        // First, since programs that guess what a file is look there. How many worksheets there will be nobody knows
        // yet.
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                        + "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\""
                        + TYPE
                        + "worksheet+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE
                        + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE
                        + "styles+xml\"/></Types>");
        part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
    }

    /** Which worksheets there are, which is known when all of them are written. */
    private void index() throws IOException {
        StringBuilder listed = new StringBuilder();
        StringBuilder related = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            listed.append("<sheet name=\"")
                    .append(sheets.get(i - 1))
                    .append("\" sheetId=\"")
                    .append(i);
            listed.append("\" r:id=\"rId").append(i).append("\"/>");
            related.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + listed
                        + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relations(related + relation(sheets.size() + 1, "styles", "styles.xml")));
        part("xl/styles.xml", STYLES);
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private void part(String name, String markup) throws IOException {
        begin(name);
        text.write(markup);
        end();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        text.write(XML);
    }

    private void end() throws IOException {
        text.flush();
        zip.closeEntry();
    }

    /**
     * Begins the next worksheet.
     *
     * @param called its name; where it is full another follows, by the name with a number
     * @param first its first row, which stays where it is and stands on those that follow too
     */
    void beginSheet(String called, List<Object> first) throws IOException {
        name = called;
        headings = first;
        beginSheet(called);
    }

    private void beginSheet(String called) throws IOException {
        sheets.add(called);
        row = 0;
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        text.write("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><sheetData>");
        row(headings);
    }

    /** @param values numbers, texts of at most {@link #LONGEST} characters, and null for nothing */
    void row(List<Object> values) throws IOException {
        if (row == most) {
            endSheet();
            beginSheet(name + " "
                    + (1 + sheets.stream().filter(each -> each.startsWith(name)).count()));
        }
        row++;
        text.write("<row r=\"" + row + "\">");
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Number) {
                text.write("<c r=\"" + letters(i) + row + "\"><v>" + value + "</v></c>");
            } else if (value != null) {
                text.write("<c r=\"" + letters(i) + row + "\" t=\"inlineStr\" s=\"1\"><is><t xml:space=\"preserve\">");
                escape(value.toString());
                text.write("</t></is></c>");
            }
        }
        text.write("</row>");
    }

    void endSheet() throws IOException {
        text.write("</sheetData></worksheet>");
        end();
    }

    /** Ends the workbook and leaves the stream open. One that is not ended cannot be opened. */
    void finish() throws IOException {
        index();
        zip.finish();
    }

    /** Lets go of what it was written with, whether it is ended or not, and leaves the stream open. */
    @Override
    public void close() {
        zip.release();
    }

    /** As sheets name their columns: A to Z, then AA. */
    private static String letters(int column) {
        return column < LETTERS
                ? String.valueOf((char) ('A' + column))
                : letters(column / LETTERS - 1) + (char) ('A' + column % LETTERS);
    }

    private void escape(String value) throws IOException {
        // What looks like an escape of a character is none.
        String literal = value.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        for (int i = 0; i < literal.length(); ) {
            int each = literal.codePointAt(i);
            i += Character.charCount(each);
            switch (each) {
                case '&' -> text.write("&amp;");
                case '<' -> text.write("&lt;");
                case '>' -> text.write("&gt;");
                case '\r' -> text.write("&#13;");
                default -> {
                    if (isWritable(each)) {
                        text.write(Character.toString(each));
                    }
                }
            }
        }
    }

    /** Whether XML can have a character at all. */
    private static boolean isWritable(int each) {
        return each == '\t'
                || each == '\n'
                || each >= ' ' && each < Character.MIN_SURROGATE
                || each > Character.MAX_SURROGATE && each != 0xFFFE && each != 0xFFFF;
    }
}
