package org.dateline.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.seed.GitFolder;
import org.dateline.seed.SeedLoader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Databases as earlier releases left them, each upgraded and brought to the seeds that it was loaded from.
 *
 * <p>Each file is the {@code SCRIPT} of H2 of a database that the program of its time had loaded from the seeds beside it, by
 * the last commit of main with its schema; its name is the newest migration of that schema. For two hours main had a schema without
 * its eighth, which came from a branch.
 */
@QuarkusTest
@TestProfile(ReplacedStore.class)
class EarlierReleasesTest {
    private static final Path STORED = ReplacedStore.stored();
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final Set<Integer> NEVER_THE_LAST = Set.of(8, 9, 20, 22, 23, 24, 25, 28, 29);

    /** What this release answers of the same seeds; null before it is asked. */
    private static List<Object> loadedNow;

    @Inject
    DataSource store;

    @Inject
    Flyway schema;

    @Inject
    SeedLoader seeds;

    static Stream<String> databases() throws Exception {
        try (Stream<Path> files = Files.list(STORED)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql.gz"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement each = connection.createStatement()) {
            each.execute(statement);
        }
    }

    /** What must be as it was: each revision, since when it holds, and what it tells. */
    private List<String> revisions() throws SQLException {
        try (Connection connection = store.getConnection();
                Statement each = connection.createStatement();
                ResultSet rows = each.executeQuery("select slug, number, recorded_at, headline, summary, type, edtf,"
                        + " quantity, withdrawn_reason from event order by slug, number")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                found.add(row.toString());
            }
            return found;
        }
    }

    /** Answers about the record, without what tells when and by which version it was loaded. */
    private static List<Object> answers() {
        List<Object> answers = new ArrayList<>();
        JsonPath listed = given().get("/v1/events?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> items = listed.getList("items");
        items.forEach(item -> item.remove("recorded_at"));
        answers.add(items);
        answers.add(given().get("/v1/events?q=sanctions").jsonPath().getList("items.id"));
        return answers;
    }

    private List<Object> loadedNow() throws SQLException {
        if (loadedNow == null) {
            empty();
            seeds.load(STORED.resolve("seeds"));
            loadedNow = answers();
        }
        return loadedNow;
    }

    @AfterEach
    void empty() throws SQLException {
        ReplacedStore.empty(store, schema);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepWhatTheyHold(String name) throws SQLException {
        List<Object> now = loadedNow();
        execute("drop all objects");
        execute("runscript from '" + STORED.resolve(name) + "' compression gzip");
        List<String> before = revisions();
        assertThat(before).hasSize(4);

        ReplacedStore.migrate(store, schema);
        seeds.load(STORED.resolve("seeds"));

        assertThat(revisions()).isEqualTo(before);
        assertThat(answers()).isEqualTo(now);
        given().get("/v1/versions").then().statusCode(200);
        given().get("/v1/changes").then().statusCode(200);
    }

    /** Whatever schema a database may have that somebody has: all but the present one, and those that came to main with the next. */
    @Test
    void areStored() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            TreeSet<Integer> schemas = files.map(
                            file -> MIGRATION.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(named -> Integer.valueOf(named.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            schemas.pollLast();
            schemas.removeAll(NEVER_THE_LAST);
            assertThat(databases())
                    .containsAll(schemas.stream()
                            .map(number -> String.format(Locale.ROOT, "v%02d.sql.gz", number))
                            .toList())
                    .contains("v09-without-v08.sql.gz", "v10-without-v08.sql.gz");
        }
    }

    /** For seven minutes main had another form of the twentieth migration: whoever has run that is told so. */
    @Test
    void oneThatIsOfNoReleaseIsRefused() throws SQLException {
        execute("drop all objects");
        execute("runscript from '" + STORED.resolve("refused/v20-of-seven-minutes.sql.gz") + "' compression gzip");
        assertThatThrownBy(schema::migrate)
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("checksum mismatch for migration version 20");
    }

    private List<String> recorded() throws SQLException {
        try (Connection connection = store.getConnection();
                Statement each = connection.createStatement();
                ResultSet rows = each.executeQuery("select slug, number, recorded_at from event"
                        + " where withdrawn_reason is null order by slug, number")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getInt(2) + " "
                        + rows.getObject(3, OffsetDateTime.class).toInstant());
            }
            return found;
        }
    }

    /** A database that is lost, and not upgraded, is filled anew with the moments that git knows. */
    @Test
    void whatIsLostIsRecordedWhenItWasCommitted(@TempDir Path folder) throws Exception {
        Path timelines = Files.createDirectories(folder.resolve("timelines"));
        for (String name :
                List.of("actors.yaml", "origins.yaml", "sources.yaml", "timelines/flynn-kislyak-2016.yaml")) {
            Files.copy(STORED.resolve("seeds").resolve(name), folder.resolve(name));
        }
        GitFolder git = GitFolder.in(folder);
        git.commit("2026-11-01T09:00:00Z");
        empty();
        seeds.load(folder);
        List<String> first = List.of(
                "2016-12-28-flynn-kislyak-call 1 2026-11-01T09:00:00Z",
                "2016-12-29-sanctions 1 2026-11-01T09:00:00Z",
                "embassy-told-of-sanctions 1 2026-11-01T09:00:00Z");
        assertThat(recorded()).isEqualTo(first);

        Path timeline = timelines.resolve("flynn-kislyak-2016.yaml");
        Files.writeString(
                timeline, Files.readString(timeline).replace("announce sanctions\n", "announce new sanctions\n"));
        git.commit("2026-11-02T09:00:00Z");
        seeds.load(folder);
        // What is changed while the database is there is recorded when it was loaded: readers saw it no sooner.
        assertThat(recorded()).containsAll(first).hasSize(4).noneMatch(row -> row.contains("2026-11-02"));

        empty();
        seeds.load(folder);
        assertThat(recorded())
                .isEqualTo(List.of(first.get(0), "2016-12-29-sanctions 1 2026-11-02T09:00:00Z", first.get(2)));

        Files.writeString(folder.resolve("record.yaml"), "recorded: 2026-10-01T00:00:00Z\n");
        empty();
        seeds.load(folder);
        assertThat(recorded()).allMatch(row -> row.endsWith(" 1 2026-10-01T00:00:00Z"));
    }
}
