package org.dateline.http;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/**
 * What was given to connections and what their clients have not taken yet: whole answers, parts of long ones, and what streams are
 * sent. It fills memory although no work is under way for it, so there is a bound.
 */
@Singleton
public class Unsent {
    private final AtomicLong bytes = new AtomicLong();
    private final long most;
    private final Counting counting = new Counting();

    @Inject
    Unsent(Load load, MeterRegistry metrics) {
        this(load.unsentBytes());
        Gauge.builder("dateline.work.unsent", bytes, AtomicLong::get)
                .description("What was given to connections and what clients have not taken yet")
                .baseUnit("bytes")
                .register(metrics);
    }

    /** @param most how many bytes there may be before nothing more is computed */
    Unsent(long most) {
        this.most = most;
    }

    /** Whether so much waits to be taken that nothing more should be computed, nor read for a stream. */
    public boolean isFull() {
        return bytes.get() > most;
    }

    /** How many bytes wait now. */
    long bytes() {
        return bytes.get();
    }

    /** Counts what a connection is given from now on, as it goes to the network, until it is sent or the connection is closed. */
    void watch(Channel connection) {
        connection.pipeline().addFirst("unsent", counting);
    }

    @Sharable
    private final class Counting extends ChannelOutboundHandlerAdapter {
        @Override
        public void write(ChannelHandlerContext connection, Object message, ChannelPromise sent) {
            int size = message instanceof ByteBuf part ? part.readableBytes() : 0;
            if (size == 0) {
                connection.write(message, sent);
                return;
            }
            bytes.addAndGet(size);
            connection.write(message, sent.unvoid()).addListener(taken -> bytes.addAndGet(-size));
        }
    }
}
