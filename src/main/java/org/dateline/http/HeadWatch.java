package org.dateline.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Closes a connection on which a request line and headers take too long to come, however often some of them do: an idle time is
 * none to whoever sends a byte now and then. Gives an id to what Vert.x refuses by itself, since no route has seen it.
 */
final class HeadWatch extends ChannelDuplexHandler {
    private final Duration longest;

    /** Runs while part of a head has come; null otherwise. */
    private Future<?> patience;

    private boolean inBody;
    private boolean understood;

    HeadWatch(Duration longest) {
        this.longest = longest;
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
