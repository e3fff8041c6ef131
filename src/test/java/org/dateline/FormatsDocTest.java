package org.dateline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.dateline.format.table.Rfc4180;
import org.dateline.http.Format;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/formats.md promises is so. */
@QuarkusTest
class FormatsDocTest {
    private static final List<String> ADDRESSES = List.of(
            "/v1/events",
            "/v1/events/2016-12-29-flynn-kislyak-calls",
            "/v1/timelines/flynn-kislyak-2016/events",
            "/timelines/flynn-kislyak-2016");
    private static final List<String> LISTS =
            List.of("/v1/sources", "/v1/origins", "/v1/actors", "/v1/timelines", "/v1/disagreements", "/v1/changes");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z]+)` \\| `([a-z.+/-]+)` \\|", Pattern.MULTILINE);

    private static String doc() throws IOException {
        return Files.readString(Path.of("docs/formats.md"));
    }

    @TestFactory
    List<DynamicTest> everyAddressOfEventsAnswersInEveryFormat() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String address : ADDRESSES) {
            for (Format format : Format.OF_EVENTS) {
                tests.add(DynamicTest.dynamicTest(address + " " + format, () -> {
                    String filter = address.endsWith("-calls") ? "?" : "?type=call&";
                    Response byName = RestAssured.get(address + filter + "format=" + format.code());
                    Response byType = RestAssured.given()
                            .header("Accept", format.mediaType())
                            .get((address + filter).replaceFirst("[?&]$", ""));
                    assertThat(byName.statusCode()).isEqualTo(200);
                    assertThat(byName.contentType()).startsWith(format.mediaType());
                    assertThat(byName.header("ETag")).isNotBlank();
                    assertThat(byType.contentType()).isEqualTo(byName.contentType());
                    assertThat(byName.asByteArray().length).isPositive();
                }));
            }
        }
        return tests;
    }

    @Test
    void everyFormatIsInTheTableWithItsType() throws IOException {
        List<String> told = ROW.matcher(doc())
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        assertThat(told)
                .containsExactlyElementsOf(Arrays.stream(Format.values())
                        .filter(format -> !Format.CITABLE.contains(format) || format == Format.JSON)
                        .map(format -> format.code() + " " + format.mediaType())
                        .toList());
    }

    @TestFactory
    List<DynamicTest> everyListIsATableAndLinesToo() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String list : LISTS) {
            tests.add(DynamicTest.dynamicTest(list, () -> {
                int items = RestAssured.get(list + "?limit=2").path("items.size()");
                assertThat(RestAssured.get(list + "?limit=2&format=ndjson")
                                .asString()
                                .lines())
                        .hasSize(items)
                        .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
                String table = RestAssured.get(list + "?limit=2&format=csv").asString();
                assertThat(table).startsWith("\uFEFF").endsWith("\r\n");
                assertThat(table.split("\r\n")).hasSize(items + 1);
                assertThat(cells(list + "?limit=2&format=xlsx"))
                        .as("the table of CSV as a workbook")
                        .isEqualTo(Rfc4180.rows(table.substring(1)).stream()
                                .map(row -> row.stream()
                                        .map(cell -> cell.replaceFirst("^'(?=[=+@\\t\\r-])", ""))
                                        .toList())
                                .toList());
                assertThat(RestAssured.get(list + "?format=csv&include=total").statusCode())
                        .isEqualTo(400);
                assertThat(RestAssured.given()
                                .header("Accept", "text/calendar")
                                .get(list)
                                .statusCode())
                        .isEqualTo(406);
            }));
        }
        return tests;
    }

    private static List<List<String>> cells(String path) throws IOException {
        byte[] workbook = RestAssured.get(path).asByteArray();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = read.getFirstSheet();
            assertThat(path.toLowerCase(Locale.ROOT))
                    .startsWith("/v1/" + sheet.getName().toLowerCase(Locale.ROOT) + "?");
            List<Row> rows = sheet.read();
            int columns = rows.get(0).getCellCount();
            return rows.stream()
                    .map(row -> IntStream.range(0, columns)
                            .mapToObj(column -> row.getOptionalCell(column)
                                    .map(Cell::getText)
                                    .orElse(""))
                            .toList())
                    .toList();
        }
    }

    @Test
    void theLossShownIsTheLossThereIs() throws IOException {
        Matcher shown =
                Pattern.compile("```text\n(/v1\\S+)\n\nContent-Loss: (.*)\n```").matcher(doc());
        assertThat(shown.find()).isTrue();
        if (Snapshot.isBeingTaken()) {
            Snapshot.write(
                    Path.of("docs/formats.md"),
                    doc().replace(
                                    shown.group(2),
                                    RestAssured.get(shown.group(1)).header("Content-Loss")));
        } else {
            assertThat(RestAssured.get(shown.group(1)).header("Content-Loss")).isEqualTo(shown.group(2));
        }
    }

    @Test
    void whatThereIsNoFormatForIsRefusedWithTheList() {
        Response refused = RestAssured.given().header("Accept", "image/png").get("/v1/events");
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(refused.path("detail").toString())
                .contains(Format.OF_EVENTS.stream().map(Format::code).toList())
                .contains(Format.OF_EVENTS.stream().map(Format::mediaType).toList());
    }
}
