package org.dateline.stream;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.dateline.ServerLog;
import org.dateline.history.ChangeLog.Place;
import org.dateline.http.Addresses;
import org.dateline.search.ChangeQuery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Many streams over a store that goes away: what is read is a stub, all else is what a server has. */
@Timeout(30)
class OutageTest {
    private static final int STREAMS = 12;
    private static final Place START = Place.behind(1);
    private static final Duration BETWEEN = Duration.ofMillis(40);

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    private final Set<ChangeStream> open = ConcurrentHashMap.newKeySet();
    private final Set<Context> threads = ConcurrentHashMap.newKeySet();
    private final Store store = new Store();
    private ServerLog log;
    private volatile boolean full;

    /** What streams read from: away, or with one thing to tell. */
    private static final class Store extends Portions {
        final AtomicInteger asked = new AtomicInteger();
        volatile boolean away = true;

        Store() {
            super(null, null, null, null);
        }

        @Override
        String record() {
            return "this";
        }

        @Override
        boolean hold(String record, Place reached) {
            return true;
        }

        @Override
        Portion after(Place behind, ChangeQuery query, Addresses addresses) {
            asked.incrementAndGet();
            if (away) {
                throw new IllegalStateException("Unable to acquire JDBC Connection");
            }
            boolean told = behind.version() > 1;
            return new Portion(Buffer.buffer(told ? "" : "data: told\n\n"), Place.behind(2), false);
        }
    }

    @BeforeEach
    void listen() {
        log = new ServerLog();
    }

    @AfterEach
    void stop() {
        log.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        reading.shutdownNow();
    }

    @Test
    void streamsWaitForTheStoreWithoutAWordAndGoOn() throws Exception {
        List<InputStream> streams = open(new Outage(BETWEEN, Duration.ofMinutes(2)));
        await(() -> store.asked.get() > 3);
        allHaveBeenReadFor();
        open.forEach(ChangeStream::beat);
        int before = store.asked.get();
        TimeUnit.MILLISECONDS.sleep(10 * BETWEEN.toMillis());
        int tries = store.asked.get() - before;
        assertTrue(tries >= 1 && tries <= 11, "one try at a time is made for all streams, not " + tries);
        assertEquals(STREAMS, open.size(), "streams stay open");
        store.away = false;
        for (InputStream stream : streams) {
            assertEquals("data: told\n", read(stream, "data: told\n".length()), "nothing but what was to be told");
        }
        await(() -> log.lines().size() == 2);
        assertEquals(
                List.of(
                        "WARN Changes cannot be read, streams wait up to 120 s for them:"
                                + " java.lang.IllegalStateException: Unable to acquire JDBC Connection",
                        "INFO Changes are read again, streams go on"),
                log.lines());
        assertEquals(List.of(), log.alarms(), "without a stack");
    }

    @Test
    void streamsEndInGoodOrderWhenTheStoreStaysAway() throws Exception {
        for (InputStream stream : open(new Outage(BETWEEN, Duration.ofMillis(400)))) {
            assertEquals(
                    "event: end\ndata: {\"reason\":\"changes cannot be read now; come back\"}\n\n",
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        await(open::isEmpty);
        assertEquals(1, log.lines().size(), () -> "one warning for all of them: " + log.lines());
    }

    @Test
    void nothingIsReadWhileTooMuchWaitsToBeTaken() throws Exception {
        store.away = false;
        full = true;
        List<InputStream> streams = open(new Outage(BETWEEN, Duration.ofMinutes(2)));
        TimeUnit.MILLISECONDS.sleep(3 * BETWEEN.toMillis());
        assertEquals(0, store.asked.get());
        full = false;
        for (InputStream stream : streams) {
            assertEquals("data: told\n", read(stream, "data: told\n".length()));
        }
    }

    @Test
    void anOutageIsOverForWhoeverWasLeftWithout() {
        Outage outage = new Outage(Duration.ofMinutes(1), Duration.ofMinutes(2));
        assertTrue(outage.lets());
        outage.failed("one", new IllegalStateException("gone"));
        outage.failed("other", new IllegalStateException("gone"));
        assertFalse(outage.lets(), "just tried");
        outage.answered("third");
        assertTrue(outage.lets());
        outage.left("one");
        outage.answered("other");
        assertEquals(2, log.lines().size());
        outage.failed("one", new IllegalStateException("gone again"));
        assertEquals(3, log.lines().size(), "another outage");
    }

    private List<InputStream> open(Outage outage) throws Exception {
        Router router = Router.router(vertx);
        router.get().handler(context -> begin(context, outage));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/"))
                .build();
        List<InputStream> streams = new ArrayList<>();
        for (int number = 0; number < STREAMS; number++) {
            InputStream body = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofInputStream())
                    .body();
            assertEquals(":\n\n", read(body, 3));
            streams.add(body);
        }
        return streams;
    }

    private void begin(RoutingContext context, Outage outage) {
        ChangeStream stream = new ChangeStream(
                context, null, null, START, store, reading, outage, () -> full, Duration.ofSeconds(10));
        threads.add(vertx.getOrCreateContext());
        stream.joins(open);
        stream.wake();
        context.response().setChunked(true).write(":\n\n");
    }

    /** Streams that have begun were woken; each knows by now what became of that. One that does not may beat. */
    private void allHaveBeenReadFor() throws Exception {
        threadsAreDone();
        reading.submit(() -> {}).get();
        threadsAreDone();
    }

    private void threadsAreDone() throws Exception {
        for (Context thread : threads) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            thread.runOnContext(here -> done.complete(null));
            done.get();
        }
    }

    private static String read(InputStream body, int length) throws Exception {
        return new String(body.readNBytes(length), StandardCharsets.UTF_8);
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        while (!condition.holds()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
