package org.dateline.seed;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.record.ChangeReport;
import org.dateline.record.Edition;
import org.dateline.record.LoadProgress;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordWriter;
import org.dateline.record.ReplacedStore;
import org.dateline.record.StreamedDraft;
import org.dateline.record.TakenIds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

/**
 * A load of many events that ends before its time: nobody sees anything of it, and the next one goes on where it was. It has
 * a store that other tests have, since a server of its own costs as much as the test.
 */
@QuarkusTest
@TestProfile(ReplacedStore.class)
class KilledLoadTest {
    private static final int EVENTS = 3100;
    private static final String FIRST = "{\"id\":\"many\",\"title\":\"Many\",\"zone\":\"UTC\"}\n";

    @Inject
    RecordWriter record;

    @Inject
    SeedLoader loader;

    @Inject
    EntityManager store;

    @TempDir
    Path folder;

    @Test
    void isSeenByNobodyAndGoesOnWhereItWas() {
        loader.load(SeedCopy.in(folder).delete(SeedCopy.TRIAL).folder());
        int before = total();
        StringBuilder lines = new StringBuilder(FIRST);
        for (int i = 0; i < EVENTS; i++) {
            lines.append(event(i));
        }
        new SeedCopy(folder).write("timelines/many.ndjson", lines.toString());
        Edition edition = SeedFolder.edition(folder).orElseThrow();
        StreamedDraft draft = read();

        Map<Integer, Iterable<EventDraft>> killed = new HashMap<>();
        draft.streams().forEach((index, events) -> killed.put(index, () -> upTo(3000, events.iterator())));
        assertThatThrownBy(() -> record.write(new StreamedDraft(draft.record(), killed, draft.check()), edition))
                .hasMessage("killed");
        assertThat(total()).isEqualTo(before);
        given().get("/v1/timelines/many").then().statusCode(404);
        given().get("/v1/events/many-1").then().statusCode(404);
        assertThat(pending()).isEqualTo(2000 - before);

        assertThat(loader.load(folder)).contains(new ChangeReport(EVENTS, 0, 0, before));
        assertThat(total()).isEqualTo(before + EVENTS);
        assertThat(pending()).isZero();
        given().get("/v1/timelines/many/events?limit=0&include=total").then().body("meta.total", equalTo(EVENTS));
        given().get("/v1/events/many-1").then().statusCode(200);
        given().get("/v1/events?timeline=many&q=number&from=2020-01-03&to=2020-01-03&limit=0&include=total")
                .then()
                .body("meta.total", equalTo(EVENTS / 25));
        given().get("/q/health/ready").then().statusCode(200);

        // Other seeds after one that was killed: what it had written is taken away.
        SeedCopy seeds = new SeedCopy(folder).append("timelines/many.ndjson", event(EVENTS));
        StreamedDraft more = read();
        assertThatThrownBy(() -> record.write(
                        new StreamedDraft(more.record(), Map.copyOf(withKill(more)), more.check()),
                        SeedFolder.edition(folder).orElseThrow()))
                .hasMessage("killed");
        seeds.delete("timelines/many.ndjson").write("timelines/many.ndjson", FIRST + event(0));
        assertThat(loader.load(folder).orElseThrow())
                .hasToString(new ChangeReport(0, 0, EVENTS - 1, before + 1).toString());
        assertThat(total()).isEqualTo(before + 1);
        assertThat(pending()).isZero();
    }

    private static Map<Integer, Iterable<EventDraft>> withKill(StreamedDraft draft) {
        Map<Integer, Iterable<EventDraft>> killed = new HashMap<>();
        draft.streams().forEach((index, events) -> killed.put(index, () -> upTo(EVENTS, events.iterator())));
        return killed;
    }

    private StreamedDraft read() {
        Optional<StreamedDraft> draft = SeedFolder.read(folder, TakenIds.NOTHING, new LoadProgress());
        assertThat(draft).isPresent();
        return draft.get();
    }

    private static String event(int number) {
        return String.format(Locale.ROOT, """
                {"id":"many-%d","headline":"Number %d","summary":"S","type":"call","when":{"edtf":"2020-01-%02d"},\
                "citations":[{"source":"i24news-2017-01-14","passages":[{"quote":"Q","origin":"spicer-2017-01-13","stance":"asserts"}]}]}
                """, number, number, number % 25 + 1);
    }

    private static Iterator<EventDraft> upTo(int most, Iterator<EventDraft> events) {
        return new Iterator<>() {
            private int passed;

            @Override
            public boolean hasNext() {
                return events.hasNext();
            }

            @Override
            public EventDraft next() {
                if (passed++ == most) {
                    throw new IllegalStateException("killed");
                }
                return events.next();
            }
        };
    }

    private static int total() {
        return given().get("/v1/events?limit=0&include=total")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .extract()
                .path("meta.total");
    }

    private long pending() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) store.createNativeQuery(
                                        "select count(*) from event where superseded_at > timestamp with time zone '9000-01-01 00:00:00Z'")
                                .getSingleResult())
                        .longValue());
    }
}
