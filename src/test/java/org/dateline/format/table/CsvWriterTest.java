package org.dateline.format.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.date.EventDate;
import org.dateline.format.EventFixtures;
import org.dateline.format.HostileTexts;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.view.EventView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class CsvWriterTest {
    private static final Request EVENTS = EventFixtures.asked("/v1/events?format=csv&rows=events");
    private static final Request CITATIONS = EventFixtures.asked("/v1/events?format=csv&rows=citations");

    private final Losses losses = new Losses();

    private byte[] bytes(Request request, EventView... events) {
        return EventFixtures.bytes(
                new CsvWriter(new ObjectMapper()), EventFixtures.record(Arrays.asList(events)), losses, request);
    }

    private String table(Request request, EventView... events) {
        String text = new String(bytes(request, events), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return text.substring(1);
    }

    private List<Map<String, String>> rows(Request request, EventView... events) {
        return Rfc4180.records(table(request, events));
    }

    static List<String> hostile() {
        return HostileTexts.ALL;
    }

    static List<EventDate> dates() {
        return EventFixtures.dates().stream().map(EventDate::parse).toList();
    }

    @Test
    void excelIsToldOfTheEncodingAndTheHeaderIsThereWithoutRows() {
        assertThat(bytes(EVENTS)).startsWith(0xEF, 0xBB, 0xBF, 'i', 'd', ',').endsWith('a', 't', '\r', '\n');
        assertThat(Rfc4180.rows(table(EVENTS))).hasSize(1);
        assertThat(Rfc4180.rows(table(CITATIONS))).hasSize(1);
        assertThat(table(EventFixtures.asked("/v1/events?format=csv")))
                .as("events when not said")
                .isEqualTo(table(EVENTS));
    }

    @Test
    void aRowHasWhatAnEventHas() {
        Map<String, String> row = rows(EVENTS, EventFixtures.full("x")).get(0);

        assertThat(row)
                .containsExactly(
                        entry("id", "2016-12-28-an-event"),
                        entry("headline", "x"),
                        entry("summary", "x"),
                        entry("type", "call"),
                        entry("key", ""),
                        entry("edtf", "[2016-12-28,2016-12-29]"),
                        entry("time", ""),
                        entry("date", "28 or 29 December 2016, disputed; others say: 30 December 2016"),
                        entry("earliest", "2016-12-28"),
                        entry("latest", "2016-12-29"),
                        entry("precision", "day"),
                        entry("approximate", "false"),
                        entry("uncertain", "false"),
                        entry("zone", "America/New_York"),
                        entry("after", "one; two"),
                        entry("before", "three"),
                        entry("date_reason", "x"),
                        entry("match", "possible"),
                        entry("listed_on", "2016-12-28"),
                        entry("quantity", "5.."),
                        entry("unit", "calls"),
                        entry("currency", ""),
                        entry("quantity_reason", "x"),
                        entry("participants", "x (lead speaker); x"),
                        entry("participant_ids", "an-actor; an-actor"),
                        entry("participant_roles", "lead_speaker; "),
                        entry("place", "x"),
                        entry("country", "US"),
                        entry("latitude", "38.8977"),
                        entry("longitude", "-77.0365"),
                        entry("tags", "calls; contacts"),
                        entry("timelines", "a-timeline; b-timeline"),
                        entry("on_record", ""),
                        entry("attribution", "x"),
                        entry("status", "disputed"),
                        entry("sources", "2"),
                        entry("voices", "3"),
                        entry("named_voices", "1"),
                        entry("denying_voices", "4"),
                        entry("meets_policy", "false"),
                        entry(
                                "disagreements",
                                "The sources contradict each other on the date: 28 or 29 December 2016 (x) / 30 December 2016 (x)."
                                        + " The desk's reason: x"),
                        entry("citations", "2"),
                        entry("relations", ""),
                        entry("media", ""),
                        entry("extras", ""),
                        entry("language", ""),
                        entry("translations", ""),
                        entry("revision", "7"),
                        entry("recorded_at", "2026-11-21T23:30:00Z"));
        assertThat(losses.header()).isEqualTo("citations;n=1");
    }

    @Test
    void aRowHasWhatAPassageHas() {
        List<Map<String, String>> rows = rows(CITATIONS, EventFixtures.full("x"));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsExactly(
                        entry("id", "2016-12-28-an-event"),
                        entry("headline", "x"),
                        entry("edtf", "[2016-12-28,2016-12-29]"),
                        entry("date", "28 or 29 December 2016, disputed; others say: 30 December 2016"),
                        entry("source_id", "a-source"),
                        entry("source_title", "x"),
                        entry("source_publisher", "x"),
                        entry("source_authors", "x; B"),
                        entry("source_published", "2017-01-14"),
                        entry("source_url", "https://outlet.example/a?b=c&d=\"e\""),
                        entry("source_archived_url", "https://archive.example/"),
                        entry("source_accessed", "2026-11-21"),
                        entry("source_language", "en"),
                        entry("source_via_id", ""),
                        entry("quote", "x"),
                        entry("quote_prefix", "x"),
                        entry("quote_suffix", "x"),
                        entry("quote_language", ""),
                        entry("page", ""),
                        entry("paragraph", ""),
                        entry("time_code", ""),
                        entry("translation", ""),
                        entry("translation_language", ""),
                        entry("translated_by", ""),
                        entry("quote_start", "3"),
                        entry("quote_end", "7"),
                        entry("document_sha256", "ab".repeat(32)),
                        entry("link", "https://outlet.example/a?b=c&d=\"e\"#:~:text=q"),
                        entry("origin_id", "an-origin"),
                        entry("origin_name", "x"),
                        entry("origin_attribution", "named"),
                        entry("origin_actor_id", "an-actor"),
                        entry("origin_people", ""),
                        entry("origin_obtained_by_id", ""),
                        entry("origin_root_ids", ""),
                        entry("stance", "declines_to_comment"),
                        entry("asked_id", ""),
                        entry("agrees", ""),
                        entry("inferred", ""),
                        entry("withdrawn", ""),
                        entry("says_when", "2016-12-29"),
                        entry("says_quantity", "2..4"),
                        entry("says_after", "x"),
                        entry("says_before", "y; z"),
                        entry("says_because_of", "w"),
                        entry("says_in_reply_to", ""),
                        entry("says_part_of", "v"),
                        entry("leaves_open", "quantity"),
                        entry("note", "x"));
        assertThat(rows.get(1)).containsEntry("quote", "second").containsEntry("says_when", "");
        assertThat(losses.header())
                .isEqualTo(
                        "attribution;n=1, corroboration;n=1, disagreements;n=1, participants;n=1, place;n=1, quantity;n=1,"
                                + " recorded_at;n=1, revision;n=1, summary;n=1, tags;n=1, timelines;n=1, type;n=1, when.after;n=1,"
                                + " when.before;n=1, when.reason;n=1");
    }

    @Test
    void anEventWithoutPassagesHasARowOfItsOwn() {
        List<Map<String, String>> rows =
                rows(CITATIONS, EventFixtures.bare("a", "2016"), EventFixtures.bare("b", null));

        assertThat(rows).extracting(row -> row.get("id")).containsExactly("a", "b");
        assertThat(rows.get(1)).containsEntry("edtf", "").containsEntry("date", "date not known");
        assertThat(rows.get(1).values().stream().filter(field -> !field.isEmpty()))
                .hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void anyTextComesBackAsItWasOrDefused(String text) {
        // Half of a character has no bytes.
        String written = text.replaceAll("\\p{Cs}", "?");
        Map<String, String> event = rows(EVENTS, EventFixtures.full(text)).get(0);
        Map<String, String> passage = rows(CITATIONS, EventFixtures.full(text)).get(0);

        for (String field : List.of(
                event.get("headline"),
                event.get("summary"),
                event.get("date_reason"),
                event.get("quantity_reason"),
                event.get("place"),
                passage.get("quote"),
                passage.get("quote_prefix"),
                passage.get("source_title"),
                passage.get("note"))) {
            assertThat(field).isIn(written, "'" + written);
        }
        assertThat(event.get("participants")).endsWith(written + " (lead speaker); " + written);
    }

    /** Written with other means than the code has: no field shows a spreadsheet one of these signs first. */
    @ParameterizedTest
    @MethodSource("hostile")
    void noFieldIsAFormulaUnlessItIsANumber(String text) {
        for (Request shape : List.of(EVENTS, CITATIONS)) {
            for (Map<String, String> row : rows(shape, EventFixtures.full(text), EventFixtures.bare("b", "2016"))) {
                assertThat(row.values())
                        .noneMatch(
                                field -> !field.matches("-\\d+[.]\\d+")
                                        && field.matches(
                                                "(?s)[\\t\\r\\n].*|[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}].*"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "\t1", "\r1", "\n1", " =1", "\uFEFF-1", "\u3000\uFF1D1"})
    void whatMightBeAFormulaHasAnApostropheInFront(String text) {
        assertThat(FormulaGuard.defused(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a=1", "1-2", "'=1", "2016-12-28", "5..", "[..2016]", "\u2013 5", "\u2014 x", " a"})
    void whatIsNoneStaysAsItIs(String text) {
        assertThat(FormulaGuard.defused(text)).isEqualTo(text);
    }

    @Test
    void onlyWhatNeedsQuotationMarksHasThem() {
        assertThat(table(EVENTS, EventFixtures.bare("a", "2016"))).doesNotContain("\"");
        assertThat(table(EVENTS, EventFixtures.full("a\nb"))).contains(",\"a\nb\",\"a\nb\",call,");
    }

    @ParameterizedTest
    @MethodSource("dates")
    void anyDateIsThereAsWrittenAndInWords(EventDate date) {
        Map<String, String> row =
                rows(EVENTS, EventFixtures.bare("a", date.text())).get(0);

        assertThat(row.get("edtf")).isEqualTo(FormulaGuard.defused(date.text()));
        assertThat(row.get("date"))
                .isEqualTo(date.inWords(java.util.Locale.ENGLISH))
                .isNotBlank();
        assertThat(row.get("approximate")).isEqualTo("" + date.approximate());
        assertThat(plain(row.get("earliest")))
                .isEqualTo(date.earliest().map(String::valueOf).orElse(""));
        assertThat(plain(row.get("latest")))
                .isEqualTo(date.latest().map(String::valueOf).orElse(""));
    }

    /** A spreadsheet would reckon with -43-3-15. */
    private static String plain(String field) {
        return field.startsWith("'-") ? field.substring(1) : field;
    }

    @Test
    void halfACharacterEndsNothing() {
        assertThat(rows(EVENTS, EventFixtures.full("half \uD83D of one")).get(0))
                .containsEntry("headline", "half ? of one");
    }
}
