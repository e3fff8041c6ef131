package org.dateline;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/embedding.md has other people's tools ask for is answered as they read it. */
@QuarkusTest
class EmbeddingDocTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ADDRESS = Pattern.compile("(?:https|webcal)://dateline\\.example/[^\\s\"'*)`]+");
    /** All events of the timeline, and those that no day is known to begin with. */
    private static final int EVENTS = 41;

    private static final int WITHOUT_EARLIEST = 12;
    /** Google's limits: what a cell takes, and how many a spreadsheet has. */
    private static final int LONGEST_CELL = 50_000;

    private static final int MOST_CELLS = 10_000_000;

    @TestHTTPResource("/")
    URL server;

    @Test
    void everyAddressIsAnswered() throws IOException {
        Set<String> addresses = ADDRESS.matcher(EmbeddingDoc.all())
                .results()
                .map(found -> found.group().replace("&amp;", "&"))
                .filter(address -> !address.endsWith("/"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        assertThat(addresses).hasSizeGreaterThan(10);
        for (String address : addresses) {
            // Without its url, oEmbed refuses: WordPress adds it.
            int status = address.endsWith("/oembed") ? 400 : 200;
            assertThat(get(address).statusCode()).as(address).isEqualTo(status);
        }
    }

    @Test
    void withoutScriptsTheLinkLeadsToTheTimeline() {
        Element fallback =
                Jsoup.parse(EmbeddingDoc.example("The component", "html")).expectFirst("event-timeline a");
        assertThat(get(fallback.attr("href")).asString()).contains("Christmas wishes");
    }

    @Test
    void wordPressIsAnsweredWhatItAsks() throws IOException {
        String pasted = EmbeddingDoc.example("WordPress and oEmbed", "text");
        String head = get(pasted).asString();
        head = head.substring(0, Math.min(head.length(), 150 * 1024)).split("</head>")[0];
        String found = Jsoup.parse(head)
                .expectFirst("link[type=application/json+oembed]")
                .attr("href");
        assertThat(found).startsWith(server.toString());

        Matcher provider = Pattern.compile(
                        "'" + EmbeddingDoc.HOST + "(/timelines/)\\*', '" + EmbeddingDoc.HOST + "(/oembed)'")
                .matcher(EmbeddingDoc.example("WordPress and oEmbed", "php"));
        assertThat(provider.find()).isTrue();
        String ours = server.toString().replaceFirst("/$", "") + EmbeddingDoc.path(pasted);
        assertThat(URI.create(ours).getPath()).startsWith(provider.group(1));

        for (String endpoint : List.of(found.split("\\?")[0], provider.group(2))) {
            JsonNode answer = JSON.readTree(RestAssured.given()
                    .queryParams(Map.of("url", ours, "maxwidth", 640, "maxheight", 960, "dnt", 1, "format", "json"))
                    .get(endpoint)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray());
            assertThat(answer.path("type").asText()).isEqualTo("rich");
            Element frame = Jsoup.parse(answer.path("html").asText()).expectFirst("iframe");
            assertThat(frame.attr("src")).isEqualTo(ours.replace("/timelines/", "/embed/") + "&view=compact");
        }
    }

    @Test
    void timelineJsIsAnsweredInItsFormat() throws IOException {
        Matcher address = ADDRESS.matcher(EmbeddingDoc.example("TimelineJS", "js"));
        assertThat(address.find()).isTrue();
        Response answer = get(address.group());
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        JsonNode timeline = JSON.readTree(answer.asByteArray());
        JsonNode events = timeline.path("events");
        // All but the law of 1799, which the title names.
        assertThat(events).hasSize(EVENTS - 1);
        assertThat(timeline.at("/title/text/text").asText()).contains("A US law of 1799");
        assertThat(events.findValuesAsText("unique_id")).doesNotHaveDuplicates().allMatch(id -> !id.isBlank());
        for (JsonNode event : events) {
            // What TimelineJS needs: a year that is a number, and words.
            assertThat(event.at("/start_date/year").isInt())
                    .as(event.toString())
                    .isTrue();
            assertThat(event.at("/text/headline").asText()).isNotBlank();
            assertThat(event.path("display_date").asText()).isNotBlank();
        }
        assertThat(timeline.at("/title/text/headline").asText()).isNotBlank();
        assertThat(events.findValuesAsText("headline")).anyMatch(headline -> headline.contains("Christmas wishes"));
        assertThat(events.findValuesAsText("display_date")).anyMatch(date -> date.contains("disputed"));
    }

    @Test
    void grafanaFindsEveryColumnOfTheJson() throws IOException {
        JsonNode query = grafana("json");
        JsonNode answer = JSON.readTree(get(query.path("url").asText()).asByteArray());
        JsonNode rows = answer.path(query.path("root_selector").asText());
        assertThat(rows).hasSizeGreaterThan(EVENTS - 5);
        assertThat(answer.has("next")).as("more than a page").isFalse();
        for (JsonNode column : query.path("columns")) {
            String selector = column.path("selector").asText();
            List<String> cells = new ArrayList<>();
            for (JsonNode row : rows) {
                JsonNode cell = row.at("/" + selector.replace('.', '/'));
                if (!cell.isMissingNode()) {
                    assertThat(cell.isValueNode()).as(selector).isTrue();
                    assertThat(cell.isNumber()).as(selector).isEqualTo(isNumber(column));
                    cells.add(cell.asText());
                }
            }
            check(column, cells);
        }
    }

    @Test
    void grafanaFindsEveryColumnOfTheCsv() throws IOException {
        JsonNode query = grafana("csv");
        List<List<String>> rows = table(query.path("url").asText());
        for (JsonNode column : query.path("columns")) {
            int index = rows.get(0).indexOf(column.path("selector").asText());
            assertThat(index).as(column.toString()).isNotNegative();
            List<String> cells = rows.stream()
                    .skip(1)
                    .map(row -> row.get(index))
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            if (isNumber(column)) {
                assertThat(cells).allMatch(cell -> cell.matches("[0-9]+"));
            }
            check(column, cells);
        }
    }

    /** As Grafana asks: with its variables filled in, and a row of each query is nothing without a time. */
    @Test
    void everyRowOfTheDashboardHasATime() throws IOException {
        JsonNode dashboard =
                JSON.readTree(Path.of("docs/grafana-dashboard.json").toFile());
        List<JsonNode> queries = new ArrayList<>(dashboard.findValues("target"));
        dashboard.findValues("targets").forEach(targets -> targets.forEach(queries::add));
        assertThat(queries).hasSize(6);
        for (JsonNode query : queries) {
            String url = query.path("url")
                    .asText()
                    .replace("${dateline}", EmbeddingDoc.HOST)
                    .replace("${timeline}", "flynn-kislyak-2016");
            List<Map<String, String>> rows = query.path("type").asText().equals("csv")
                    ? cells(table(url), query.path("columns"))
                    : cells(
                            JSON.readTree(get(url).asByteArray())
                                    .at("/"
                                            + query.path("root_selector")
                                                    .asText()
                                                    .replace('.', '/')),
                            query.path("columns"));
            assertThat(rows).as(url).isNotEmpty();
            for (JsonNode column : query.path("columns")) {
                String name = column.path("text").asText();
                List<String> cells = rows.stream().map(row -> row.get(name)).toList();
                switch (column.path("type").asText()) {
                    case "timestamp" -> assertThat(cells).as(url).allSatisfy(EmbeddingDocTest::readTime);
                    case "number" ->
                        assertThat(cells).as(url).allMatch(cell -> cell.isEmpty() || cell.matches("[0-9]+"));
                    default -> assertThat(cells).as(url).anyMatch(cell -> !cell.isEmpty());
                }
            }
            assertThat(query.path("columns").findValuesAsText("type")).contains("timestamp");
        }
    }

    private static void readTime(String cell) {
        if (cell.length() == "2016-12-28".length()) {
            LocalDate.parse(cell);
        } else {
            Instant.parse(cell);
        }
    }

    private static List<Map<String, String>> cells(List<List<String>> table, JsonNode columns) {
        List<String> head = table.get(0);
        return table.stream()
                .skip(1)
                .map(row -> cells(columns, selector -> {
                    assertThat(head).contains(selector);
                    return row.get(head.indexOf(selector));
                }))
                .toList();
    }

    private static List<Map<String, String>> cells(JsonNode rows, JsonNode columns) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> cells(
                        columns,
                        selector -> row.at("/" + selector.replace('.', '/')).asText()))
                .toList();
    }

    private static Map<String, String> cells(JsonNode columns, UnaryOperator<String> cell) {
        return StreamSupport.stream(columns.spliterator(), false)
                .collect(Collectors.toMap(
                        column -> column.path("text").asText(),
                        column -> cell.apply(column.path("selector").asText())));
    }

    @Test
    void eventsThatGrafanaHasNoTimeForAreAsManyAsIsTold() throws IOException {
        JsonNode items = JSON.readTree(get(EmbeddingDoc.HOST + "/v1/timelines/flynn-kislyak-2016/events?limit=200")
                        .asByteArray())
                .path("items");
        long without = StreamSupport.stream(items.spliterator(), false)
                .filter(item -> !item.path("when").has("earliest"))
                .count();
        assertThat(EmbeddingDoc.section("Grafana"))
                .contains(String.format(Locale.ROOT, "%d of the %d events", WITHOUT_EARLIEST, EVENTS));
        assertThat(items).hasSize(EVENTS);
        assertThat(without).isEqualTo(WITHOUT_EARLIEST);
    }

    @Test
    void sheetsImportsEventsAndCitations() throws IOException {
        String[] formulas = EmbeddingDoc.example("Google Sheets", "text").split("\n");
        assertThat(formulas).hasSize(2);
        List<List<String>> events = imported(formulas[0]);
        List<List<String>> citations = imported(formulas[1]);
        assertThat(events).hasSize(1 + EVENTS);
        assertThat(events.get(0)).startsWith("id", "headline", "summary");
        assertThat(citations).hasSizeGreaterThan(events.size());
        assertThat(citations.get(0)).contains("quote");
        for (List<List<String>> rows : List.of(events, citations)) {
            int width = rows.get(0).size();
            assertThat(rows).allMatch(row -> row.size() == width);
            assertThat(rows.size() * width).isLessThan(MOST_CELLS);
            assertThat(rows.stream().flatMap(List::stream))
                    .allMatch(cell -> cell.length() <= LONGEST_CELL)
                    .noneMatch(cell -> cell.startsWith("="));
        }
    }

    @Test
    void calendarsSubscribe() {
        String[] addresses = EmbeddingDoc.example("Calendars", "text").split("\n");
        assertThat(addresses).hasSize(2);
        assertThat(addresses[0].replaceFirst("^webcal:", "https:")).isEqualTo(addresses[1]);
        Response answer = get(addresses[0]);
        assertThat(answer.contentType()).startsWith("text/calendar");
        List<ICalendar> calendars = Biweekly.parse(answer.asString()).all();
        assertThat(calendars).singleElement().satisfies(calendar -> {
            assertThat(calendar.getEvents()).hasSize(EVENTS);
            assertThat(calendar.getEvents())
                    .extracting(event -> event.getSummary().getValue())
                    .anyMatch(summary -> summary.startsWith("by 29 December 2016"))
                    .anyMatch(summary -> summary.contains("Christmas wishes"));
            assertThat(calendar.getEvents())
                    .extracting(event -> event.getUid().getValue())
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void readersFollowWhatIsDisputed() throws Exception {
        String[] addresses = EmbeddingDoc.example("Feeds", "text").split("\n");
        assertThat(addresses).hasSize(2);
        SyndFeed atom =
                new SyndFeedInput().build(new XmlReader(get(addresses[0]).asInputStream()));
        JsonNode json = JSON.readTree(get(addresses[1]).asByteArray());
        assertThat(json.path("version").asText()).startsWith("https://jsonfeed.org/version/1");
        assertThat(atom.getEntries()).isNotEmpty().hasSameSizeAs(json.path("items"));
        assertThat(atom.getEntries())
                .extracting(entry -> entry.getTitle())
                .anyMatch(title -> title.contains("five phone calls"))
                .noneMatch(title -> title.contains("Christmas wishes"));

        Element head = Jsoup.parse(
                        get(EmbeddingDoc.HOST + "/timelines/flynn-kislyak-2016").asString())
                .head();
        assertThat(head.select("link[rel=alternate]").eachAttr("type"))
                .contains("application/atom+xml", "application/feed+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Polling", "TimelineJS"})
    void anUnchangedAnswerIsNotSentAgain(String heading) {
        Matcher address = ADDRESS.matcher(EmbeddingDoc.example(heading, "js"));
        assertThat(address.find()).isTrue();
        Response first = get(address.group());
        assertThat(first.header("Cache-Control")).contains("max-age=60");
        Response again = RestAssured.given()
                .urlEncodingEnabled(false)
                .header("If-None-Match", first.header("ETag"))
                .get(EmbeddingDoc.path(address.group()));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
    }

    private static Response get(String address) {
        return RestAssured.given().urlEncodingEnabled(false).get(EmbeddingDoc.path(address));
    }

    private static JsonNode grafana(String type) throws IOException {
        for (String example : EmbeddingDoc.examples("Grafana", "json")) {
            JsonNode query = JSON.readTree(example);
            if (query.path("type").asText().equals(type)) {
                return query;
            }
        }
        throw new AssertionError("no query of " + type);
    }

    private static boolean isNumber(JsonNode column) {
        return column.path("type").asText().equals("number");
    }

    /** That a column is not empty, and that Grafana can read its times. */
    private static void check(JsonNode column, List<String> cells) {
        assertThat(cells).as(column.toString()).hasSizeGreaterThan(EVENTS / 2);
        if (column.path("type").asText().equals("timestamp")) {
            assertThat(cells).allSatisfy(LocalDate::parse);
        }
    }

    private static List<List<String>> imported(String formula) throws IOException {
        Matcher address = Pattern.compile("=IMPORTDATA\\(\"([^\"]+)\"\\)").matcher(formula);
        assertThat(address.matches()).as(formula).isTrue();
        return table(address.group(1));
    }

    private static List<List<String>> table(String address) throws IOException {
        Response answer = get(address);
        assertThat(answer.contentType()).startsWith("text/csv");
        try (MappingIterator<List<String>> rows = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(answer.asString().replaceFirst("^\ufeff", ""))) {
            return rows.readAll();
        }
    }
}
