package org.dateline.format.timelinejs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.date.EventDate;
import org.dateline.format.EventFixtures;
import org.dateline.format.HostileTexts;
import org.dateline.http.Losses;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineJsWriterTest {
    private final Losses losses = new Losses();

    private String text(EventDocument document) {
        return new String(
                EventFixtures.bytes(
                        new TimelineJsWriter("The Desk"),
                        document,
                        losses,
                        EventFixtures.asked("/v1/events?format=timelinejs")),
                StandardCharsets.UTF_8);
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private JsonNode timeline(EventView... events) {
        return read(text(EventFixtures.record(Arrays.asList(events))));
    }

    private JsonNode slide(EventView event) {
        return timeline(event).at("/events/0");
    }

    /** What a reader sees of markup. */
    private static String shown(JsonNode markup) {
        return shown(Jsoup.parseBodyFragment(markup.textValue()));
    }

    /** With line feeds for every line end, as a browser reads them. */
    private static String shown(Document markup) {
        return markup.body().wholeText().replaceAll("\r\n?", "\n");
    }

    static List<String> hostile() {
        return HostileTexts.ALL;
    }

    static List<EventDate> dates() {
        return EventFixtures.dates().stream().map(EventDate::parse).toList();
    }

    @Test
    void aSlideHasWhatAnEventHas() {
        JsonNode slide = slide(EventFixtures.full("x"));

        assertThat(slide.get("unique_id").textValue()).isEqualTo("2016-12-28-an-event");
        assertThat(slide.get("group").textValue()).isEqualTo("call");
        assertThat(slide.get("autolink").booleanValue()).isFalse();
        assertThat(slide.get("display_date").textValue())
                .isEqualTo("28 or 29 December 2016, disputed; others say: 30 December 2016");
        assertThat(slide.at("/text/headline").textValue()).isEqualTo(EventFixtures.disputedTitle("x"));
        assertThat(slide.at("/text/text").textValue())
                .isEqualTo("<p>x (lead speaker), x</p><p>x (US)</p><p>x</p><p>x</p><p>calls: at least 5</p>"
                        + "<p>Disputed: 3 independent voices assert it as told here, in 2 sources; 4 voices deny it.</p>"
                        + "<p>The sources contradict each other on the date: 28 or 29 December 2016 (x) / 30 December 2016"
                        + " (x). The desk&apos;s reason: x</p>"
                        + "<p>“x” — x (declines to comment);"
                        + " <a href=\"https://outlet.example/a?b=c&amp;d=&quot;e&quot;#:~:text=q\">x, x</a></p>"
                        + "<p>“second” — x (asserts); x, x</p>");
        assertThat(slide.get("media")).isEqualTo(read("""
                                {"url": "<blockquote>x</blockquote>", "credit": "x; x",
                                 "link": "https://outlet.example/a?b=c&d=\\"e\\"#:~:text=q"}"""));
        assertThat(losses.header())
                .isEqualTo("citations;n=1, recorded_at;n=1, revision;n=1, tags;n=1, timelines;n=1, when.after;n=1,"
                        + " when.before;n=1, when.reason;n=1");
    }

    @Test
    void anEventWithoutPassagesHasNoMediaAndWordsForItsType() {
        JsonNode slide = slide(EventFixtures.bare("a", "2016-12-28"));

        assertThat(slide.has("media")).isFalse();
        assertThat(slide.get("group").textValue()).isEqualTo("text message");
        assertThat(slide.at("/text/text").textValue()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyTextIsShownAndNeverMarkup(String text) {
        String json = text(new EventDocument(
                new EventDocument.Heading(EventDocument.Kind.TIMELINE, "slug", text, text),
                List.of(EventFixtures.full(text)),
                Locale.ENGLISH,
                null,
                null,
                Map.of()));

        assertThat(json).as("in a script").doesNotContain("<");
        // Halves, and what XML cannot hold, are left out; a browser takes a reference to U+009B for one to a quotation
        // mark.
        String seen = text.replaceAll("\r\n?", "\n")
                .replaceAll("[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\\p{Cs}", "")
                .replace('\u009B', '›');
        JsonNode timeline = read(json);
        for (String pointer : List.of(
                "/events/0/text/headline",
                "/events/0/text/text",
                "/events/0/media/url",
                "/events/0/media/credit",
                "/title/text/headline",
                "/title/text/text")) {
            Document markup = Jsoup.parseBodyFragment(timeline.at(pointer).textValue());
            assertThat(shown(markup)).as(pointer).contains(seen);
            assertThat(markup.body().select("*").eachAttr("href"))
                    .as(pointer)
                    .allMatch(href -> href.startsWith("https://outlet.example/a?b=c&d=\"e\"#"));
            assertThat(markup.body().getAllElements())
                    .as(pointer)
                    .extracting(element -> element.tagName())
                    .isSubsetOf("body", "p", "a", "blockquote");
        }
        assertThat(shown(timeline.at("/events/0/text/headline"))).contains(seen);
    }

    @Test
    void controlsAndHalvesOfCharactersBreakNothing() {
        assertThat(shown(slide(EventFixtures.full("a\u0000b\u001Bc \uD83D d")).at("/text/headline")))
                .endsWith("abc  d");
    }

    /** The same patterns that TimelineJS looks for before it looks for a quote. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "on youtube and youtu.be",
                "at documentcloud.org/x",
                "google maps/search/x/@1,2,3 google/maps/@1,2",
                "imgur.com/abc",
                "see report.pdf",
                "spotify",
                "an iframe"
            })
    void aQuoteStaysAQuoteWhateverItNames(String text) {
        JsonNode url = slide(EventFixtures.full(text)).at("/media/url");

        assertThat(url.textValue())
                .doesNotContainPattern("youtu.be|documentcloud\\.org/|google|(?i:imgur\\.com)/|\\.pdf|spotify|iframe");
        assertThat(shown(url)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    2016-12-28                            | 2016-12-28       |
                    2016-12-28?                           | 2016-12-28       |
                    2016-12-28~                           | 2016-12-28       |
                    2016-12-28%                           | 2016-12-28       |
                    2016-12                               | 2016-12-1        | 2016-12-31
                    2016-12-XX                            | 2016-12-1        | 2016-12-31
                    2016                                  | 2016-1-1         | 2016-12-31
                    2016-XX                               | 2016-1-1         | 2016-12-31
                    201X                                  | 2010-1-1         | 2019-12-31
                    20XX~                                 | 2000-1-1         | 2099-12-31
                    0000                                  | 0-1-1            | 0-12-31
                    2016-12-29T14:05:37-05:00             | 2016-12-29-14-5  |
                    2016-12-29T00:00Z                     | 2016-12-29-0-0   |
                    2016-12-27/2016-12-30                 | 2016-12-27       | 2016-12-30
                    2016-12-28/2016-12-28                 | 2016-12-28       |
                    2016/2016-06                          | 2016-1-1         | 2016-6-30
                    2016-12-28~/2016-12-30?               | 2016-12-28       | 2016-12-30
                    2016-12-29T14:05Z/2016-12-29T15:30Z   | 2016-12-29-14-5  | 2016-12-29-15-30
                    2016-12-29T14:05-05:00/2016-12-30     | 2016-12-29-14-5  | 2016-12-30
                    2016-12-29T23:00Z/2016-12-29T18:30-05 | 2016-12-29-23-0  |
                    2016-12-29T14:05-05:00/..             | 2016-12-29-14-5  |
                    2016-12-29/..                         | 2016-12-29       |
                    2016-12-29/                           | 2016-12-29       |
                    ../2016-12-29                         | 2016-12-29       |
                    /1985                                 | 1985             |
                    ../2016-12                            | 2016-12          |
                    201X/..                               | 2010             |
                    [2016-12-28,2016-12-29]               | 2016-12-28       | 2016-12-29
                    [2016-12-25,2016-12-28..2016-12-30]   | 2016-12-25       | 2016-12-30
                    [2016-12-28]                          | 2016-12-28       |
                    [..2016-12-29]                        | 2016-12-29       |
                    [..2016-12-25,2016-12-28]             | 2016-12-28       |
                    [2016-12-29..]                        | 2016-12-29       |
                    [2016-12-25,2016-12-28..]             | 2016-12-25       |
                    [..2016-12-25,2016-12-28..]           | 2016-12-25       |
                    """)
    void aDateStandsOnTheLineWhereItIsKnown(String edtf, String start, String end) {
        JsonNode slide = slide(EventFixtures.bare("a", edtf));

        assertThat(parts(slide.get("start_date"))).isEqualTo(start);
        assertThat(slide.has("end_date") ? parts(slide.get("end_date")) : null).isEqualTo(end);
    }

    private static String parts(JsonNode date) {
        StringBuilder parts = new StringBuilder();
        date.forEach(part -> parts.append(parts.isEmpty() ? "" : "-").append(part.intValue()));
        assertThat(date.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        List.of("year", "month", "day", "hour", "minute").subList(0, date.size()));
        return parts.toString();
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyDateHasAPlaceWithinItsBoundsAndWords(EventDate date) {
        JsonNode slide = slide(EventFixtures.bare("a", date.text()));

        LocalDateTime start = asTimelineJsReads(slide.get("start_date"));
        assertThat(start.toLocalDate())
                .isBetween(date.earliest().orElse(LocalDate.MIN), date.latest().orElse(LocalDate.MAX));
        if (slide.has("end_date")) {
            LocalDateTime end = asTimelineJsReads(slide.get("end_date"));
            assertThat(end).isAfter(start);
            assertThat(end.toLocalDate()).isEqualTo(date.latest().orElseThrow());
            assertThat(start.toLocalDate()).isEqualTo(date.earliest().orElseThrow());
            assertThat(slide.get("start_date").has("day")).isTrue();
        }
        assertThat(slide.get("display_date").textValue()).isEqualTo(date.inWords(Locale.ENGLISH));
    }

    private static LocalDateTime asTimelineJsReads(JsonNode date) {
        return LocalDateTime.of(
                date.get("year").intValue(),
                date.path("month").asInt(1),
                date.path("day").asInt(1),
                date.path("hour").asInt(0),
                date.path("minute").asInt(0));
    }

    @Test
    void whatHasNoDateIsCountedInTheTitleAndInTheHeader() {
        JsonNode timeline =
                timeline(EventFixtures.bare("a", null), EventFixtures.bare("b", "2016"), EventFixtures.bare("c", null));

        assertThat(timeline.get("events")).hasSize(1);
        assertThat(timeline.at("/title/text/headline").textValue()).isEqualTo("The Desk");
        assertThat(timeline.at("/title/text/text").textValue())
                .isEqualTo("<p>2 events are not shown, since no date is known of them.</p>");
        assertThat(losses.header()).isEqualTo("event;n=2, recorded_at;n=1, revision;n=1, timelines;n=1");
        assertThat(timeline(EventFixtures.bare("a", null))
                        .at("/title/text/text")
                        .textValue())
                .isEqualTo("<p>One event is not shown, since no date is known of it.</p>");
        assertThat(timeline(EventFixtures.bare("b", "2016"))
                        .at("/title/text/text")
                        .textValue())
                .isEmpty();
    }

    @Test
    void theTitleIsThatOfTheTimelineAndCannotBeMistakenForAnEvent() {
        JsonNode title = read(text(new EventDocument(
                        new EventDocument.Heading(EventDocument.Kind.TIMELINE, "slug", "Title", "What it is"),
                        List.of(),
                        Locale.ENGLISH,
                        null,
                        null,
                        Map.of())))
                .get("title");

        assertThat(title.at("/text/headline").textValue()).isEqualTo("Title");
        assertThat(title.at("/text/text").textValue()).isEqualTo("<p>What it is</p>");
        assertThat(title.get("unique_id").textValue()).doesNotMatch("[a-z0-9-]*");
    }
}
