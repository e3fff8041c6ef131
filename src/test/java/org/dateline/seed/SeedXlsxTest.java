package org.dateline.seed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.ExtraDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A workbook is a timeline: what its cells show is read, whatever is computed or hidden in it, and nothing is run. */
class SeedXlsxTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Cell styles by their number: none, a day, a month, a year, day and time, a time, a percentage, two decimals. */
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>"
            + "<numFmt numFmtId=\"170\" formatCode=\"[$-409]d\\ mmm\\ yyyy;@\"/><numFmt numFmtId=\"171\" formatCode=\"mmm\\-yy\"/>"
            + "<numFmt numFmtId=\"172\" formatCode=\"yyyy\"/><numFmt numFmtId=\"173\" formatCode=\"dd/mm/yyyy hh:mm\"/>"
            + "<numFmt numFmtId=\"174\" formatCode=\"h:mm AM/PM\"/><numFmt numFmtId=\"175\" formatCode=\"0.00&quot; dead&quot;\"/>"
            + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/>"
            + "<xf numFmtId=\"173\"/><xf numFmtId=\"174\"/><xf numFmtId=\"9\"/><xf numFmtId=\"175\"/></cellXfs></styleSheet>";

    @TempDir
    Path folder;

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private String settings = "";

    /** A sheet of these rows. */
    private SeedXlsxTest sheet(String name, String rows) {
        sheets.put(name, rows);
        return this;
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String at = (char) ('A' + i) + "" + number;
            row.append(cells[i].startsWith("<c") ? cells[i].replace("<c", "<c r=\"" + at + "\"") : text(at, cells[i]));
        }
        return row + "</row>";
    }

    private static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private void pack(String name) {
        StringBuilder types = new StringBuilder();
        StringBuilder listed = new StringBuilder();
        StringBuilder related = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            types.append("<Override PartName=\"/xl/worksheets/sheet" + number + ".xml\" ContentType=\"" + TYPE
                    + "worksheet+xml\"/>");
            listed.append("<sheet " + (sheet.getKey().startsWith("hidden") ? "state=\"hidden\" " : "") + "name=\""
                    + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
            related.append("<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE
                    + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>");
            parts.putIfAbsent(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>"
                            + sheet.getValue().replaceFirst("(?s)\\|.*", "") + "</sheetData>"
                            + sheet.getValue().replaceFirst("(?s)^[^|]*\\|?", "") + "</worksheet>");
        }
        parts.putIfAbsent(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPE + "sharedStrings+xml\"/>"
                        + types + "</Types>");
        parts.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + settings + "<sheets>" + listed
                        + "</sheets></workbook>");
        parts.putIfAbsent(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + related
                        + "</Relationships>");
        parts.putIfAbsent("xl/styles.xml", STYLES);
        parts.putIfAbsent("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\"><si><t>Shared</t></si></sst>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        write(name, bytes.toByteArray());
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve("timelines"));
            Files.write(folder.resolve("timelines").resolve(name), bytes);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private RecordDraft record() {
        pack("x.xlsx");
        return SeedFolder.read(folder).orElseThrow();
    }

    private List<EventDraft> events() {
        return record().timelines().get(0).events();
    }

    private List<String> faults() {
        InvalidSeeds broken = catchThrowableOfType(InvalidSeeds.class, () -> SeedFolder.read(folder));
        assertThat(broken).as("the workbook is refused").isNotNull();
        return broken.faults().stream().map(SeedFault::toString).toList();
    }

    private List<String> packedFaults() {
        pack("x.xlsx");
        return faults();
    }

    private List<String> notes() {
        return SeedFolder.open(folder).orElseThrow().notes();
    }

    private static final String HEADINGS = row(1, "Date", "Headline", "Toll");

    @ParameterizedTest
    @CsvSource({
        // Excel keeps a day as the number of it, a month as its first day and a year as its first.
        "42732, 1, 2016-12-28",
        "42705, 2, 2016-12",
        "42370, 3, 2016",
        "42732.0, 4, 2016-12-28",
        "1, 1, 1900-01-01",
        "59, 1, 1900-02-28",
        "61, 1, 1900-03-01",
        "42732.999999999, 1, 2016-12-29",
    })
    void aDayAMonthAndAYearAreReadAsTheyAreShown(String number, int style, String edtf) {
        sheet("Events", HEADINGS + row(2, "<c s=\"" + style + "\"><v>" + number + "</v></c>", "One"));
        assertThat(events().get(0).when().edtf()).isEqualTo(edtf);
    }

    @Test
    void aWorkbookThatCountsFrom1904HasTheSameDays() {
        settings = "<workbookPr date1904=\"1\"/>";
        sheet("Events", HEADINGS + row(2, "<c s=\"1\"><v>41270</v></c>", "One"));
        assertThat(events().get(0).when().edtf()).isEqualTo("2016-12-28");
    }

    @Test
    void aTimeIsTheOneThatIsShownWithoutAShift() throws IOException {
        Files.createDirectories(folder.resolve("timelines"));
        Files.writeString(folder.resolve("timelines/x.sheet.yaml"), "zone: America/New_York\n");
        sheet(
                "Events",
                row(1, "Date", "Headline", "Time")
                        + row(2, "<c s=\"4\"><v>42732.58680555555</v></c>", "One")
                        + row(3, "<c s=\"1\"><v>42733</v></c>", "Two", "<c s=\"5\"><v>0.58680555555</v></c>"));
        assertThat(events())
                .extracting(event -> event.when().edtf())
                .containsExactly("2016-12-28T14:05", "2016-12-29T14:05");
    }

    @Test
    void numbersTruthsSharedTextsAndFormulasAreReadAsShown() {
        sheet(
                "Events",
                row(1, "Year", "Headline", "Share", "Toll", "Sure", "Sum")
                        + row(
                                2,
                                "<c><v>2016</v></c>",
                                "<c t=\"s\"><v>0</v></c>",
                                "<c s=\"6\"><v>0.125</v></c>",
                                "<c s=\"7\"><v>3.14159</v></c>",
                                "<c t=\"b\"><v>1</v></c>",
                                "<c><f>1.1+2.2</f><v>3.3000000000000003</v></c>"));
        EventDraft event = events().get(0);
        assertThat(event.headline()).isEqualTo("Shared");
        assertThat(event.when().edtf()).isEqualTo("2016");
        assertThat(event.extras())
                .containsExactly(
                        new ExtraDraft("Share", "12.5%"),
                        new ExtraDraft("Toll", "3.14"),
                        new ExtraDraft("Sure", "TRUE"),
                        new ExtraDraft("Sum", "3.3"));
        assertThat(notes()).anySatisfy(note -> assertThat(note).contains("1 cells are computed"));
    }

    @Test
    void aSecondSheetThatIsCalledSoHoldsPassages() {
        sheet("Events", HEADINGS + row(2, "2016-12-28", "One"));
        sheet("Passages", row(1, "Event", "Source", "Quote") + row(2, "One", "https://a.example/1", "he spoke"));
        sheet("Copy", HEADINGS + row(2, "2016-12-28", "One"));
        sheet("hidden drafts", HEADINGS);
        assertThat(events().get(0).citations().get(0).passages().get(0).quote()).isEqualTo("he spoke");
        assertThat(notes())
                .anySatisfy(note -> assertThat(note).contains("\"Copy\" is not read"))
                .anySatisfy(note -> assertThat(note).contains("\"hidden drafts\" is hidden and is not read"));
    }

    @Test
    void whatIsHiddenOrMergedIsSaid() {
        sheet(
                "Events",
                HEADINGS + row(2, "2016", "One").replace("<row ", "<row hidden=\"1\" ") + row(3, "2017", "Two")
                        + "|<mergeCells count=\"1\"><mergeCell ref=\"C1:C2\"/></mergeCells>");
        assertThat(events()).hasSize(2);
        assertThat(notes())
                .anySatisfy(note -> assertThat(note).contains("1 rows are hidden or filtered out, and are read"))
                .anySatisfy(note -> assertThat(note).contains("1 areas of cells are merged"));
    }

    @Test
    void faultsAreToldBySheetRowAndColumn() {
        sheet(
                "My events",
                HEADINGS
                        + row(2, "the other day", "One")
                        + row(3, "2016", "Two", "<c t=\"e\"><f>A99</f><v>#REF!</v></c>")
                        + row(4, "2016", "Three", "<c><f>WEBSERVICE(\"http://a.example\")</f></c>")
                        + row(5, "<c s=\"1\"><v>60</v></c>", "Four")
                        + row(6, "2016", "Five", "<c t=\"e\"><v>#N/A</v></c>"));
        String at = "timelines/x.xlsx, sheet \"My events\", ";
        assertThat(packedFaults())
                .anySatisfy(fault -> assertThat(fault).startsWith(at + "row 2, column A (Date): \"the other day\": "))
                .anySatisfy(fault ->
                        assertThat(fault).startsWith(at + "row 3, column C (Toll): \"#REF!\": the cell shows an error"))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith(at + "row 4, column C (Toll): \"=WEBSERVICE")
                        .contains("none is computed here"))
                .anySatisfy(fault -> assertThat(fault).startsWith(at + "row 5, column A (Date): \"60\""))
                .anySatisfy(fault -> assertThat(fault).startsWith(at + "row 6, column C (Toll): \"#N/A\""));
    }

    @Test
    void macrosAreRefusedWhateverTheFileIsCalled() {
        parts.put("xl/vbaProject.bin", "x");
        sheet("Events", HEADINGS + row(2, "2016", "One"));
        assertThat(packedFaults())
                .singleElement()
                .asString()
                .contains("holds macros")
                .contains(".xlsx");
    }

    @ParameterizedTest
    @CsvSource({"x.xlsm, macros", "x.xls, until 2003", "x.ods, of this kind", "x.xlsb, macros"})
    void otherKindsAreRefusedWithWhatWouldWork(String name, String reason) {
        write(name, "x".getBytes(StandardCharsets.UTF_8));
        assertThat(faults()).singleElement().asString().contains(reason).contains("CSV UTF-8");
    }

    @Test
    void lockedAndOldWorkbooksAreToldFromOneAnother() {
        byte[] old = new byte[512];
        byte[] begin = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(begin, 0, old, 0, begin.length);
        write("x.xlsx", old);
        assertThat(faults()).singleElement().asString().contains("until 2003");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 128, name.length);
        write("x.xlsx", old);
        assertThat(faults()).singleElement().asString().contains("locked with a password");
        write("x.xlsx", "PK\u0003\u0004 and no more".getBytes(StandardCharsets.UTF_8));
        assertThat(faults()).singleElement().asString().contains("no workbook, or a damaged one");
    }

    @Test
    @Timeout(30)
    void whatIsPackedToBurstIsNotUnpacked() {
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + " ".repeat(40 << 20) + "</sheetData></worksheet>");
        sheet("Events", "");
        assertThat(packedFaults()).singleElement().asString().contains("unpacked it has more than 16 MB");
    }

    @Test
    @Timeout(30)
    void entitiesAreNeitherReadNorMultiplied() throws IOException {
        Path secret = Files.writeString(folder.resolveSibling("secret.txt"), "the secret");
        for (String entity : List.of("SYSTEM \"" + secret.toUri() + "\"", "\"ha\"")) {
            parts.clear();
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    "<!DOCTYPE worksheet [<!ENTITY e " + entity + ">]><worksheet xmlns=\"" + MAIN + "\"><sheetData>"
                            + HEADINGS + row(2, "2016", "&e;") + "</sheetData></worksheet>");
            sheet("Events", "");
            assertThat(packedFaults()).singleElement().asString().contains("declares a type of document");
        }
    }

    @Test
    @Timeout(60)
    void aMillionEmptyCellsAreNoRows() {
        StringBuilder empty = new StringBuilder(HEADINGS + row(2, "2016", "One"));
        for (int i = 3; i < 50_003; i++) {
            empty.append("<row r=\"" + i + "\">");
            for (int j = 0; j < 20; j++) {
                empty.append("<c r=\"" + (char) ('A' + j) + i + "\" s=\"1\"/>");
            }
            empty.append("</row>");
        }
        sheet("Events", empty.toString());
        assertThat(events()).hasSize(1);
    }

    @Test
    @Timeout(30)
    void aCellThatLiesOrPointsFarAwayIsRefused() {
        sheet("Events", HEADINGS + "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>");
        assertThat(packedFaults()).singleElement().asString().contains("beyond the last column");
        parts.clear();
        sheet("Events", HEADINGS + row(2, "2016", "<c t=\"s\"><v>2000000000</v></c>"));
        assertThat(packedFaults()).singleElement().asString().contains("refers to a text that it does not hold");
        parts.clear();
        sheet("Events", HEADINGS + "<row r=\"2\"><c r=\"A2\" t=\"d\"><v>2016-12-28</v></c></row>");
        assertThat(packedFaults())
                .singleElement()
                .asString()
                .contains("the cell A2 holds a date", "t=\"d\"", "Save it again")
                .doesNotContain("damaged");
        parts.clear();
        sheet("Events", HEADINGS + row(2, "2016", "<c t=\"strange\"><v>1</v></c>"));
        assertThat(packedFaults()).singleElement().asString().contains("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "6", "7", "0"})
    void aNumberThatWouldFillTheMemoryIsRefused(String style) {
        for (String number : List.of("1E999999999", "1E-999999999", "-1E500000000")) {
            parts.clear();
            sheet("Events", HEADINGS + row(2, "<c s=\"" + style + "\"><v>" + number + "</v></c>", "One"));
            assertThat(packedFaults())
                    .first()
                    .asString()
                    .contains("no program for sheets has a number of this size")
                    .hasSizeLessThan(300);
        }
    }

    /** Its reader takes blanks at the beginning, and joins what comments and other elements divide. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A2\" t=\"s\"><v>1<!-- -->000000000</v></c>",
                "<c r=\"A2\" t=\"s\"><v>1<x/>000000000</v></c>",
                "<c r=\"A2\" t=\"s\"><v><![CDATA[1]]>000000000</v></c>",
                "<c r=\"ZZZZZZ2\"><v>1</v></c>"
            })
    void aSheetIsLookedThroughHoweverItBegins(String cell) {
        for (String before : List.of("", "     ", "\n\n\n\n\n\n")) {
            parts.clear();
            sheet("Events", HEADINGS);
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    before + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + HEADINGS + "<row r=\"2\">" + cell
                            + "</row></sheetData></worksheet>");
            assertThat(packedFaults()).singleElement().asString().contains("the workbook is not read: ");
        }
    }
}
