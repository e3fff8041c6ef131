package org.dateline.format.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.format.EventFixtures;
import org.dateline.format.HostileTexts;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.view.EventView;

import static org.assertj.core.api.Assertions.assertThat;

/** A workbook has the tables of CSV, in which nothing is computed or taken for another date. */
class XlsxWriterTest {
    private static final Request BOTH = EventFixtures.asked("/v1/events?format=xlsx");
    private static final Request EVENTS = EventFixtures.asked("/v1/events?format=xlsx&rows=events");
    private static final Request CITATIONS = EventFixtures.asked("/v1/events?format=xlsx&rows=citations");

    private final Losses losses = new Losses();

    private byte[] bytes(Request request, EventView... events) {
        return EventFixtures.bytes(
                new XlsxWriter(new ObjectMapper()), EventFixtures.record(Arrays.asList(events)), losses, request);
    }

    private List<List<String>> rows(Request request, int sheet, EventView... events) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(request, events)))) {
            for (Row row : workbook.getSheet(sheet).orElseThrow().read()) {
                List<String> texts = new ArrayList<>();
                for (Cell cell : row) {
                    assertThat(cell == null || cell.getType() != CellType.FORMULA)
                            .isTrue();
                    texts.add(cell == null ? "" : cell.getText());
                }
                rows.add(texts);
            }
        }
        return rows;
    }

    /** A program that opens it would drop what lies beyond. */
    @Test
    void whatIsMoreThanAWorksheetHoldsStandsOnTheNextUnderTheSameHeadings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, 3)) {
            workbook.beginSheet("Events", List.of("id"));
            for (int i = 0; i < 5; i++) {
                workbook.row(List.of(i));
            }
            workbook.endSheet();
            workbook.beginSheet("Passages", List.of("quote"));
            workbook.endSheet();
            workbook.finish();
        }
        List<String> told = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                told.add(sheet.getName()
                        + sheet.read().stream()
                                .map(row -> row.getCell(0).getText())
                                .toList());
            }
        }
        assertThat(told)
                .containsExactly("Events[id, 0, 1]", "Events 2[id, 2, 3]", "Events 3[id, 4]", "Passages[quote]");
    }

    private List<List<String>> table(String rows, EventView... events) {
        byte[] csv = EventFixtures.bytes(
                new CsvWriter(new ObjectMapper()),
                EventFixtures.record(Arrays.asList(events)),
                new Losses(),
                EventFixtures.asked("/v1/events?format=csv&rows=" + rows));
        return Rfc4180.rows(new String(csv, java.nio.charset.StandardCharsets.UTF_8).substring(1));
    }

    /** Without the empty cells that end a row. */
    private static List<List<String>> trimmed(List<List<String>> rows) {
        return rows.stream()
                .map(row -> {
                    int end = row.size();
                    while (end > 0 && row.get(end - 1).isEmpty()) {
                        end--;
                    }
                    return row.subList(0, end);
                })
                .toList();
    }

    static List<String> hostile() {
        return HostileTexts.ALL;
    }

    @Test
    void theTablesAreThoseOfCsv() throws IOException {
        EventView event = EventFixtures.full("x");
        assertThat(trimmed(rows(EVENTS, 0, event))).isEqualTo(trimmed(table("events", event)));
        assertThat(losses.header()).isEqualTo("citations;n=1");
        assertThat(trimmed(rows(CITATIONS, 0, event))).isEqualTo(trimmed(table("citations", event)));
    }

    @Test
    void whoDoesNotSayWhichGetsBoth() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes(BOTH, EventFixtures.full("x"))))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Events", "Passages");
        }
        assertThat(losses.header()).isEmpty();
    }

    @Test
    void anAnswerWithoutEventsHasItsHeadings() throws IOException {
        assertThat(rows(EVENTS, 0)).hasSize(1);
        assertThat(rows(EVENTS, 0).get(0)).startsWith("id", "headline");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void everyTextIsATextAndTheSame(String text) throws IOException {
        List<String> row = rows(EVENTS, 0, EventFixtures.full(text)).get(1);
        String headline = row.get(1);
        if (text.length() > 32_767) {
            assertThat(headline).isEmpty();
            assertThat(losses.header())
                    .as("what has no place in a cell is said")
                    .contains("headline");
            return;
        }
        String expected = FormulaGuard.unmistaken(text);
        // Characters that XML cannot hold are taken out, line ends are one sign, and spaces at the ends go with the
        // reader.
        assertThat(headline.replaceAll("\\s", ""))
                .isEqualTo(expected.replaceAll(
                        "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]|\\s",
                        ""));
    }

    @Test
    void theSameAnswerIsTheSameBytes() {
        EventView event = EventFixtures.full("x");
        assertThat(bytes(EVENTS, event)).isEqualTo(bytes(EVENTS, event));
    }
}
