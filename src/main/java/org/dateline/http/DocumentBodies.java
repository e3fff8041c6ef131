package org.dateline.http;

import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Receives documents on the thread of their connection, so many at once and each for so long: whoever sends half of one holds
 * no worker.
 */
@ApplicationScoped
public class DocumentBodies {
    /** How many bytes a document may have: 2 MiB. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVICE_UNAVAILABLE = 503;

    /** What is taken for a form by the handler of bodies. */
    private static final Pattern FORM =
            Pattern.compile("\\s*(multipart/|application/x-www-form-urlencoded)", Pattern.CASE_INSENSITIVE);

    private static final String TIMER = DocumentBodies.class.getName();

    private final Load load;
    private final Gate gate;
    private final ConfiguredHeaders configured;

    DocumentBodies(Load load, ConfiguredHeaders configured) {
        this.load = load;
        this.configured = configured;
        gate = new Gate(load.documents(), 0);
    }

    void register(@Observes @Priority(4) Router router) {
        route(router).handler(this::receive);
        BodyHandler whole = BodyHandler.create(false).setBodyLimit(MOST_BYTES);
        route(router).handler(context -> {
            if (isForm(context.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
                context.next();
            } else {
                whole.handle(context);
            }
        });
        route(router).handler(this::received);
    }

    private Route route(Router router) {
        // Whatever the path, since there are many ways to write one.
        return router.route().method(HttpMethod.POST).order(configured.order());
    }

    private void receive(RoutingContext context) {
        if (context.response().closed()) {
            return;
        }
        if (!gate.tryEnter()) {
            close(context);
            context.fail(SERVICE_UNAVAILABLE, Busy.with(Kind.CHECK));
            return;
        }
        long timer = context.vertx().setTimer(load.longestDocument().toMillis(), late -> refuse(context));
        context.put(TIMER, timer);
        End.of(context, () -> {
            context.vertx().cancelTimer(timer);
            gate.leave();
        });
        context.next();
    }

    /** A form is no document and not taken anywhere, so it is not taken apart either: that fails by what a stranger makes of it. */
    private static boolean isForm(String type) {
        return type != null && FORM.matcher(type).lookingAt();
    }

    private static void refuse(RoutingContext context) {
        if (!context.response().ended() && !context.response().closed()) {
            close(context);
            context.fail(REQUEST_TIMEOUT);
        }
    }

    private void received(RoutingContext context) {
        context.vertx().cancelTimer(context.<Long>get(TIMER));
        // From now on a worker answers, and is not to be met by what becomes of the connection.
        context.request().exceptionHandler(gone -> {});
        if (context.body().buffer() == null) {
            // None came: whoever reads it next is not to wait for one.
            ((RoutingContextInternal) context).setBody(Buffer.buffer());
        }
        context.next();
    }

    /** What is still to come is not waited for. */
    private static void close(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
}
