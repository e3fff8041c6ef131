package org.dateline.format.linkeddata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.citation.Stance;
import org.dateline.date.EventDate;
import org.dateline.format.EventFixtures;
import org.dateline.format.HostileTexts;
import org.dateline.format.TagUris;
import org.dateline.http.Addresses;
import org.dateline.http.Losses;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.SourceCitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LinkedDataTest {
    private static final LinkedData WRITTEN = new LinkedData(
            new Addresses(URI.create("https://timeline.example/")), new TagUris("news.example,2026"), "Dateline");

    private static final String EVENT = "tag:news.example,2026:events/the-call";

    /** The words of schema.org that are used, and what other vocabularies have; a slip of the pen is none of them. */
    private static final Set<String> WORDS = Set.of(
            Triples.TYPE,
            Triples.DATE,
            "http://purl.org/dc/terms/source",
            "http://linkedevents.org/ontology/involvedAgent",
            "http://xmlns.com/foaf/0.1/Agent");

    private static final Set<String> SCHEMA_WORDS = Set.of(
            "Event",
            "ItemList",
            "Place",
            "PostalAddress",
            "Role",
            "Person",
            "Organization",
            "NewsArticle",
            "Claim",
            "Quotation",
            "name",
            "description",
            "additionalType",
            "itemListElement",
            "startDate",
            "endDate",
            "location",
            "address",
            "addressCountry",
            "geo",
            "GeoCoordinates",
            "latitude",
            "longitude",
            "keywords",
            "roleName",
            "subjectOf",
            "identifier",
            "headline",
            "publisher",
            "author",
            "datePublished",
            "inLanguage",
            "archivedAt",
            "text",
            "about",
            "appearance",
            "isBasedOn",
            "url",
            "temporalCoverage");

    /** An event of which every text is the same. */
    private static EventView saying(String text) {
        return event(text, "2016-12-28", passage(text, Stance.ASSERTS, EventFixtures.NAMED, null))
                .build();
    }

    /** @param edtf null for an undated event */
    private static EventView dated(String edtf) {
        return event("Told", edtf, passage("It was so.", Stance.ASSERTS, EventFixtures.NAMED, null))
                .build();
    }

    private static EventView disputed(String field, String... values) {
        return event("Told", "2016-12-28", passage("It was so.", Stance.ASSERTS, EventFixtures.NAMED, null))
                .disagreement(field, null, values)
                .build();
    }

    private static EventFixtures.Builder event(String text, String edtf, SourceCitations.Passage... passages) {
        return EventFixtures.event("the-call")
                .headline(text)
                .summary(text)
                .type("call")
                .when(edtf)
                .part(EventFixtures.FLYNN, "caller")
                .place(text, "US")
                .tags(text)
                .cites(
                        EventFixtures.source(
                                "story",
                                text,
                                text,
                                List.of(text),
                                "2017-01",
                                "https://outlet.example/story",
                                "https://archive.example/story",
                                null,
                                "en"),
                        passages);
    }

    private static SourceCitations.Passage passage(
            String quote, Stance stance, OriginView.Mention origin, SourceCitations.Says says) {
        return new SourceCitations.Passage(
                "p",
                EventFixtures.quote(quote),
                "#:~:text=so",
                origin,
                stance,
                null,
                null,
                null,
                says,
                quote,
                null,
                null,
                null);
    }

    private static String written(EventView... events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WRITTEN.write(EventFixtures.record(events), new Losses(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** As it stands in a page. */
    private static String outline(EventView... events) {
        return WRITTEN.outline(EventFixtures.record(events));
    }

    @Test
    void everyTermIsAWordOfItsVocabularyAndNothingIsDropped() throws Exception {
        // Nobody in it comes twice: what is said of them twice would be one triple.
        SourceCitations.Passage passage = passage("It was so.", Stance.ASSERTS, EventFixtures.UNNAMED, null);
        String document = written(event("Told", "2016-12-28~", passage).build());
        Triples triples = Triples.of(document);

        Stream.concat(triples.all().stream().map(Triples.Triple::predicate), triples.objects(Triples.TYPE).stream())
                .forEach(word -> assertThat(WORDS.contains(word)
                                || SCHEMA_WORDS.contains(word.replaceFirst("^" + Triples.SCHEMA, "")))
                        .as(word)
                        .isTrue());
        // A value or a node in the document is one triple, but for the list of types and the ids.
        assertThat(triples.all())
                .hasSize(values(new ObjectMapper().readTree(document).get("@graph")) - 1);
    }

    private static int values(JsonNode node) {
        if (node.has("@value") || node.isValueNode()) {
            return 1;
        }
        int values = node.isObject() ? 1 : 0;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            values += member.getKey().equals("@id") ? 0 : values(member.getValue());
        }
        if (node.isArray()) {
            for (JsonNode each : node) {
                values += values(each);
            }
        }
        return values;
    }

    @Test
    void theDateIsALiteralInEdtf() throws Exception {
        assertThat(Triples.of(written(dated("2016-12-28?"))).about(EVENT).with(Triples.DATE))
                .containsExactly(new Triples.Triple(EVENT, Triples.DATE, "2016-12-28?", Triples.EDTF));
    }

    static List<String> dates() {
        return EventFixtures.dates();
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyDateIsToldAndNoneAsMoreThanItIs(String edtf) throws Exception {
        Triples event = Triples.of(written(dated(edtf))).about(EVENT);

        assertThat(event.objects(Triples.DATE)).containsExactly(edtf);
        EventDate date = EventDate.parse(edtf);
        for (String start : event.objects("startDate")) {
            assertThat(start.substring(0, 10))
                    .isEqualTo(edtf.replaceAll("[\\[\\]]", "").substring(0, 10));
            assertThat(date.hull().startsEarliest()).isEqualTo(date.hull().startsLatest());
        }
        for (String end : event.objects("endDate")) {
            assertThat(edtf.substring(edtf.indexOf('/') + 1)).startsWith(end);
            assertThat(date.hull().endsEarliest()).isEqualTo(date.hull().endsLatest());
        }
        if (edtf.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            assertThat(event.objects("startDate")).containsExactly(edtf);
        }
        if (edtf.matches(".*[?~%].*|[^/]*X[^/]*")) {
            assertThat(event.objects("startDate")).isEmpty();
            assertThat(event.objects("endDate")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-12-28                | 2016-12-28                |            | Date
            2016-12-29T14:05:00-05:00 | 2016-12-29T14:05:00-05:00 |            | DateTime
            2016-12-29T23:05-05       | 2016-12-29T23:05:00-05:00 |            | DateTime
            2016-12-29T14:05Z         | 2016-12-29T14:05:00Z      |            | DateTime
            2016-12-29T14:05          | 2016-12-29                |            | Date
            2016-12-27/2016-12-30     | 2016-12-27                | 2016-12-30 | Date
            2016-12-29/..             | 2016-12-29                |            | Date
            ../2016-12-29             |                           | 2016-12-29 | Date
            2016-12-27/2017           | 2016-12-27                |            | Date
            2016-12-27~/2016-12-30    |                           |            |
            [2016-12-28,2016-12-29]   |                           |            |
            [..2016-12-29]            |                           |            |
            /1985                     |                           |            |
            201X                      |                           |            |
            2016-12                   |                           |            |
            2016-12-28?               |                           |            |
            """)
    void aDayIsToldAsAFactWhenItIsExact(String edtf, String start, String end, String type) throws Exception {
        Triples event = Triples.of(written(dated(edtf))).about(EVENT);

        assertThat(event.objects("startDate")).isEqualTo(start == null ? List.of() : List.of(start));
        assertThat(event.objects("endDate")).isEqualTo(end == null ? List.of() : List.of(end));
        assertThat(Stream.concat(event.with("startDate"), event.with("endDate")))
                .allSatisfy(day -> assertThat(day.datatype()).isEqualTo(Triples.SCHEMA + type));
    }

    @Test
    void aTimeByTheClockOfAZoneIsAMoment() {
        assertThat(IsoDate.start(EventDate.parse("2016-12-29T14:05"), "America/New_York"))
                .contains(new IsoDate("2016-12-29T14:05:00-05:00", true));
    }

    @Test
    void aDayThatIsDisputedIsNoFact() throws Exception {
        Triples when = Triples.of(written(disputed("when", "2016-12-28", "2016-12-29")));
        assertThat(when.objects("startDate")).isEmpty();
        assertThat(when.objects(Triples.DATE)).containsExactly("2016-12-28");
        assertThat(when.about(EVENT).objects("description").get(0)).contains("contradict each other on the date");

        assertThat(Triples.of(written(disputed("quantity", "5", "6"))).objects("startDate"))
                .containsExactly("2016-12-28");
    }

    @Test
    void anOutlineIsHeadlineDateAndLinkOfEachEvent() throws Exception {
        Triples event = Triples.of(outline(dated("2016-12-28"))).about(EVENT);

        assertThat(event.all()).hasSize(5);
        assertThat(event.objects(Triples.TYPE)).containsExactly(Triples.SCHEMA + "Event");
        assertThat(event.objects("name")).containsExactly("Told");
        assertThat(event.with(Triples.DATE))
                .containsExactly(new Triples.Triple(EVENT, Triples.DATE, "2016-12-28", Triples.EDTF));
        assertThat(event.objects("startDate")).containsExactly("2016-12-28");
        assertThat(event.objects("url")).containsExactly("https://timeline.example/events/the-call");
        Triples disputed = Triples.of(outline(disputed("when", "2016-12-28", "2016-12-29")));
        assertThat(disputed.ofType("ItemList")).hasSize(1);
        assertThat(disputed.objects("startDate")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHeadlineStaysTextAndStaysInItsScript(String text) throws Exception {
        String outline = outline(saying(text));

        assertThat(outline).doesNotContain("<");
        List<String> literals = new ArrayList<>();
        literals(Triples.expanded(outline), literals);
        assertThat(literals.stream().filter(text::equals)).hasSize(1);
    }

    @Test
    void anUndatedEventHasNoDate() throws Exception {
        assertThat(Triples.of(written(dated(null))).about(EVENT).all())
                .noneMatch(triple -> triple.predicate().toLowerCase().contains("date"));
    }

    @Test
    void whoAssertsOrDeniesClaimsAndNobodyElse() throws Exception {
        for (Stance stance : Stance.values()) {
            EventView event = event("Told", "2016-12-28", passage("So it was.", stance, EventFixtures.NAMED, null))
                    .build();
            Triples triples = Triples.of(written(event));
            boolean claims = stance == Stance.ASSERTS || stance == Stance.DENIES;

            assertThat(triples.ofType("Claim")).hasSize(claims ? 1 : 0);
            assertThat(triples.ofType("Quotation")).hasSize(claims ? 0 : 1);
            Triples said = triples.ofType(claims ? "Claim" : "Quotation").get(0);
            assertThat(said.objects("text")).containsExactly("So it was.");
            assertThat(said.objects("additionalType")).containsExactly(stance.code());
            assertThat(said.objects("about")).containsExactly(EVENT);
            assertThat(said.objects(claims ? "appearance" : "isBasedOn"))
                    .containsExactly("https://outlet.example/story");
            assertThat(said.objects("author")).containsExactly("tag:news.example,2026:actors/michael-flynn");
            assertThat(said.objects("temporalCoverage"))
                    .isEqualTo(stance == Stance.ASSERTS ? List.of("2016-12-28") : List.of());
        }
    }

    @Test
    void aClaimHasTheDateItGives() throws Exception {
        SourceCitations.Says other = new SourceCitations.Says("2016-12-29", null, null, null, null, null, null, null);
        SourceCitations.Says none = new SourceCitations.Says(null, null, null, null, null, null, null, List.of("when"));
        EventView event = event(
                        "Told",
                        "2016-12-28",
                        passage("The 29th.", Stance.ASSERTS, EventFixtures.NAMED, other),
                        passage("Some day.", Stance.ASSERTS, EventFixtures.NAMED, none))
                .build();

        assertThat(Triples.of(written(event)).with("temporalCoverage"))
                .extracting(Triples.Triple::object, Triples.Triple::datatype)
                .containsExactly(tuple("2016-12-29", Triples.EDTF));
    }

    @Test
    void unnamedPeopleStayUnnamed() throws Exception {
        EventView event = event(
                        "Told", "2016-12-28", passage("So it was.", Stance.ASSERTS, EventFixtures.UNNAMED, null))
                .build();
        Triples triples = Triples.of(written(event));
        Triples people = triples.about("tag:news.example,2026:origins/two-officials");

        assertThat(triples.ofType("Claim").get(0).objects("author"))
                .containsExactly("tag:news.example,2026:origins/two-officials");
        assertThat(people.objects("name")).isEmpty();
        assertThat(people.objects("description")).containsExactly("Two officials");
        assertThat(triples.ofType("Claim").get(0).objects("http://purl.org/dc/terms/source"))
                .containsExactlyInAnyOrder(
                        "tag:news.example,2026:origins/one-root", "tag:news.example,2026:origins/other-root");
        // Nobody wrote anything who is not known: authors are text, or have an address.
        assertThat(triples.objects("author")).noneMatch(author -> author.startsWith("_:"));
    }

    @Test
    void aDateOfPublicationIsTypedAsWhatItIs() throws Exception {
        assertThat(Triples.of(written(dated("2016-12-28"))).with("datePublished"))
                .extracting(Triples.Triple::object, Triples.Triple::datatype)
                .containsExactly(tuple("2017-01", Triples.EDTF));
    }

    static List<String> hostile() {
        return HostileTexts.ALL;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverTheTextIsItStaysTextAndStaysInItsScript(String text) throws Exception {
        String document = written(saying(text));

        assertThat(document).doesNotContain("<");
        List<String> literals = new ArrayList<>();
        literals(Triples.expanded(document), literals);
        // name, description, keywords, place; title, publisher, author; quote and note
        assertThat(literals.stream().filter(text::equals)).hasSize(9);
    }

    private static void literals(JsonValue value, List<String> literals) {
        if (value instanceof JsonObject object && object.containsKey("@value")) {
            JsonValue literal = object.get("@value");
            literals.add(literal instanceof JsonString told ? told.getString() : literal.toString());
        } else if (value instanceof JsonObject object) {
            object.values().forEach(member -> literals(member, literals));
        } else if (value instanceof Collection<?> values) {
            values.forEach(each -> literals((JsonValue) each, literals));
        }
    }

    @Test
    void aHundredKilobytesAreOneOfThem() {
        assertThat(HostileTexts.LONG).anyMatch(text -> text.length() > 100_000);
    }

    @Test
    void eventsAreWrittenAsTheyAreRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> sizes = new ArrayList<>();
        Iterator<EventView> events = IntStream.range(0, 200)
                .mapToObj(i -> {
                    sizes.add(out.size());
                    return dated("2016-12-28");
                })
                .iterator();

        WRITTEN.write(EventFixtures.record(() -> events), new Losses(), out);

        int perEvent = out.size() / 200;
        assertThat(sizes.get(199)).isGreaterThan(190 * perEvent - 10_000);
    }

    @Test
    void theStreamIsLeftOpen() throws IOException {
        WRITTEN.write(EventFixtures.record(List.of()), new Losses(), new OutputStream() {
            @Override
            public void write(int one) {}

            @Override
            public void close() {
                throw new IllegalStateException("closed");
            }
        });
    }

    @Test
    void whatIsToldInWordsAloneOrNotAtAllIsNoted() throws IOException {
        Losses losses = new Losses();
        SourceCitations.Says says = new SourceCitations.Says(null, "5", null, null, null, null, null, null);
        EventView event = event("Told", "2016-12-28", passage("Five.", Stance.ASSERTS, EventFixtures.UNNAMED, says))
                .disagreement("quantity", null, "5", "6")
                .build();

        WRITTEN.write(EventFixtures.record(List.of(event)), losses, new ByteArrayOutputStream());

        assertThat(losses.header())
                .isEqualTo("citations.passages.origin;n=1, citations.passages.says;n=1, disagreements;n=1,"
                        + " recorded_at;n=1, revision;n=1, timelines;n=1");
    }
}
