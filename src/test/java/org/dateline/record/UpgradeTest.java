package org.dateline.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.seed.SeedLoader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

/** A store of the release before, by its second migration and with events ranked among all, is brought up to date. */
@QuarkusTest
@TestProfile(ReplacedStore.class)
class UpgradeTest {
    private static final String A = event("a", "2020-01-01", "");
    private static final String B = event("b", "2020-01-01", "");
    private static final String C = event("c", "2020-01-01", ", says: {before: [a]}");
    private static final String D = event("d", "2020-01-02T10:00", "");

    private static String event(String id, String edtf, String says) {
        return """
                  - id: %s
                    headline: H
                    summary: S
                    type: call
                    when: {edtf: "%s"}
                    citations: [{source: s, passages: [{quote: Q, origin: o, stance: asserts%s}]}]
                """.formatted(id, edtf, says);
    }

    private static String digest(String id, String edtf, String says) {
        EventDraft event = Drafts.event("""
                id: %s
                headline: H
                summary: S
                type: call
                when: {edtf: "%s"}
                citations: [{source: s, passages: [{quote: Q, origin: o, stance: asserts%s}]}]
                """.formatted(id, edtf, says));
        return Digest.of(event, Set.of("old"), "UTC", null);
    }

    @Inject
    DataSource database;

    @Inject
    Flyway schema;

    @Inject
    SeedLoader seeds;

    private static void fill(Statement statement) throws SQLException {
        statement.execute("insert into origin (slug, name, attribution) values ('o', 'O', 'UNNAMED')");
        statement.execute("insert into source (slug, title, publisher, published, url, language)"
                + " values ('s', 'T', 'P', '2020', 'https://e.org/', 'en')");
        statement.execute("insert into timeline (slug, title, zone) values ('old', 'Old', 'UTC')");
        event(statement, 1, "b", "2020-01-01", 0, "");
        event(statement, 2, "c", "2020-01-01", 1, ", says: {before: [a]}");
        event(statement, 3, "a", "2020-01-01", 2, "");
        event(statement, 4, "d", "2020-01-02T10:00", 3, "");
        statement.execute("alter sequence event_seq restart with 51");
        statement.execute("alter sequence citation_seq restart with 51");
    }

    private static void event(Statement statement, int id, String slug, String edtf, int rank, String says)
            throws SQLException {
        long day = LocalDate.parse(edtf.substring(0, 10)).toEpochDay();
        statement.execute(String.format(Locale.ROOT, """
                insert into event (id, slug, number, recorded_at, digest, headline, summary, type, edtf,
                    starts_earliest, starts_latest, ordinal, zone)
                values (%1$d, '%2$s', 1, timestamp with time zone '2026-11-22 09:00:00Z', '%3$s', 'H', 'S', 'call',
                    '%4$s', %5$d, %5$d, %6$d, 'UTC')
                """, id, slug, digest(slug, edtf, says), edtf, day, rank));
        statement.execute(String.format(Locale.ROOT, "insert into event_timeline values (%d, 'old')", id));
        statement.execute(String.format(Locale.ROOT, """
                insert into citation (id, event_id, position, source_slug, origin_slug, exact, stance, says_before)
                values (%1$d, %1$d, 0, 's', 'o', 'Q', 'ASSERTS', %2$s)
                """, id, says.isEmpty() ? "null" : "'a'"));
    }

    @Inject
    EntityManager store;

    @AfterEach
    void empty() throws SQLException {
        ReplacedStore.empty(database, schema);
    }

    @Test
    void derivesEverythingAnewAndMakesNoRevision(@TempDir Path folder) throws Exception {
        schema.clean();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .target("2")
                .load()
                .migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            fill(statement);
        }
        Path timelines = Files.createDirectories(folder.resolve("timelines"));
        Files.writeString(timelines.resolve("old.yaml"), "id: old\ntitle: Old\nzone: UTC\nevents:\n" + A + B + C + D);
        Files.writeString(folder.resolve("origins.yaml"), """
                origins: [{id: o, name: O, attribution: unnamed}]
                """);
        Files.writeString(folder.resolve("sources.yaml"), """
                sources: [{id: s, title: T, publisher: P, published: 2020, url: "https://e.org/", language: en}]
                """);
        ReplacedStore.migrate(database, schema);
        seeds.load(folder);

        List<?> revisions = store.createNativeQuery(
                        "select slug || ' ' || number || ' ' || listed_by || ' ' || listed_steps || ' ' || status"
                                + " from event order by slug, number",
                        String.class)
                .getResultList();
        assertThat(revisions)
                .isEqualTo(List.of(
                        "a 1 c 1 SINGLE_ORIGIN",
                        "b 1 b 0 SINGLE_ORIGIN",
                        "c 1 c 0 SINGLE_ORIGIN",
                        "d 1 - 0 SINGLE_ORIGIN"));
        given().get("/v1/events")
                .then()
                .statusCode(200)
                .body("items.id", contains("b", "c", "a", "d"))
                .body("items[2].when.earliest", equalTo("2020-01-01"));
        given().get("/v1/events?q=q&date=2020-01-01").then().body("items.id", contains("b", "c", "a"));
    }
}
