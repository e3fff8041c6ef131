package org.dateline.http;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * What is held of connections before anybody knows what is asked on them: how many there may be from one address, and how long
 * each may take to say what it wants. Vert.x and Quarkus let nobody near a connection that has sent no whole request; Netty
 * calls this for each that comes in, where the program has told it to look for extensions.
 */
public final class Connections extends ChannelInitializerExtension {
    /** Where Vert.x takes requests from the pipeline. */
    private static final String HANDLER = "handler";

    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /** Has Netty look for this; to be called before it is used. */
    public static void watch() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    /** Breaks an answer off at once, whatever was given to its connection and was not taken. */
    public static void cut(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase connection) {
            // In front of Vert.x, which would wait for all of it to be taken.
            connection.channel().pipeline().firstContext().close();
        } else {
            request.response().reset();
        }
    }

    /**
     * The same, and returns when it is done, so that nothing that is written later can end the answer in good order. Not for the
     * thread of the connection, which does it.
     */
    static void cutAndWait(HttpServerRequest request) {
        cut(request);
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase connection) {
            connection.channel().closeFuture().awaitUninterruptibly();
        }
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        ArcContainer container = Arc.container();
        if (container != null && container.isRunning()) {
            Load load = container.instance(Load.class).get();
            container.instance(Unsent.class).get().watch(connection);
            connection.pipeline().addLast(new Arrival(load));
        }
    }

    private final class Arrival extends ChannelInboundHandlerAdapter {
        private final Load load;
        private String client = "";

        Arrival(Load load) {
            this.load = load;
        }

        @Override
        public void channelActive(ChannelHandlerContext connection) {
            client = connection.channel().remoteAddress() instanceof InetSocketAddress address
                    ? Clients.client(address.getAddress().getHostAddress())
                    : client;
            int most = load.connectionsOfOne();
            if (open.merge(client, 1, Integer::sum) > most && most > 0) {
                connection.close();
            } else if (connection.pipeline().context(HANDLER) != null) {
                connection.pipeline().addBefore(HANDLER, "head", new HeadWatch(load.longestHead(), load.heads()));
            }
            connection.fireChannelActive();
        }

        @Override
        public void channelInactive(ChannelHandlerContext connection) {
            open.computeIfPresent(client, (one, number) -> number == 1 ? null : number - 1);
            connection.fireChannelInactive();
        }
    }
}
