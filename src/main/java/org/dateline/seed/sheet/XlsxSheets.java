package org.dateline.seed.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The worksheets of a workbook of Excel and of whatever else writes .xlsx: the first one that is shown, and those that are called
 * passages or citations. Nothing is computed: of a formula that stands which the program has computed last.
 */
final class XlsxSheets {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern PASSAGES = Pattern.compile(".*(?:passage|citation|quote).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile("#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!"
            + "|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Excel has numbers of 15 digits up to 1E308; written out, one that lies would fill the memory. */
    private static final int LONGEST_NUMBER = 400;

    private final Consumer<CellFault> faults;
    private final Consumer<String> notes;
    private List<String> headings = List.of();
    private int hiddenRows;
    private int computed;

    private XlsxSheets(Consumer<CellFault> faults, Consumer<String> notes) {
        this.faults = faults;
        this.notes = notes;
    }

    /**
     * Reads a workbook.
     *
     * @param faults told of cells in which nothing can be read
     * @param notes told what is read otherwise than it is shown, in sentences
     * @throws UnreadableSheet when nothing of it can be read
     */
    static List<Sheet> read(byte[] bytes, Consumer<CellFault> faults, Consumer<String> notes) throws UnreadableSheet {
        refuseOthers(bytes);
        XlsxParts parts = XlsxParts.of(bytes);
        XlsxSheets sheets = new XlsxSheets(faults, notes);
        List<Sheet> read;
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            read = sheets.read(workbook);
        } catch (IOException | RuntimeException broken) {
            // The reader says in many ways, among them a missing element of a list, that a file is not as it should be.
            throw parts.unreadable();
        } catch (Refused refused) {
            throw refused.why;
        }
        sheets.say(parts);
        return read;
    }

    private static void refuseOthers(byte[] bytes) throws UnreadableSheet {
        boolean ole = bytes.length >= OLE.length;
        for (int i = 0; ole && i < OLE.length; i++) {
            ole = bytes[i] == OLE[i];
        }
        if (!ole) {
            return;
        }
        boolean encrypted = new String(bytes, StandardCharsets.UTF_16LE).contains("EncryptedPackage")
                || new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
        throw encrypted
                ? new UnreadableSheet(
                        "the workbook is locked with a password", "Save it without one, or the sheet as \"CSV UTF-8\"")
                : new UnreadableSheet(
                        "this is a workbook as Excel had them until 2003, whatever it is called",
                        "Save it as an Excel workbook, .xlsx, or the sheet as \"CSV UTF-8\"");
    }

    private List<Sheet> read(ReadableWorkbook workbook) throws IOException, Refused {
        List<Sheet> read = new ArrayList<>();
        for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                notes.accept("The sheet \"" + sheet.getName() + "\" is hidden and is not read");
            } else if (read.isEmpty() || PASSAGES.matcher(sheet.getName()).matches()) {
                read.add(new Sheet(sheet.getName(), rows(sheet, workbook)));
            } else {
                notes.accept(
                        "The sheet \"" + sheet.getName()
                                + "\" is not read: the first one tells the events, and one that is called Passages their passages");
            }
        }
        if (read.isEmpty()) {
            throw new Refused(new UnreadableSheet(
                    "the workbook shows no sheet", "Show the one that tells the events, as the first"));
        }
        return read;
    }

    /** Carries what is wrong through code that must not know the difference from a broken file. */
    private static final class Refused extends Exception {
        private final transient UnreadableSheet why;

        private Refused(UnreadableSheet why) {
            super(why);
            this.why = why;
        }
    }

    private List<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet, ReadableWorkbook workbook)
            throws IOException, Refused {
        List<Row> rows = new ArrayList<>();
        headings = List.of();
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> each = stream.iterator();
            int before = 0;
            while (each.hasNext()) {
                org.dhatim.fastexcel.reader.Row next = each.next();
                // Rows that do not say which they are stand below one another.
                int number = next.getRowNum() > before ? next.getRowNum() : before + 1;
                before = number;
                Row row = Limits.row(sheet.getName(), number, cells(sheet.getName(), number, next, workbook), headings);
                if (row.isEmpty()) {
                    continue;
                }
                hiddenRows += next.isHidden() ? 1 : 0;
                headings = rows.isEmpty() ? row.cells() : headings;
                rows.add(row);
                Limits.check(sheet.getName(), rows.size());
            }
        } catch (UnreadableSheet unreadable) {
            throw new Refused(unreadable);
        }
        return rows;
    }

    private List<String> cells(
            String sheet, int number, org.dhatim.fastexcel.reader.Row row, ReadableWorkbook workbook) {
        List<String> texts = new ArrayList<>();
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            texts.add(
                    cell == null || cell.getType() == CellType.EMPTY
                            ? ""
                            : text(sheet, number, texts.size(), cell, workbook));
        }
        return texts;
    }

    private String text(
            String sheet, int row, int column, org.dhatim.fastexcel.reader.Cell cell, ReadableWorkbook workbook) {
        String name = column < headings.size() && !headings.get(column).isEmpty()
                ? headings.get(column)
                : "Column " + (column + 1);
        Cell place = new Cell(sheet, row, column + 1, name);
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        boolean formula = cell.getFormula() != null;
        computed += formula ? 1 : 0;
        if (cell.getType() == CellType.ERROR || formula && ERROR.matcher(raw).matches()) {
            faults.accept(new CellFault(
                    place, raw, "the cell shows an error", "Mend its formula, or write what it should say"));
            return "";
        }
        if (formula && cell.getRawValue() == null) {
            faults.accept(new CellFault(
                    place,
                    "=" + cell.getFormula(),
                    "nobody has computed this formula, and none is computed here",
                    "Open the workbook in your program and save it again, or write the value itself"));
            return "";
        }
        if (cell.getValue() instanceof Boolean truth) {
            return truth ? "TRUE" : "FALSE";
        }
        if (cell.getValue() instanceof BigDecimal value) {
            return shown(value, cell.getDataFormatString(), place, workbook.isDate1904());
        }
        return ESCAPED.matcher(cell.getText())
                .replaceAll(found -> Matcher.quoteReplacement("" + (char) Integer.parseInt(found.group(1), 16)))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private String shown(BigDecimal value, String format, Cell place, boolean since1904) {
        if (Math.abs((long) value.scale()) > LONGEST_NUMBER || value.precision() > LONGEST_NUMBER) {
            faults.accept(new CellFault(
                    place,
                    value.round(MathContext.DECIMAL32).toString(),
                    "no program for sheets has a number of this size",
                    "Write it as text"));
            return "";
        }
        CellFormat shown = CellFormat.of(format);
        if (!shown.isDate()) {
            return shown.number(value);
        }
        String date = shown.date(value, since1904);
        if (date == null) {
            faults.accept(new CellFault(
                    place,
                    value.toPlainString(),
                    "the cell is to be shown as a date, and there is none of this number",
                    "Write the date as text"));
            return "";
        }
        return date;
    }

    private void say(XlsxParts parts) {
        if (hiddenRows > 0) {
            notes.accept(hiddenRows + " rows are hidden or filtered out, and are read as the others are");
        }
        if (parts.hiddenColumns() > 0) {
            notes.accept("Hidden columns are read as the others are");
        }
        if (parts.merged() > 0) {
            notes.accept(
                    parts.merged()
                            + " areas of cells are merged; what they show stands in the first cell of each, and the others are empty");
        }
        if (computed > 0) {
            notes.accept(computed + " cells are computed; what the program computed last is read");
        }
    }
}
