package org.dateline.http;

import java.util.concurrent.atomic.AtomicBoolean;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * The end of a request: its answer was given to the connection, or the connection was closed. Whoever writes an answer replaces
 * handlers that the response has for the latter, so the connection itself is asked.
 */
final class End implements ChannelFutureListener {
    private final AtomicBoolean come = new AtomicBoolean();
    private final Channel channel;
    private final Runnable then;

    private End(Channel channel, Runnable then) {
        this.channel = channel;
        this.then = then;
    }

    /** Does something, once, when a request ends; at once where its connection is closed already. */
    static void of(RoutingContext context, Runnable then) {
        End end = new End(channel(context), then);
        context.addEndHandler(answered -> end.come());
        if (end.channel != null) {
            end.channel.closeFuture().addListener(end);
        }
    }

    /** The connection of a request; null where it is none of the network. */
    static Channel channel(RoutingContext context) {
        return context.request().connection() instanceof ConnectionBase connection ? connection.channel() : null;
    }

    @Override
    public void operationComplete(ChannelFuture closed) {
        come();
    }

    private void come() {
        if (come.compareAndSet(false, true)) {
            if (channel != null) {
                channel.closeFuture().removeListener(this);
            }
            then.run();
        }
    }
}
