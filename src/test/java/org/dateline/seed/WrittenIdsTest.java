package org.dateline.seed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.record.RecordDraft;
import org.dateline.text.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/** Ids that were made stand in the sheet itself afterwards, so that another headline is a change, and everything else stays. */
class WrittenIdsTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int write() {
        return CheckCommand.run(
                new CheckCommand.Asked(folder, null, false, null, false, true),
                Progress.untold(),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("timelines").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path put(String name, String text) throws IOException {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private RecordDraft record() {
        return SeedFolder.read(folder).orElseThrow();
    }

    @Test
    void aTableGetsAColumnAndKeepsEveryOtherSign() throws IOException {
        Path file = put(
                "calls.csv",
                "\uFEFFDate;Headline;Text;Source;Quote\r\n"
                        + "2016-12-28;\"They \"\"talk\"\"; at length\";\"a\nb\";https://example.org/1;one\r\n"
                        + ";;;https://example.org/2;two\r\n"
                        + "\r\n"
                        + "2016-12-29;They rest\r\n"
                        + "2016-12-29;They rest;;https://example.org/1;three");
        assertThat(write()).as(told()).isZero();
        assertThat(Files.readString(file))
                .isEqualTo("\uFEFFDate;Headline;Text;Source;Quote;Id\r\n"
                        + "2016-12-28;\"They \"\"talk\"\"; at length\";\"a\nb\";https://example.org/1;one;2016-12-28-they-talk-at-length\r\n"
                        + ";;;https://example.org/2;two\r\n"
                        + "\r\n"
                        + "2016-12-29;They rest;;;;2016-12-29-they-rest\r\n"
                        + "2016-12-29;They rest;;https://example.org/1;three;2016-12-29-they-rest");
        assertThat(told()).contains("calls.csv: 3 ids");
    }

    @Test
    void aColumnThatIsThereIsFilled() throws IOException {
        Path file = put(
                "calls.csv", "sep=,\nSlug,Date,Headline\n,2016,They talk\nmine,2017,They rest\n\"\",2018,They sing\n");
        assertThat(write()).as(told()).isZero();
        assertThat(Files.readString(file))
                .isEqualTo(
                        "sep=,\nSlug,Date,Headline\n2016-they-talk,2016,They talk\nmine,2017,They rest\n2018-they-sing,2018,They sing\n");
    }

    @Test
    void quotationMarksWithinCellsAreSignsAmongSigns() throws IOException {
        Path file = put("calls.csv", "\"Date\",Headline,Text\n2016,A 5\" disk,a\"b\n2017,They rest,\"\"\n");
        assertThat(write()).as(told()).isZero();
        assertThat(Files.readString(file))
                .isEqualTo("\"Date\",Headline,Text,Id\n2016,A 5\" disk,a\"b,2016-a-5-disk\n"
                        + "2017,They rest,\"\",2017-they-rest\n");
    }

    @Test
    void whatIsInUtf16StaysSo() throws IOException {
        Charset utf16 = StandardCharsets.UTF_16LE;
        Path file = put("calls.csv", "\uFEFFDate\tHeadline\n2016\tGrüße\n".getBytes(utf16));
        assertThat(write()).as(told()).isZero();
        assertThat(new String(Files.readAllBytes(file), utf16))
                .isEqualTo("\uFEFFDate\tHeadline\tId\n2016\tGrüße\t2016-grusse\n");
    }

    @Test
    void anotherHeadlineIsAChangeFromThenOn() throws IOException {
        Path file = put("calls.csv", "Date,Headline\n2016,They talk\n2017,They rest\n");
        RecordDraft before = record();
        assertThat(write()).isZero();
        Files.writeString(file, Files.readString(file).replace("They talk,", "They talk twice,"));
        DraftDifference difference = DraftDifference.between(before, record());
        assertThat(difference.gone()).isEmpty();
        assertThat(difference.added()).isEmpty();
        assertThat(difference.changed()).extracting(DraftDifference.Change::id).containsExactly("2016-they-talk");
    }

    @Test
    void twiceIsOnce() throws IOException {
        Path file = put("calls.csv", "Date,Headline\n2016,They talk\n");
        assertThat(write()).isZero();
        byte[] once = Files.readAllBytes(file);
        assertThat(write()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(once);
        assertThat(told()).contains("Every event of the sheets in");
    }

    @Test
    void whereSomethingIsWrongNothingIsWritten() throws IOException {
        Path right = put("calls.csv", "Date,Headline\n2016,They talk\n");
        put("other.csv", "Date,Headline\n1/2/2016,They rest\n");
        byte[] before = Files.readAllBytes(right);
        assertThat(write()).isEqualTo(CheckCommand.FAULTY);
        assertThat(Files.readAllBytes(right)).isEqualTo(before);
    }

    @Test
    void aWorkbookKeepsEveryCellAndEveryOtherPart() throws IOException {
        String events = "<worksheet xmlns=\"" + MAIN + "\"><dimension ref=\"A1:E5\"/><sheetData>"
                + "<row r=\"1\" spans=\"1:5\">" + text("A1", "Date") + text("B1", "Headline") + text("C1", "Remark")
                + text("D1", "Source") + text("E1", "Quote") + "</row>"
                + "<row r=\"2\">" + text("A2", "2016-12-28") + text("B2", "They talk &amp; laugh")
                + "<c r=\"C2\" s=\"1\"><v>4</v></c>" + text("D2", "https://example.org/1") + text("E2", "one")
                + "</row><row r=\"3\">" + text("D3", "https://example.org/2") + text("E3", "two") + "</row>"
                + "<row r=\"5\">" + text("A5", "2016-12-29") + text("B5", "They rest")
                + "<c r=\"F5\" s=\"1\"/></row></sheetData></worksheet>";
        String passages = "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">" + text("A1", "Event")
                + text("B1", "Source") + text("C1", "Quote") + "</row><row r=\"2\">" + text("A2", "They rest")
                + text("B2", "https://example.org/1") + text("C2", "three") + "</row></sheetData></worksheet>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : Map.of(
                            "[Content_Types].xml",
                            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                    + override("workbook", "sheet.main") + override("styles", "styles")
                                    + override("sharedStrings", "sharedStrings")
                                    + override("worksheets/sheet1", "worksheet")
                                    + override("worksheets/sheet2", "worksheet") + "</Types>",
                            "xl/sharedStrings.xml",
                            "<sst xmlns=\"" + MAIN + "\"><si><t>Shared</t></si></sst>",
                            "xl/workbook.xml",
                            "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"Events\""
                                    + " sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Passages\" sheetId=\"2\""
                                    + " r:id=\"rId2\"/></sheets></workbook>",
                            "xl/_rels/workbook.xml.rels",
                            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                    + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
                                    + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\""
                                    + OFFICE + "/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>",
                            "xl/styles.xml",
                            "<styleSheet xmlns=\"" + MAIN
                                    + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"0\"/></cellXfs></styleSheet>",
                            "xl/worksheets/sheet1.xml",
                            events,
                            "xl/worksheets/sheet2.xml",
                            passages)
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        Path file = put("calls.xlsx", bytes.toByteArray());
        RecordDraft before = record();

        assertThat(write()).as(told()).isZero();
        byte[] after = Files.readAllBytes(file);
        assertThat(record()).isEqualTo(before);
        List<String> cells = cells(bytes.toByteArray());
        assertThat(cells(after)).containsAll(cells);
        assertThat(cells(after).stream().filter(cell -> !cells.contains(cell)))
                .containsExactly(
                        "Events F1 Id", "Events F2 2016-12-28-they-talk-laugh", "Events F5 2016-12-29-they-rest");
        Map<String, byte[]> parts = parts(after);
        parts(bytes.toByteArray()).forEach((name, part) -> {
            if (!name.equals("xl/worksheets/sheet1.xml")) {
                assertThat(parts.get(name)).as(name).isEqualTo(part);
            }
        });
        assertThat(new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8))
                .contains(" s=\"1\"");
        assertThat(write()).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(after);
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument." + "spreadsheetml." + type
                + "+xml\"/>";
    }

    private static String text(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static List<String> cells(byte[] bytes) throws IOException {
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.stream()
                                .filter(cell -> cell != null && !cell.getText().isEmpty())
                                .forEach(cell ->
                                        cells.add(sheet.getName() + " " + cell.getAddress() + " " + cell.getText())));
            }
        }
        return cells;
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
