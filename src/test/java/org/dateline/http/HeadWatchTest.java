package org.dateline.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a connection may take to say what it wants. */
class HeadWatchTest {
    private final EmbeddedChannel connection =
            new EmbeddedChannel(new HttpRequestDecoder(), new HeadWatch(Duration.ofSeconds(10), 1000));

    private void come(String bytes, int secondsLater) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
        connection.advanceTimeBy(secondsLater, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }

    @Test
    void aHeadThatDripsIsGivenUpHoweverOftenSomeComes() {
        come("GET / HTTP/1.1\r\n", 4);
        come("A: b\r\n", 4);
        assertThat(connection.isOpen()).isTrue();
        come("A: b\r\n", 4);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void ofPartsOfHeadsThereAreOnlySoMany() {
        EmbeddedChannel one = new EmbeddedChannel(new HttpRequestDecoder(), new HeadWatch(Duration.ofSeconds(10), 0));
        one.writeInbound(Unpooled.copiedBuffer("GET / HTTP/1.1\r\n\r\n", StandardCharsets.US_ASCII));
        assertThat(one.isOpen()).isTrue();
        one.writeInbound(Unpooled.copiedBuffer("GET / HT", StandardCharsets.US_ASCII));
        assertThat(one.isOpen()).isFalse();
    }

    @Test
    void whoeverHasAskedIsGivenTime() {
        come("GET / HTTP/1.1\r\n", 9);
        come("Host: a\r\n\r\n", 100);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void aBodyIsNoHead() {
        come("POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n", 100);
        come("b", 100);
        come("c", 100);
        assertThat(connection.isOpen()).isTrue();
        come("de", 100);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void theNextHeadIsWaitedForAnew() {
        come("GET / HTTP/1.1\r\n\r\n", 100);
        come("GET / HT", 6);
        come("TP/1.1\r\n\r\n", 100);
        assertThat(connection.isOpen()).isTrue();
        come("G", 11);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aRefusalThatNoRouteHasSeenHasAnId() {
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST));
        DefaultFullHttpResponse refusal = connection.readOutbound();
        assertThat(refusal.headers().get("X-Request-Id")).isNotBlank();
        refusal.release();
    }
}
