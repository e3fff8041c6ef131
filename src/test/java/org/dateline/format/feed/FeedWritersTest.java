package org.dateline.format.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import org.dateline.date.EventDate;
import org.dateline.format.EventFixtures;
import org.dateline.format.HostileTexts;
import org.dateline.format.TagUris;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;

import static org.assertj.core.api.Assertions.assertThat;

/** Feeds are read back by Rome, by the JDK's own XML parser and by Jackson. */
class FeedWritersTest {
    private static final TagUris IDS = new TagUris("news.example,2026");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .setDefaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final AtomWriter atomWriter = new AtomWriter("Dateline", IDS);
    private final RssWriter rssWriter = new RssWriter("Dateline", IDS);
    private final JsonFeedWriter jsonWriter = new JsonFeedWriter("Dateline", IDS, JSON);
    private final Losses losses = new Losses();

    private String atom(EventDocument document) {
        return EventFixtures.written(atomWriter, Format.ATOM, document, losses);
    }

    private String rss(EventDocument document) {
        return EventFixtures.written(rssWriter, Format.RSS, document, losses);
    }

    private String json(EventDocument document) {
        return EventFixtures.written(jsonWriter, Format.JSONFEED, document, losses);
    }

    private JsonNode item(EventView event) throws IOException {
        return JSON.readTree(json(EventFixtures.record(event))).at("/items/0");
    }

    private static SyndFeed rome(String atom) throws Exception {
        return new SyndFeedInput().build(dom(atom));
    }

    private static Document dom(String atom) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        // From Java 24 on it reads no text of more than 100,000 characters unless told to.
        factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(atom.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text of elements, in the order they stand in. */
    private static List<String> texts(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    static List<String> hostile() {
        return HostileTexts.ALL;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void atomIsReadAgain(String text) throws Exception {
        EventDocument.Heading heading = new EventDocument.Heading(EventDocument.Kind.TIMELINE, "slug", text, text);
        String atom = atom(EventFixtures.document(
                heading, List.of(EventFixtures.saying(text), EventFixtures.dated("2016")), null));

        String seen = HostileTexts.seen(text);
        Document dom = dom(atom);
        assertThat(texts(dom, "title")).containsExactly(seen, seen, "Headline");
        assertThat(texts(dom, "subtitle")).containsExactly(seen);
        assertThat(texts(dom, "summary").get(0)).isEqualTo("28 December 2016\n\n" + seen);
        assertHtmlSays(texts(dom, "content").get(0), seen);
        SyndFeed feed = rome(atom);
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(feed.getTitle()).isEqualToNormalizingWhitespace(seen);
        assertThat(entry.getTitle()).isEqualToNormalizingWhitespace(seen);
        assertHtmlSays(entry.getContents().get(0).getValue(), seen);
        assertThat(entry.getCategories())
                .extracting(category -> category.getName())
                .contains("phone_call", "tag");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void rssIsReadAgain(String text) throws Exception {
        EventDocument.Heading heading = new EventDocument.Heading(EventDocument.Kind.TIMELINE, "slug", text, text);
        String rss = rss(EventFixtures.document(
                heading, List.of(EventFixtures.saying(text), EventFixtures.dated("2016")), null));

        String seen = HostileTexts.seen(text);
        Document dom = dom(rss);
        assertThat(rssTexts(dom, "title")).containsExactly(seen, seen, "Headline");
        assertThat(rssTexts(dom, "description")).startsWith(seen, "28 December 2016\n\n" + seen);
        SyndFeed feed = rome(rss);
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(entry.getTitle()).isEqualToNormalizingWhitespace(seen);
        assertHtmlSays(entry.getContents().get(0).getValue(), seen);
        assertThat(entry.getPublishedDate()).isEqualTo(EventFixtures.RECORDED);
        assertThat(entry.getUri()).isEqualTo("tag:news.example,2026:events/slug");
        assertThat(entry.getLink()).isEqualTo("https://timeline.example/events/slug");
    }

    @Test
    void rssSaysItsOwnAddressTheNextAndWhatIsLost() throws Exception {
        Document page = dom(rss(EventFixtures.document(
                EventDocument.Heading.RECORD,
                List.of(EventFixtures.dated("2016-12-28")),
                "/v1/events?q=a%20b&cursor=x")));
        NodeList links = page.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");

        assertThat(links.item(0).getAttributes().getNamedItem("href").getNodeValue())
                .isEqualTo("https://timeline.example/v1/events?format=rss");
        assertThat(links.item(1).getAttributes().getNamedItem("href").getNodeValue())
                .isEqualTo("https://timeline.example/v1/events?q=a%20b&cursor=x");
        assertThat(page.getElementsByTagName("guid")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("isPermaLink")
                        .getNodeValue())
                .isEqualTo("false");
        assertThat(losses.header()).contains("corroboration;n=1", "when;n=1");
        assertThat(rome(rss(EventFixtures.record())).getEntries()).isEmpty();
    }

    private static List<String> rssTexts(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void jsonFeedIsReadAgain(String text) throws Exception {
        EventDocument.Heading heading = new EventDocument.Heading(EventDocument.Kind.TIMELINE, "slug", text, text);
        String json = json(EventFixtures.document(heading, List.of(EventFixtures.saying(text)), null));

        assertThat(json).doesNotContain("<");
        String seen = HostileTexts.seen(text);
        JsonNode feed = JSON.readTree(json);
        assertThat(feed.at("/title").textValue()).isEqualTo(seen);
        assertThat(feed.at("/description").textValue()).isEqualTo(seen);
        JsonNode item = feed.at("/items/0");
        assertThat(item.at("/title").textValue()).isEqualTo(seen);
        assertThat(item.at("/summary").textValue()).isEqualTo("28 December 2016\n\n" + seen);
        assertThat(item.has("content_text")).isFalse();
        assertThat(item.at("/tags").toString()).startsWith("[\"phone_call\",\"tag\",");
        assertHtmlSays(item.at("/content_html").textValue(), seen);
    }

    /** The elements that we write and no others, with the text in them to the letter. */
    private static void assertHtmlSays(String html, String text) {
        Element body = Jsoup.parseBodyFragment(html).body();
        assertThat(body.select("*").eachText()).isNotEmpty();
        assertThat(body.getAllElements()).extracting(Element::normalName).containsOnly("body", "p", "strong", "a");
        assertThat(body.getElementsByTag("p").get(0).text()).isEqualTo("28 December 2016");
        assertThat(body.getElementsByTag("p"))
                .extracting(FeedWritersTest::letters)
                .contains(text);
        assertThat(body.select("a").eachAttr("href")).containsExactly("https://timeline.example/events/slug");
    }

    private static String letters(Element element) {
        return element.textNodes().stream().map(TextNode::getWholeText).reduce("", String::concat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ftp://x/", "x\" onclick=\"y"})
    void whatIsNoAddressOnTheWebIsNoLink(String address) throws Exception {
        assertThat(atom(EventFixtures.record(EventFixtures.citing(address)))).doesNotContain("rel=\"via\"");
    }

    @Test
    void quotesInAnAddressStayInIt() throws Exception {
        String address = "https://outlet.example/?a=1&b=\"><script>'";
        Document dom = dom(atom(EventFixtures.record(EventFixtures.citing(address))));
        NodeList links = dom.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
        assertThat(java.util.stream.IntStream.range(0, links.getLength())
                        .mapToObj(i -> links.item(i)
                                .getAttributes()
                                .getNamedItem("href")
                                .getNodeValue()))
                .contains(address);
    }

    static List<String> dates() throws IOException {
        return EventFixtures.dates();
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyDateIsToldFirst(String text) throws Exception {
        String words = EventDate.parse(text).inWords(Locale.ENGLISH);
        JsonNode item = item(EventFixtures.dated(text));
        assertThat(item.at("/_dateline/edtf").textValue()).isEqualTo(text);
        assertThat(item.at("/summary").textValue()).isEqualTo(words + "\n\nHeadline");
        String html = item.at("/content_html").textValue();
        assertThat(html)
                .startsWith("<p><strong>" + words + "</strong></p><p>calls: at least 5</p><p>Headline</p>")
                .endsWith(
                        "<p><a href=\"https://timeline.example/events/slug\">disputed · No sources, no passages</a></p>");
        Document dom = dom(atom(EventFixtures.record(EventFixtures.dated(text))));
        assertThat(texts(dom, "content")).containsExactly(html);
        assertThat(texts(dom, "summary")).containsExactly(words + "\n\nHeadline");
    }

    @Test
    void anUndatedAndADisputedEventSaySo() throws Exception {
        JsonNode undated = item(EventFixtures.dated(null));
        assertThat(undated.at("/summary").textValue()).startsWith("date not known\n\n");
        assertThat(undated.at("/_dateline").toString()).isEqualTo("{\"status\":\"disputed\",\"revision\":3}");
        assertThat(item(EventFixtures.disputed("2016-12-28", "2016-12-29"))
                        .at("/content_html")
                        .textValue())
                .startsWith("<p><strong>28 December 2016, disputed; others say: 29 December 2016</strong></p>")
                .contains("<p>The sources contradict each other on the date:");
    }

    @Test
    void anEmptyFeedIsAFeedAndWasUpdatedWhenTheRecordWas() throws Exception {
        String atom = atom(EventDocument.of(EventDocument.Heading.RECORD, List.of(), Locale.ENGLISH)
                .asOf(Instant.parse("2026-11-22T09:00:00Z")));
        assertThat(texts(dom(atom), "updated")).containsExactly("2026-11-22T09:00:00Z");
        assertThat(rome(atom).getTitle()).isEqualTo("Dateline");
        assertThat(rome(atom).getEntries()).isEmpty();
        assertThat(JSON.readTree(json(EventFixtures.record()))).isEqualTo(JSON.readTree("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Dateline",
                 "home_page_url": "https://timeline.example/v1/events?format=html",
                 "feed_url": "https://timeline.example/v1/events?format=jsonfeed",
                 "language": "en", "authors": [{"name": "Dateline"}], "items": []}"""));
    }

    @Test
    void anEntryWasPublishedOnceAndUpdatedSince() throws Exception {
        EventView event = EventFixtures.dated("2016");
        Document dom = dom(atom(EventFixtures.record(event)));
        assertThat(texts(dom, "published")).containsExactly("2026-11-20T08:00:00Z");
        assertThat(texts(dom, "updated")).containsOnly("2026-11-21T23:30:00Z");
        assertThat(item(event).at("/date_published").textValue()).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(item(event).at("/date_modified").textValue()).isEqualTo("2026-11-21T23:30:00Z");
    }

    @Test
    void theNextPageIsAbsolute() throws Exception {
        EventDocument page =
                EventFixtures.document(EventDocument.Heading.RECORD, List.of(), "/v1/events?q=a%20b&cursor=x");
        String next = "https://timeline.example/v1/events?q=a%20b&cursor=x";
        assertThat(JSON.readTree(json(page)).at("/next_url").textValue()).isEqualTo(next);
        assertThat(atom(page))
                .contains(
                        "<link rel=\"next\" type=\"application/atom+xml\" href=\"" + next.replace("&", "&amp;") + "\"");
    }

    @Test
    void whatAFeedHasNoMembersForIsNotedAsLost() throws Exception {
        atom(EventFixtures.record(EventFixtures.dated("2016-12-28")));
        assertThat(losses.header())
                .isEqualTo("corroboration;n=1, participants;n=1, place;n=1, quantity;n=1, revision;n=1, timelines;n=1,"
                        + " when;n=1");
        Losses ofJson = new Losses();
        EventFixtures.written(
                jsonWriter, Format.JSONFEED, EventFixtures.record(EventFixtures.dated("2016-12-28")), ofJson);
        assertThat(ofJson.header())
                .isEqualTo("corroboration;n=1, participants;n=1, place;n=1, quantity;n=1, timelines;n=1");
    }
}
