package org.dateline.format.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.format.EventFixtures;
import org.dateline.format.HostileTexts;

import static org.assertj.core.api.Assertions.assertThat;

class CslJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> hostile() {
        return Stream.concat(HostileTexts.ALL.stream(), HostileTexts.BLANK.stream());
    }

    @Test
    void itemOfAnEvent() throws IOException {
        CslItem item = CslFixtures.EDITION.item(CslFixtures.event("flynn-calls-kislyak", "2016-12-28~"));

        assertThat(JSON.readTree(CslJson.write(List.of(item)))).isEqualTo(JSON.readTree("""
                                [{
                                  "id": "flynn-calls-kislyak",
                                  "type": "webpage",
                                  "title": "Flynn calls Kislyak",
                                  "container-title": "Dateline",
                                  "issued": {"date-parts": [[2026, 11, 21]]},
                                  "accessed": {"date-parts": [[2026, 11, 22]]},
                                  "event-date": {"date-parts": [[2016, 12, 28]], "circa": true},
                                  "URL": "https://timeline.example/v1/events/flynn-calls-kislyak",
                                  "version": "2",
                                  "note": "Event dated about 28 December 2016"
                                }]
                                """));
    }

    @Test
    void readBack() throws IOException {
        List<CslItem> items = new ArrayList<>(CslFixtures.SOURCES);
        items.add(CslFixtures.EDITION.item(CslFixtures.event("flynn-calls-kislyak", "[2016-12-28,2016-12-29]")));
        List<CSLItemData> read = read(CslJson.write(items));

        assertThat(read)
                .extracting(CSLItemData::getId)
                .containsExactlyElementsOf(items.stream().map(CslItem::id).toList());
        CSLItemData mail = read.get(1);
        assertThat(mail.getType()).isEqualTo(CSLType.ARTICLE_NEWSPAPER);
        assertThat(mail.getTitle()).isEqualTo(EventFixtures.MAIL_ONLINE.title());
        assertThat(mail.getContainerTitle()).isEqualTo("Mail Online");
        assertThat(mail.getURL()).isEqualTo(EventFixtures.MAIL_ONLINE.url());
        assertThat(mail.getArchive()).isEqualTo("web.archive.org");
        assertThat(mail.getArchiveLocation()).isEqualTo(EventFixtures.MAIL_ONLINE.archivedUrl());
        assertThat(mail.getIssued().getDateParts()).isDeepEqualTo(new int[][] {{2017, 1, 14}});
        assertThat(mail.getAccessed().getDateParts()).isDeepEqualTo(new int[][] {{2026, 9, 20}});
        assertThat(read.get(2).getAuthor()[0].getLiteral()).isEqualTo("TASS");
        CSLItemData event = read.get(3);
        assertThat(event.getType()).isEqualTo(CSLType.WEBPAGE);
        assertThat(event.getEventDate().getLiteral()).isEqualTo("28 or 29 December 2016");
        assertThat(event.getVersion()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2016                      | {"date-parts":[[2016]]}
                    2016-12                   | {"date-parts":[[2016,12]]}
                    2016-12-28                | {"date-parts":[[2016,12,28]]}
                    0476-09-04                | {"date-parts":[[476,9,4]]}
                    2016-12-28?               | {"date-parts":[[2016,12,28]],"circa":true}
                    2016-12-28~               | {"date-parts":[[2016,12,28]],"circa":true}
                    2016-12-28%               | {"date-parts":[[2016,12,28]],"circa":true}
                    2016-XX                   | {"date-parts":[[2016]]}
                    2016-12-XX                | {"date-parts":[[2016,12]]}
                    2016-12-27/2016-12-30     | {"date-parts":[[2016,12,27],[2016,12,30]]}
                    2016-12-27~/2017-01-02    | {"date-parts":[[2016,12,27],[2017,1,2]],"circa":true}
                    2016-12-29T14:05-05:00    | {"date-parts":[[2016,12,29]]}
                    2016-11/2017-01           | {"date-parts":[[2016,11],[2017,1]]}
                    2016-12-29/2017-01        | {"literal":"29 December 2016 – January 2017"}
                    0000                      | {"literal":"1 BC"}
                    -0043-03-15               | {"literal":"15 March 44 BC"}
                    201X                      | {"literal":"the 2010s"}
                    201X/2020                 | {"literal":"the 2010s – 2020"}
                    2016-12-29/..             | {"literal":"from 29 December 2016 on"}
                    /1985                     | {"literal":"until 1985, start not known"}
                    ../1985?                  | {"literal":"until possibly 1985"}
                    [..2016-12-29]            | {"literal":"by 29 December 2016"}
                    [2016-12-28,2016-12-29]   | {"literal":"28 or 29 December 2016"}
                    [2016-12-28..2016-12-30]  | {"literal":"between 28 and 30 December 2016"}
                    """)
    void dates(String edtf, String json) throws IOException {
        JsonNode item = JSON.readTree(CslJson.write(List.of(CslFixtures.published(edtf))))
                .get(0);

        assertThat(item.get("issued")).isEqualTo(JSON.readTree(json));
    }

    @Test
    void undatedIsLeftOut() throws IOException {
        CslItem event = CslFixtures.EDITION.item(CslFixtures.event("flynn-calls-kislyak", null));
        JsonNode read = JSON.readTree(CslJson.write(List.of(CslFixtures.published(null), event)));

        assertThat(read.get(0).has("issued")).isFalse();
        assertThat(read.get(1).has("event-date")).isFalse();
        assertThat(read.get(1).has("note")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void textComesBackInOneLine(String text) throws IOException {
        CslItem item = CslFixtures.titled(text);
        String json = CslJson.write(List.of(item));

        assertThat(faults(json)).isEmpty();
        CSLItemData read = read(json).get(0);
        assertThat(read.getTitle() == null ? "" : read.getTitle())
                .isEqualTo(item.title())
                .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");
    }

    @Test
    void theSchemaOfTheTestRefusesWhatItShould() {
        for (String date : List.of("\"2016-12-28\"", "{\"date-parts\": []}", "{\"date-parts\": [[2016, 13]]}")) {
            assertThat(faults("[{\"id\": \"a\", \"type\": \"webpage\", \"issued\": " + date + "}]"))
                    .isNotEmpty();
        }
        assertThat(faults("[{\"id\": \"a\", \"type\": \"webpage\", \"publishd\": \"x\"}]"))
                .isNotEmpty();
        assertThat(faults("[{\"id\": \"a\", \"type\": \"webpage\", \"issued\": {\"literal\": \" \"}}]"))
                .isNotEmpty();
    }

    @Test
    void nothingForNothing() throws IOException {
        assertThat(JSON.readTree(CslJson.write(List.of()))).isEmpty();
    }

    static List<Error> faults(String json) {
        try (InputStream stream = CslJsonTest.class.getResourceAsStream("csl-data.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(stream));
            return schema.validate(JSON.readTree(json));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Through citeproc-java, which like most knows dates as objects alone. */
    private static List<CSLItemData> read(String json) throws IOException {
        List<Map<String, Object>> items = JSON.readValue(json, new TypeReference<>() {});
        return items.stream().map(CSLItemData::fromJson).toList();
    }
}
