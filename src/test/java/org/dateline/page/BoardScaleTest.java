package org.dateline.page;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.search.Generated;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A board of several timelines that share events. */
@QuarkusTest
@TestProfile(Generated.class)
class BoardScaleTest {

    /** An event that stands in two of them stands in both columns, and no two things on the page have one id. */
    @ParameterizedTest
    @ValueSource(strings = {"compact", "full", "changes", "counts"})
    void eachColumnHasWhatItsTimelineHas(String view) {
        List<String> timelines = given().get("/v1/timelines").jsonPath().getList("items.id");
        assertThat(timelines).hasSize(3);
        Document board = board(view, String.join(",", timelines));

        List<Element> columns = board.select(".column");
        assertThat(columns)
                .extracting(column -> column.selectFirst("h1 a").attr("href").replaceAll(".*/", ""))
                .isEqualTo(timelines);
        assertThat(columns)
                .extracting(Element::text)
                .doesNotHaveDuplicates()
                .isEqualTo(timelines.stream()
                        .map(timeline ->
                                board(view, timeline).selectFirst(".column").text())
                        .toList());
        assertThat(board.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(board.select("[aria-labelledby], [aria-describedby]"))
                .allSatisfy(part -> assertThat(
                                board.getElementById(part.attr("aria-labelledby") + part.attr("aria-describedby")))
                        .isNotNull());
    }

    private static Document board(String view, String timelines) {
        return Jsoup.parse(given().get("/board?lang=en&limit=100&view=" + view + "&timelines=" + timelines)
                .asString());
    }
}
