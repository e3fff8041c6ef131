package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.record.RecordDraft;
import org.dateline.seed.DraftDifference.CellChange;
import org.dateline.seed.DraftDifference.Change;

import static org.assertj.core.api.Assertions.assertThat;

/** What is downloaded as tables is loaded again as the record that it was, but for what tables have no place for. */
@QuarkusTest
class SheetRoundTripTest {
    private static final Path SEEDS = Path.of("seeds");
    private static final String EVENTS = "/v1/timelines/flynn-kislyak-2016/events";
    private static final String NAME = "flynn-kislyak-2016";

    @TempDir
    Path folder;

    private void put(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve("timelines"));
        Files.write(folder.resolve(name), bytes);
    }

    private void download(String question, String name) throws IOException {
        put("timelines/" + name, RestAssured.get(EVENTS + question).asByteArray());
    }

    private DraftDifference difference() throws IOException {
        for (String kind : List.of("actors", "origins", "sources", "checks")) {
            put(kind + ".yaml", Files.readAllBytes(SEEDS.resolve(kind + ".yaml")));
        }
        RecordDraft before = SeedFolder.read(SEEDS).orElseThrow();
        return DraftDifference.between(before, SeedFolder.read(folder).orElseThrow());
    }

    /** The timeline's own title, zone and policy stand in no row; its zone is told with each event. */
    private static void assertSame(DraftDifference difference) {
        assertThat(difference.added()).isEmpty();
        assertThat(difference.gone()).isEmpty();
        Set<String> paths = new TreeSet<>();
        List<String> events = new ArrayList<>();
        for (Change change : difference.changed()) {
            for (CellChange cell : change.cells()) {
                if (change.kind().equals("timeline")) {
                    paths.add(cell.path().replaceFirst("\\[.*", ""));
                } else if (!cell.equals(new CellChange("zone", null, "America/New_York"))) {
                    events.add(change.id() + " " + cell);
                }
            }
        }
        assertThat(events).isEmpty();
        assertThat(paths).isSubsetOf("title", "description", "zone", "policy", "withdrawn", "includes");
    }

    @Test
    void bothTablesOfCsvAreTheEventsThatTheyWere() throws IOException {
        download("?format=csv&rows=events", NAME + ".csv");
        download("?format=csv&rows=citations", NAME + ".passages.csv");
        assertSame(difference());
    }

    @Test
    void aWorkbookIsTheEventsThatItWas() throws IOException {
        download("?format=xlsx", NAME + ".xlsx");
        assertSame(difference());
    }
}
