package org.dateline.format;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.Wire;
import org.dateline.http.Losses;

import static org.assertj.core.api.Assertions.assertThat;

/** The real timeline as somebody subscribes to it. */
@QuarkusTest
class SubscriptionApiTest {
    private static final String HOST = "http://timeline.example";
    private static final String TIMELINE = "/v1/timelines/flynn-kislyak-2016/events";

    @TestHTTPResource("/")
    URI server;

    private Wire.Answer get(String path, Map<String, String> headers) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Host", "timeline.example");
        return Wire.send(server, "GET", path, all);
    }

    private String body(String path) {
        Wire.Answer answer = get(path, Map.of());
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private SyndFeed atom(String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(body(path)));
    }

    private static String link(SyndFeed feed, String rel) {
        return feed.getLinks().stream()
                .filter(link -> link.getRel().equals(rel))
                .map(SyndLink::getHref)
                .findFirst()
                .orElse(null);
    }

    private List<String> disputed() {
        return JsonPath.from(body("/v1/events?limit=200"))
                .getList("items.findAll { it.disagreements.any { it.field == 'when' } }.id");
    }

    @Test
    void whatFindsNothingIsStillACalendarAndAFeed() throws Exception {
        assertThat(new CalendarBuilder()
                        .build(new StringReader(body("/v1/events?q=xyzzy&format=ics")))
                        .getComponents())
                .hasSize(1);
        SyndFeed empty = new SyndFeedInput().build(new StringReader(body("/v1/events?q=xyzzy&format=atom")));
        SyndFeed latest = new SyndFeedInput().build(new StringReader(body("/v1/events?limit=1&format=atom")));
        assertThat(empty.getEntries()).isEmpty();
        assertThat(empty.getPublishedDate()).isNotNull().isAfterOrEqualTo(latest.getPublishedDate());
        SyndEntry entry = latest.getEntries().get(0);
        assertThat(entry.getPublishedDate()).isNotNull().isBeforeOrEqualTo(entry.getUpdatedDate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ics", "atom", "rss", "jsonfeed", "csv", "ndjson", "jsonld", "timelinejs", "csl", "bibtex", "ris"
            })
    void whatOthersPutIntoASharedAddressIsPassedOver(String format) {
        String plain = body(TIMELINE + "?type=call&format=" + format);
        assertThat(body(TIMELINE + "?utm_source=x&type=call&format=" + format + "&fbclid=y"))
                .isEqualTo(plain)
                .doesNotContain("utm_source", "fbclid");
        assertThat(get(TIMELINE + "?tpye=call&format=" + format, Map.of()).status())
                .isEqualTo(400);
    }

    @Test
    void theCalendarHasTheWholeTimeline() throws Exception {
        Wire.Answer answer = get(TIMELINE + "?format=ics", Map.of());

        assertThat(answer.headers()).containsEntry("Content-Type", "text/calendar;charset=UTF-8");
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(answer.body())).getComponents("VEVENT");
        assertThat(events).hasSize(41);
        assertThat(answer.headers().get(Losses.HEADER))
                .contains("citations;n=41")
                .doesNotContain("event;n");
        List<String> marked = new ArrayList<>();
        for (VEvent event : events) {
            String id = value(event, "UID").replace("@dateline.invalid", "");
            assertThat(value(event, "URL")).isEqualTo(HOST + "/v1/events/" + id);
            assertThat(value(event, "DTSTAMP")).isEqualTo("20261122T090000Z");
            if (value(event, "SUMMARY").startsWith("(disputed: date")) {
                assertThat(value(event, "STATUS")).isEqualTo("TENTATIVE");
                assertThat(value(event, "DESCRIPTION")).containsPattern("^[^\n]+, disputed; others say: ");
                marked.add(id);
            }
        }
        assertThat(marked).isNotEmpty().hasSameElementsAs(disputed());
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }

    @Test
    void aCalendarIsInTheLanguageOfItsReader() {
        assertThat(body("/v1/events/2016-12-29-flynn-kislyak-calls?format=ics&lang=de")
                        .replace("\r\n ", ""))
                .contains("DESCRIPTION:29. Dezember 2016\\, ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/events?format=atom&limit=1                            | */*
            /v1/events?q=Flynn%20calls+Kislyak&type=call,message&limit=1 | application/atom+xml
            /v1/events?format=atom&q=%66lynn&limit=%31                | text/html
            /v1/timelines/flynn-kislyak-2016/events?f%6Frmat=atom     | */*
            /v1/events/2016-12-28-flynn-kislyak-call?format=atom      | */*
            """)
    void aFeedNamesTheAddressItWasAskedBy(String path, String accept) throws Exception {
        Wire.Answer answer = get(path, Map.of("Accept", accept));
        assertThat(answer.headers()).containsEntry("Content-Type", "application/atom+xml;charset=UTF-8");
        assertThat(link(new SyndFeedInput().build(new StringReader(answer.body())), "self"))
                .isEqualTo(HOST + path + chosenByHeader(path, "atom"));
        String inJson = path.replace("=atom", "=jsonfeed");
        String acceptJson = accept.replace("atom+xml", "feed+json");
        assertThat(JsonPath.from(get(inJson, Map.of("Accept", acceptJson)).body())
                        .getString("feed_url"))
                .isEqualTo(HOST + inJson + chosenByHeader(path, "jsonfeed"));
    }

    /** A reader that follows the address sends no header of its own. */
    private static String chosenByHeader(String path, String format) {
        return path.contains("rmat=") ? "" : "&format=" + format;
    }

    @Test
    void theFeedsOfATimelineAreTheSameEvents() throws Exception {
        SyndFeed atom = atom(TIMELINE + "?format=atom&limit=200");
        JsonPath json = JsonPath.from(body(TIMELINE + "?format=jsonfeed&limit=200"));

        assertThat(atom.getEntries()).hasSize(41);
        assertThat(atom.getEntries()).extracting(SyndEntry::getUri).isEqualTo(json.getList("items.id"));
        assertThat(json.getList("items._dateline.edtf", String.class))
                .hasSize(41)
                .doesNotContainNull();
        assertThat(atom.getPublishedDate()).isEqualTo("2026-11-22T09:00:00Z");
        List<String> told = json.getList(
                "items.findAll { it.content_html.startsWith('<p><strong>') && it.content_html.split('</strong>')[0].contains(', disputed; others say: ') }.id");
        assertThat(told)
                .isNotEmpty()
                .hasSameElementsAs(disputed().stream()
                        .map(id -> "tag:dateline.invalid,2026:events/" + id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "jsonfeed"})
    void theFeedOfAWholeTimelineIsLight(String format) {
        String feed = body(TIMELINE + "?limit=200&format=" + format);
        assertThat(feed.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(120_000);
        assertThat(feed).contains(HOST + "/events/2016-12-28-flynn-kislyak-call");
    }

    @Test
    void anEntryBeginsWithWhatIsDisputedAndWhoSaysSo() {
        String entry = JsonPath.from(body("/v1/events/2016-12-28-flynn-kislyak-call?format=jsonfeed"))
                .getString("items[0].content_html");
        List<String> paragraphs = Jsoup.parseBodyFragment(entry).select("p").eachText();
        assertThat(paragraphs.get(0)).isEqualTo("28 December 2016, disputed; others say: 29 December 2016");
        assertThat(paragraphs.get(1))
                .isEqualTo(JsonPath.from(body("/v1/events/2016-12-28-flynn-kislyak-call"))
                        .getString("attribution"));
        assertThat(paragraphs.get(2)).startsWith("The sources contradict each other on the date: 28 December 2016 (");
        assertThat(paragraphs.get(paragraphs.size() - 1)).startsWith("disputed · ");
    }

    @Test
    void theNextLinkLeadsThroughAll() throws Exception {
        List<String> ids = new ArrayList<>();
        String next = TIMELINE + "?format=atom&limit=15";
        while (next != null) {
            SyndFeed feed = atom(next);
            feed.getEntries().forEach(entry -> ids.add(entry.getUri()));
            String following = link(feed, "next");
            next = following == null ? null : following.substring(HOST.length());
        }
        assertThat(ids).hasSize(41).doesNotHaveDuplicates();

        JsonPath first = JsonPath.from(body("/v1/events?format=jsonfeed&limit=40"));
        String second = first.getString("next_url").substring(HOST.length());
        assertThat(JsonPath.from(body(second)).getList("items")).hasSize(1);
        assertThat(JsonPath.from(body(second)).getString("next_url")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ics", "atom", "jsonfeed"})
    void whatHasNotChangedIsNotSentAgain(String format) {
        for (String path : List.of(TIMELINE + "?format=" + format, "/v1/events?q=unheardof&format=" + format)) {
            String tag = get(path, Map.of()).headers().get("ETag");
            assertThat(tag).isNotNull();
            Wire.Answer again = get(path, Map.of("If-None-Match", tag));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }
}
