package org.dateline.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Closes a connection on which a request line and headers take too long to come, however often some of them do: an idle time is
 * none to whoever sends a byte now and then. Parts of heads take much memory, so there may be only so many. Gives an id to what Vert.x refuses by itself, since no route has seen it.
 */
final class HeadWatch extends ChannelDuplexHandler {
    /** On how many connections part of a head has come. */
    private static final AtomicInteger BEGUN = new AtomicInteger();

    private final Duration longest;
    private final int most;

    /** Runs while part of a head has come; null otherwise. */
    private Future<?> patience;

    private boolean inBody;
    private boolean understood;

    /**
     * @param longest how long a head may take to come
     * @param most on how many connections part of one may have come
     */
    HeadWatch(Duration longest, int most) {
        this.longest = longest;
        this.most = most;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        understood = true;
        if (message instanceof HttpRequest) {
            inBody = true;
            rest();
        }
        if (message instanceof LastHttpContent) {
            inBody = false;
        }
        connection.fireChannelRead(message);
    }

    /** Bytes have come. Where nothing was understood, they are part of a head. */
    @Override
    public void channelReadComplete(ChannelHandlerContext connection) {
        if (!understood && !inBody && patience == null) {
            patience = connection
                    .executor()
                    .schedule(() -> connection.channel().close(), longest.toMillis(), TimeUnit.MILLISECONDS);
            if (BEGUN.incrementAndGet() > most) {
                connection.close();
            }
        }
        understood = false;
        connection.fireChannelReadComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        rest();
        connection.fireChannelInactive();
    }

    private void rest() {
        if (patience != null) {
            patience.cancel(false);
            patience = null;
            BEGUN.decrementAndGet();
        }
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise written) {
        if (message instanceof HttpResponse answer && answer.status().code() >= 400) {
            RequestId.complete(answer.headers());
        }
        connection.write(message, written);
    }
}
