package org.dateline.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.citation.Stance;
import org.dateline.history.Provenance;
import org.dateline.keep.ExportCommand;
import org.dateline.seed.SeedLoader;
import org.dateline.text.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written of a record while its server runs loads as the same record, in the same database and in an empty one. */
@QuarkusTest
@TestProfile(ReplacedStore.class)
class ExportTest {
    private static final Pattern WITHDRAWN = Pattern.compile("(?ms)^withdrawn:\\n(.*?)(?=^\\w|\\z)");

    @Inject
    RecordWriter writer;

    @Inject
    SeedLoader loader;

    @Inject
    EntityManager store;

    @Inject
    Flyway flyway;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    /** Others begin with the record that is there, and go by which timeline comes first. */
    @AfterEach
    void empty() throws SQLException {
        ReplacedStore.empty(database, flyway);
    }

    private record Told(int status, String text) {}

    private static Told export(Path to, boolean replace) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int status = ExportCommand.run(
                to,
                null,
                replace,
                (setting, otherwise) -> ConfigProvider.getConfig()
                        .getOptionalValue(setting, String.class)
                        .orElse(otherwise),
                Progress.untold(),
                new PrintStream(text, true, StandardCharsets.UTF_8));
        return new Told(status, text.toString(StandardCharsets.UTF_8));
    }

    private String digest() {
        return (String) store.createNativeQuery(
                        "select sha256 from record_version where number = (select max(number) from record_version)",
                        String.class)
                .getSingleResult();
    }

    /** Everything that stands in a folder, by its names; but when its state was recorded, which is said for each event. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        Files.readString(file).replaceAll("(?m)^ *recorded: .*\\n", ""));
            }
        }
        return files;
    }

    private static Map<String, String> withoutWithdrawals(Path folder) throws IOException {
        Map<String, String> files = files(folder);
        files.replaceAll((name, text) -> WITHDRAWN.matcher(text).replaceAll(""));
        return files;
    }

    private static List<String> withdrawals(Path folder) throws IOException {
        return files(folder).values().stream()
                .flatMap(text -> WITHDRAWN.matcher(text).results())
                .flatMap(found -> Stream.of(found.group(1).split("(?m)^(?= *- )")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private void loadsAsTheSame(Path exported) throws IOException, SQLException {
        String before = digest();
        assertThat(loader.load(exported).orElseThrow())
                .extracting(ChangeReport::created, ChangeReport::revised, ChangeReport::withdrawn)
                .containsExactly(0, 0, 0);
        assertThat(digest()).isEqualTo(before);

        ReplacedStore.empty(database, flyway);
        loader.load(exported);
        assertThat(digest()).isEqualTo(before);
        Path again = exported.resolveSibling(exported.getFileName() + "-again");
        assertThat(export(again, false).status()).isZero();
        assertThat(withoutWithdrawals(again)).isEqualTo(withoutWithdrawals(exported));
        // Which timeline told them last only the first database knows.
        assertThat(withdrawals(again)).containsExactlyInAnyOrderElementsOf(withdrawals(exported));
    }

    @Test
    void theRealRecordIsTheSame() throws Exception {
        loader.load(Path.of("seeds"));
        Told told = export(folder.resolve("out"), false);
        assertThat(told.text()).contains("Written to ");
        assertThat(told.status()).isZero();
        loadsAsTheSame(folder.resolve("out"));
        assertThat(folder).isDirectoryContaining("glob:**/out").isDirectoryNotContaining("glob:**/.out*");
    }

    @Test
    void aRecordWithAHistoryIsTheSame() throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            ChangingRecord record = new ChangingRecord(seed);
            for (int i = 0; i < 40; i++) {
                String made = UUID.randomUUID().toString();
                writer.write(
                        record.change(), new Edition("made-" + made, "seeds-" + made, 0, "desk", Provenance.SEEDS));
            }
            Path to = folder.resolve("out-" + seed);
            Told told = export(to, false);
            assertThat(told.status()).as(told.text()).isZero();
            assertThat(told.text()).contains("were otherwise before");
            loadsAsTheSame(to);
        }
    }

    /** A record in which everything that a draft can say is said. */
    private static final Map<String, String> ALL = Map.of(
            "record.yaml",
            "recorded: 2026-01-01T00:00:00Z\n",
            "actors.yaml",
            """
            actors:
              - {id: office, name: Office, kind: organisation}
              - id: ann
                name: Ann
                kind: person
                description: A clerk
                aliases: [Anna]
                speaks_for: [office]
            """,
            "origins.yaml",
            """
            origins:
              - id: ann-said
                name: Ann, on the air
                attribution: named
                actor: ann
                occasion: on the air
                said: 2020-01-03
                obtained_by: office
                note: As printed
                corrects: [{origin: ann-before, fields: [when]}]
                withdraws: [{origin: some-people, fields: [quantity]}]
              - {id: ann-before, name: Ann before, attribution: named, actor: ann, said: 2020-01-02}
              - id: some-people
                name: Somebody
                attribution: unnamed
                people: 1
                description: somebody
                speaks_for: [office]
                derives_from: [{origin: ann-before, basis: presumed}]
                identified: {actor: ann, date: 2021, source: paper, quote: It was Ann}
            """,
            "sources.yaml",
            """
            sources:
              - id: paper
                title: The paper
                publisher: Paper
                authors: [A. Writer, {name: The Desk, kind: organisation}, {family: Writer, given: Berta, kind: person}]
                published: 2020-01-04
                url: https://paper.example/a
                archived_url: https://archive.example/a
                accessed: 2020-02-01
                language: en
                sha256: 0000000000000000000000000000000000000000000000000000000000000000
                corrections: [{date: 2020-01-05, what: A name, url: "https://paper.example/c", retracts: false}]
              - {id: letter, title: A letter, publisher: Ann, published: 2020-01-01, language: fr, via: paper}
            """,
            "timelines/all.yaml",
            """
            id: all
            title: Everything
            description: All that can be said
            zone: Europe/Berlin
            policy: {min_voices: 2, min_named_voices: 1}
            eras: [{headline: Then, text: A while, when: 2019/2020}]
            language: de
            translations: [{language: en, title: Everything, description: All}]
            events:
              - id: before
                headline: Something is before
                summary: It is.
                type: call
                unsourced: true
              - id: happening
                headline: Ann calls
                summary: She calls twice.
                type: call
                key: true
                when: {edtf: 2020-01-02, time: late_evening, reason: So they say}
                zone: America/New_York
                quantity: {value: 2, unit: calls, reason: As she says}
                participants: [{actor: ann, role: caller}]
                place: {name: Berlin, country: DE, latitude: 52.52, longitude: 13.405}
                tags: [a, b]
                on_record: ann-said
                media: [{url: "https://paper.example/p.jpg", caption: A desk, credit: P, alt: Desk, licence: CC0, link: "https://paper.example/l", thumbnail: "https://paper.example/t.jpg"}]
                extras: [{name: Ours, value: Kept}]
                translations: [{language: fr, headline: Ann appelle, summary: Deux fois.}]
                recorded: 2020-06-01T00:00:00Z
                citations:
                  - source: letter
                    passages:
                      - {quote: Ich rief an, prefix: Ja, suffix: zweimal, origin: ann-said, stance: asserts,
                         quote_language: de, translation: {language: en, text: I called, by: B. Translator},
                         locator: {page: 3, paragraph: 2}, says: {when: 2020-01-02, quantity: 2, after: [before], before: [later]}}
                  - source: paper
                    passages:
                      - {quote: she called, origin: some-people, stance: asserts, locator: {time: "00:01:02"},
                         note: Not said, says: {because_of: [before], in_reply_to: [before], part_of: [elsewhere], leaves_open: [when, quantity]}}
                      - {quote: she talked, origin: ann-before, stance: asserts, inferred: true}
                      - {quote: he did not answer, origin: ann-said, stance: did_not_respond, asked: ann}
                      - {without_quote: true, origin: ann-before, stance: context}
              - {id: later, headline: Something is later, summary: It is., type: call, unsourced: true, quantity: {value: "1250.50..2000~", currency: EUR}}
            includes: [elsewhere]
            withdrawn: [{id: gone, headline: It was not so, reason: Nobody says it, change: {kind: correction, note: Taken out}}]
            """,
            "words.yaml",
            """
            types: {call: {de: Anruf, fr: appel}}
            roles: {caller: {de: Anrufer}}
            units: {calls: {de: Anrufe}}
            """,
            "timelines/other.yaml",
            """
            id: other
            title: Other
            zone: UTC
            events:
              - {id: elsewhere, headline: It is elsewhere, summary: It is., type: call, unsourced: true}
            """);

    /** Whatever has a name of its own in the schemas of seeds, but for stances, which stand for themselves in short forms. */
    private static Stream<String> members() throws IOException {
        Set<String> members = new TreeSet<>();
        for (String kind : List.of("actors", "origins", "sources", "timeline", "words")) {
            JsonNode schema = new ObjectMapper()
                    .readTree(Path.of("seeds/schema/" + kind + ".schema.json").toFile());
            schema.findValues("properties")
                    .forEach(properties -> properties.fieldNames().forEachRemaining(members::add));
        }
        Stream.of(Stance.values()).map(Stance::code).forEach(members::remove);
        return members.stream();
    }

    @Test
    void everythingThatCanBeSaidIsKept() throws Exception {
        Path from = folder.resolve("all");
        Files.createDirectories(from.resolve("timelines"));
        for (Map.Entry<String, String> file : ALL.entrySet()) {
            Files.writeString(from.resolve(file.getKey()), file.getValue());
        }
        loader.load(Path.of("seeds"));
        ReplacedStore.empty(database, flyway);
        loader.load(from);
        assertThat(members().filter(member -> !String.join("", ALL.values()).contains(member + ":")))
                .as("what seeds may have and this record does not")
                .isEmpty();
        Path to = folder.resolve("out");
        Told told = export(to, false);
        assertThat(told.status()).as(told.text()).isZero();
        loadsAsTheSame(to);
    }

    @Test
    void whatIsInTheFolderIsNotLost() throws IOException {
        loader.load(Path.of("seeds"));
        Path to = Files.createDirectories(folder.resolve("out"));
        Files.writeString(to.resolve("mine.txt"), "mine");
        Told refused = export(to, false);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.text()).contains("is not empty").contains("--replace");
        assertThat(to).isDirectoryContaining("glob:**/mine.txt").isDirectoryNotContaining("glob:**.yaml");

        Told replaced = export(to, true);
        assertThat(replaced.status()).isZero();
        assertThat(replaced.text()).contains("What was in " + to + " is in ");
        assertThat(to).isDirectoryNotContaining("glob:**/mine.txt").isDirectoryContaining("glob:**/sources.yaml");
        assertThat(folder).isDirectoryRecursivelyContaining("glob:**/out-before-*/mine.txt");
    }
}
