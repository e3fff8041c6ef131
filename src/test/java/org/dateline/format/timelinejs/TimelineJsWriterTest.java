package org.dateline.format.timelinejs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
import org.dateline.http.Request;
import org.dateline.query.InvalidParameters;
import org.dateline.query.ParameterFault;
import org.dateline.timeline.Era;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimelineJsWriterTest {
    private final Losses losses = new Losses();

    private String text(EventDocument document) {
        return text(document, "");
    }

    private String text(EventDocument document, String query) {
        return new String(
                EventFixtures.bytes(
                        new TimelineJsWriter("The Desk"),
                        document,
                        losses,
                        EventFixtures.asked("/v1/events?format=timelinejs" + query)),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970/..", "../1979", "1970/", "1970-01-01"})
    void anEraWithoutTwoEndsIsNotDrawnAndThatIsSaid(String when) {
        EventDocument.Heading heading = new EventDocument.Heading(
                EventDocument.Kind.TIMELINE,
                "slug",
                "Title",
                null,
                null,
                "en",
                List.of(new Era("Open", null, when), new Era("Drawn", null, "1980/1989")));
        JsonNode drawn = read(text(EventFixtures.document(heading, List.of(EventFixtures.dated("1985")), null)));
        assertThat(drawn.path("eras").findValuesAsText("headline")).containsExactly("Drawn");
        assertThat(losses.header()).contains("eras;n=1");
        assertThat(drawn.at("/title/text/text").asText())
                .contains("Not drawn, which takes a beginning and a later end: Open (");
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
                .isEqualTo("<p>x</p><p>x</p><p>calls: at least 5</p><p>call · "
                        + "<a href=\"https://timeline.example/events/2016-12-28-an-event\">disputed · 2 sources,"
                        + " 2 passages</a></p>");
        assertThat(slide.get("media")).isEqualTo(read("""
                                {"url": "<blockquote>x</blockquote>", "credit": "x; x",
                                 "link": "https://outlet.example/a?b=c&d=\\"e\\"#:~:text=q"}"""));
        assertThat(losses.header())
                .isEqualTo("citations;n=1, corroboration;n=1, disagreements;n=1, participants;n=1, place;n=1,"
                        + " recorded_at;n=1, revision;n=1, tags;n=1, timelines;n=1, when.after;n=1, when.before;n=1,"
                        + " when.reason;n=1");
    }

    @Test
    void anEventWithoutPassagesHasNoMediaAndWordsForItsType() {
        JsonNode slide = slide(EventFixtures.bare("a", "2016-12-28"));

        assertThat(slide.has("media")).isFalse();
        assertThat(slide.get("group").textValue()).isEqualTo("text message");
        assertThat(slide.at("/text/text").textValue())
                .isEqualTo(
                        "<p>text message · <a href=\"https://timeline.example/events/a\">No sources, no passages</a></p>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyTextIsShownAndNeverMarkup(String text) {
        String json = text(EventDocument.of(
                new EventDocument.Heading(EventDocument.Kind.TIMELINE, "slug", text, text),
                List.of(EventFixtures.full(text)),
                Locale.ENGLISH));

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
                    .allMatch(href -> href.equals("https://timeline.example/events/2016-12-28-an-event"));
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
                    0000                                  | -1-1-1           | -1-12-31
                    -0043-03-15                           | -44-3-15         |
                    -0026/0014                            | -27-1-1          | 14-12-31
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
        int year = date.get("year").intValue();
        assertThat(year).isNotZero();
        return LocalDateTime.of(
                year < 0 ? year + 1 : year,
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

    private List<String> groups(String query, EventView... events) {
        return read(text(EventFixtures.record(Arrays.asList(events)), query)).findValuesAsText("group");
    }

    private static EventView ofType(String type, int number) {
        return EventFixtures.event(type + number).type(type).when("2016-12-28").build();
    }

    private static EventView[] ofTypes(String... types) {
        return IntStream.range(0, types.length)
                .mapToObj(i -> ofType(types[i], i))
                .toArray(EventView[]::new);
    }

    @Test
    void thereAreNeverMoreThanFiveGroups() {
        assertThat(groups("", ofTypes("a", "b", "c", "d", "e"))).containsExactly("a", "b", "c", "d", "e");
        assertThat(groups("", ofTypes("f", "a", "b", "b", "c", "d", "e", "e", "f")))
                .containsExactly("f", "a", "b", "b", "others", "others", "e", "e", "f");
        assertThat(groups("&groups=none", ofTypes("a", "b"))).isEmpty();
    }

    @Test
    void whoWritesThePageChoosesTheGroups() {
        assertThat(groups("&groups=type:c,a", ofTypes("a", "b", "c"))).containsExactly("a", "others", "c");
        EventView full = EventFixtures.full("x");
        EventView bare = EventFixtures.bare("a", "2016-12-28");
        assertThat(groups("&groups=participant", full, bare)).containsExactly("x", "others");
        assertThat(groups("&groups=participant:an-actor", full, bare)).containsExactly("x", "others");
        assertThat(groups("&groups=status", full, bare)).containsExactly("disputed", "others");
        assertThat(groups("&groups=tag:contacts,calls", full, bare)).containsExactly("contacts", "others");
    }

    @Test
    void aGroupThatNothingIsInIsNamed() {
        JsonNode title = read(text(EventFixtures.record(ofTypes("a")), "&groups=type:b,a"))
                .at("/title/text/text");
        assertThat(title.textValue()).isEqualTo("<p>No event here is in the group b.</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    colour       |   | must be one of type, status, participant, tag, none
                    types        |   | must be one of type, status, participant, tag, none
                    none:a       | 4 | none has no values
                    type:        | 5 | a value is lower-case letters, digits, hyphens and underscores; commas separate values
                    type:a,,b    | 7 | a value is lower-case letters, digits, hyphens and underscores; commas separate values
                    type:A       | 5 | a value is lower-case letters, digits, hyphens and underscores; commas separate values
                    tag:a,b,c,d,e| 12| may list at most 4 values; whatever has none of them is a group of its own
                    """)
    void groupsThatCannotBeAreRefused(String groups, Integer position, String reason) {
        Request asked = EventFixtures.asked("/v1/events?format=timelinejs&groups=" + groups);
        assertThatThrownBy(() -> asked.parameters().check())
                .isInstanceOfSatisfying(InvalidParameters.class, refused -> {
                    ParameterFault fault = refused.faults().get(0);
                    assertThat(fault.reason()).isEqualTo(reason);
                    assertThat(fault.position()).isEqualTo(position);
                });
    }

    private static EventView[] on(String... dates) {
        return IntStream.range(0, dates.length)
                .mapToObj(i -> EventFixtures.bare("e" + i, dates[i]))
                .toArray(EventView[]::new);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1799 2016-12-25 2016-12-28 2016-12-29                         | 1799
                    2016-12-25 2016-12-28 2016-12-29 2099                         | 2099
                    2016-12-25 2016-12-28 2016-12-29 2016/2099                    | 2016/2099
                    1799 2016-12-28 2016-12-29                                    | none
                    1990 1999 2007 2016                                           | none
                    1914/1918 1916-05-01 1916-05-02 1916-05-02 1916-05-03         | none
                    2008 2016-12-25 2016-12-28 2016-12-29                         | none
                    1799 1800 2016-12-25 2016-12-28 2016-12-29                    | none
                    1900 1950 1960 1970 1980                                      | none
                    0044-03-15 1950 1960 1970 1980                                | 0044-03-15
                    """)
    void whatIsFarFromAllOthersIsLeftOffAndNamed(String dates, String far) {
        String[] all = dates.split(" ");
        JsonNode timeline = timeline(on(all));
        if (far.equals("none")) {
            assertThat(timeline.get("events")).hasSize(all.length);
            assertThat(timeline.at("/title/text/text").textValue()).isEmpty();
            assertThat(losses.header()).doesNotContain("event;");
        } else {
            assertThat(timeline.get("events")).hasSize(all.length - 1);
            assertThat(timeline.at("/title/text/text").textValue())
                    .startsWith("<p>One event is not shown, so far from all others it lies: Headline of ")
                    .contains(EventDate.parse(far).inWords(Locale.ENGLISH));
            assertThat(losses.header()).contains("event;n=1");
        }
    }

    @Test
    void twoOfTwentyMayBeFarAndAWindowHoldsAllThatIsInIt() {
        String[] dates = Stream.concat(
                        Stream.of("1799", "1801-02"),
                        IntStream.range(1, 30).mapToObj(day -> String.format(Locale.ROOT, "2016-12-%02d", day)))
                .toArray(String[]::new);
        assertThat(timeline(on(dates)).get("events")).hasSize(29);
        EventDocument all = EventFixtures.record(on(dates));
        assertThat(read(text(all, "&from=1700")).get("events")).hasSize(31);
        assertThat(read(text(all, "&date=1799")).get("events")).hasSize(31);
    }

    @Test
    void theTitleIsThatOfTheTimelineAndCannotBeMistakenForAnEvent() {
        JsonNode title = read(text(EventDocument.of(
                        new EventDocument.Heading(EventDocument.Kind.TIMELINE, "slug", "Title", "What it is"),
                        List.of(),
                        Locale.ENGLISH)))
                .get("title");

        assertThat(title.at("/text/headline").textValue()).isEqualTo("Title");
        assertThat(title.at("/text/text").textValue()).isEqualTo("<p>What it is</p>");
        assertThat(title.get("unique_id").textValue()).doesNotMatch("[a-z0-9-]*");
    }
}
