package org.dateline.http;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers that were computed and that their clients have not taken yet. They fill memory although no work is under way for
 * them, so there is a bound.
 */
@Singleton
class Unsent {
    private final AtomicLong bytes = new AtomicLong();
    private final long most;

    Unsent(Load load, MeterRegistry metrics) {
        most = load.unsentBytes();
        Gauge.builder("dateline.work.unsent", bytes, AtomicLong::get)
                .description("Answers that were computed and that clients have not taken yet")
                .baseUnit("bytes")
                .register(metrics);
    }

    boolean isFull() {
        return bytes.get() > most;
    }

    /** Counts an answer that was given to the connection, until it is sent or the connection is closed. */
    void await(RoutingContext context) {
        String length = context.response().headers().get(HttpHeaders.CONTENT_LENGTH);
        Channel channel = End.channel(context);
        if (length != null && channel != null && channel.isActive()) {
            long size = Long.parseLong(length);
            bytes.addAndGet(size);
            // Nothing, which is sent when all that was given before is.
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(sent -> bytes.addAndGet(-size));
        }
    }
}
