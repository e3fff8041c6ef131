package org.dateline.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.dateline.record.Version;

import static org.assertj.core.api.Assertions.assertThat;

/** A cache in front of the servers, as a server that is told. */
class CachePurgeTest {
    private static final Version VERSION = new Version("0b9c5a53-8f0e-4c9b-a4a4-1f8d7d8c2f3e", 12);

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final List<Integer> statuses = new ArrayList<>();
    private HttpServer cache;

    @BeforeEach
    void start() throws IOException {
        cache = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cache.createContext("/purge", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = statuses.isEmpty() ? 204 : statuses.remove(0);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            received.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        });
        cache.start();
    }

    @AfterEach
    void stop() {
        cache.stop(0);
    }

    private void begin() {
        URI address = URI.create("http://127.0.0.1:" + cache.getAddress().getPort() + "/purge");
        new CachePurge(new ObjectMapper(), Optional.of(address), Optional.of("Bearer x"), Duration.ofMillis(20))
                .tell(new Version.Begun(VERSION));
    }

    @Test
    void isToldWhichVersionBeganAndWhatItConcerns() throws Exception {
        begin();
        assertThat(received.poll(5, TimeUnit.SECONDS))
                .isEqualTo("POST Bearer x {\"version\":\"0b9c5a53-8f0e-4c9b-a4a4-1f8d7d8c2f3e.12\","
                        + "\"keys\":[\"dateline\"],\"paths\":[\"/*\"]}");
        assertThat(received.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void isToldAgainWhenThatFailedAndNotForEver() throws Exception {
        statuses.addAll(List.of(500, 503, 204));
        begin();
        for (int i = 0; i < 3; i++) {
            assertThat(received.poll(5, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(received.poll(300, TimeUnit.MILLISECONDS)).isNull();

        statuses.addAll(List.of(500, 500, 500, 500, 500, 500));
        begin();
        for (int i = 0; i < 5; i++) {
            assertThat(received.poll(5, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(received.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void nothingIsCalledWhereNoAddressIsSet() throws Exception {
        new CachePurge(new ObjectMapper(), Optional.empty(), Optional.empty(), Duration.ofMillis(1))
                .tell(new Version.Begun(VERSION));
        assertThat(received.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }
}
