package org.dateline.page;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Boards, and what dashboards show of a timeline. */
@QuarkusTest
class BoardTest {
    private static final String TIMELINE = "flynn-kislyak-2016";
    private static final String BOARD = "/board?lang=en&timelines=" + TIMELINE;
    private static final String EMBED = "/embed/" + TIMELINE + "?lang=en&view=";
    private static final String BADGE = "/badge/" + TIMELINE + ".svg";
    private static final int EVENTS = 41;

    private static Response get(String address) {
        return given().urlEncodingEnabled(false).get(address);
    }

    private static Document page(String address) {
        Response answer = get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    @Test
    void aBoardHasAColumnForEachTimelineAndNothingElse() {
        Document board = page(BOARD + "&theme=dark");
        assertThat(board.select(".column")).hasSize(1);
        assertThat(board.select(".column .line")).hasSize(EVENTS);
        assertThat(board.select("nav, form, footer, .masthead")).isEmpty();
        assertThat(board.selectFirst("html").attr("data-theme")).isEqualTo("dark");
        assertThat(board.selectFirst("body").attr("data-refresh")).isEqualTo("60");
        assertThat(board.select("noscript meta[http-equiv=refresh]").eachAttr("content"))
                .containsExactly("60");
        assertThat(board.select(".column h1 a").attr("href")).endsWith("/timelines/" + TIMELINE);
        assertThat(get(BOARD).header("Content-Security-Policy"))
                .contains("script-src 'self'", "connect-src 'self'", "frame-ancestors *");
    }

    /** What it shows there does not change, so it does not ask again. */
    @Test
    void aBoardMayBeOfThePast() {
        Response past = get(BOARD + "&as_of=version:1");
        assertThat(past.statusCode()).isEqualTo(200);
        assertThat(past.header("Memento-Datetime")).isNotNull();
        Document board = Jsoup.parse(past.asString());
        assertThat(board.select(".column .line")).hasSize(EVENTS);
        assertThat(board.select("script, noscript")).isEmpty();
        assertThat(board.select(".line a").eachAttr("href")).isNotEmpty().allMatch(href -> href.contains("as_of="));
        assertThat(get(BOARD + "&as_of=version:99").statusCode()).isEqualTo(400);
    }

    @Test
    void aBoardTakesFiltersForAllItsColumns() {
        assertThat(page(BOARD + "&status=disputed&limit=3").select(".line"))
                .hasSize(3)
                .allMatch(line -> line.hasClass("disputed"));
        assertThat(page(BOARD + "&refresh=0").select("script, noscript")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"full, article.event .summary", "counts, svg[role=img]", "changes, .line"})
    void aBoardShowsEveryView(String view, String shown) {
        Document board = page(BOARD + "&view=" + view);
        assertThat(board.select(".column " + shown)).isNotEmpty();
        assertThat(board.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /board                                          | timelines | is missing
            /board?timelines=flynn-kislyak-2061             | timelines | no timeline has this id
            /board?timelines=flynn-kislyak-2016,            | timelines | lower-case
            /board?timelines=a,b,c,d,e,f,g                  | timelines | at most 6
            /board?timelines=flynn-kislyak-2016&refresh=5   | refresh   | from 15 to 86400
            /board?timelines=flynn-kislyak-2016&refresh=1m  | refresh   | from 15 to 86400
            /board?timelines=flynn-kislyak-2016&view=tiny   | view      | must be one of full, compact, counts, changes
            /board?timelines=flynn-kislyak-2016&theme=pink  | theme     | must be one of
            /board?timelines=flynn-kislyak-2016&cursor=x    | cursor    | no place
            /board?timelines=flynn-kislyak-2016&facet=type  | facet     | no place
            /board?timelines=flynn-kislyak-2016&timeline=x  | timeline  | unknown
            /embed/flynn-kislyak-2016?view=counts&facet=type | facet    | one of year, month, day
            /embed/events/2016-12-29-flynn-kislyak-calls?view=counts | view | must be one of full, compact
            /badge/flynn-kislyak-2016.svg?limit=5           | limit     | no place
            /badge/flynn-kislyak-2016.svg?tpye=call         | tpye      | unknown
            """)
    void whatItCannotReadIsRefused(String address, String name, String reason) {
        Response refused = get(address);
        assertThat(refused.statusCode()).as(address).isEqualTo(400);
        assertThat(refused.<String>path("errors.find { it.name == '" + name + "' }.reason"))
                .contains(reason);
    }

    @Test
    void anUnknownTimelineIsToldWithTheNearestThereIs() {
        Response refused = get("/board?timelines=flynn-kislyak-2061");
        assertThat(refused.<String>path("errors[0].hint")).isEqualTo(TIMELINE);
    }

    @Test
    void countsAreOfTheDesksOwnDates() {
        Document page = page(EMBED + "counts&from=2016-12-25&to=2016-12-31");
        Element day = page.select("tbody tr").stream()
                .filter(row -> row.selectFirst("time").attr("datetime").equals("2016-12-29"))
                .findFirst()
                .orElseThrow();
        List<Integer> counts = day.select("td").stream()
                .map(cell -> Integer.valueOf(cell.text()))
                .toList();
        int chosen = given().get("/v1/timelines/" + TIMELINE + "/events?limit=0&facet=day&date=2016-12-29")
                .path("facets.day.values[0].chosen");
        assertThat(counts.get(0)).isEqualTo(chosen).isPositive().isLessThanOrEqualTo(counts.get(2));
        assertThat(page.select("svg rect title").eachText()).contains("29 December 2016: " + chosen);
        assertThat(page.selectFirst("svg").attr("aria-label")).contains("29 December 2016: " + chosen);
        assertThat(page(EMBED + "counts&facet=month").select("tbody time").eachAttr("datetime"))
                .contains("2016-12");
        assertThat(page(EMBED + "counts&type=nothing").select(".empty")).hasSize(1);
    }

    @Test
    void whatWasChangedLastComesFirst() {
        Document page = page(EMBED + "changes");
        assertThat(page.select(".line")).hasSize(10);
        assertThat(page.selectFirst(".facts").text()).startsWith("Latest changes · 10 of 41 events");
        List<String> changed = page.select(".line time").eachAttr("datetime");
        assertThat(changed).hasSize(10).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(page(EMBED + "changes&limit=3").select(".line")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Events",
        "?status=disputed, disputed",
        "?participant=sergey-kislyak, Sergey Kislyak",
        "'?type=call,text_message&lang=de', 'Anruf, Textnachricht'",
        "?from=2016-12-29, From 2016-12-29"
    })
    void aBadgeTellsHowManyThereAre(String query, String label) {
        Response answer = get(BADGE + query);
        assertThat(answer.contentType()).startsWith("image/svg+xml");
        Element svg = Jsoup.parse(answer.asString(), "", Parser.xmlParser()).selectFirst("svg");
        int number = get("/v1/timelines/" + TIMELINE + "/events"
                        + (query.isEmpty() ? "?" : query.replaceFirst("&lang=de", "") + "&")
                        + "limit=0&include=total")
                .path("meta.total");
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.selectFirst("title").text()).isEqualTo(label + " " + number);
        assertThat(svg.attr("aria-label")).isEqualTo(label + " " + number);
        assertThat(given().header("If-None-Match", answer.header("ETag"))
                        .urlEncodingEnabled(false)
                        .get(BADGE + query)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/badge/nowhere.svg", "/badge/" + TIMELINE, "/badge/"})
    void thereIsNoBadgeOfNothing(String address) {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void aHostileFilterStaysText() {
        String svg = get(BADGE + "?q=%3C%2Ftitle%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%22")
                .asString();
        assertThat(svg).doesNotContain("<script");
        assertThat(Jsoup.parse(svg, "", Parser.xmlParser()).select("script")).isEmpty();
    }
}
