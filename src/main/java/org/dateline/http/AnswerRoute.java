package org.dateline.http;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.dateline.query.Behind;
import org.dateline.query.InvalidParameters;
import org.dateline.query.NotFound;
import org.dateline.query.RecordVersion;
import org.dateline.query.Unwanted;
import org.dateline.query.Withdrawn;

/**
 * The first route behind what is refused at once: what is kept is sent by the thread that received the request, before
 * anything is parsed. Who asks for what is being computed waits here, without holding a worker.
 */
@ApplicationScoped
class AnswerRoute {
    /** Where a request that nobody knew yet stands in its context, as received. */
    static final String RECEIVED = ReceivedRequest.class.getName();

    /** How long a request may wait for a version that its sender has seen elsewhere, and how often it is looked for. */
    private static final Duration CATCHES_UP_WITHIN = Duration.ofSeconds(1);

    private static final int SERVICE_UNAVAILABLE = 503;

    private static final long LOOKS_AGAIN_AFTER_MILLIS = 20;

    private final AnswerCache cache;
    private final RecordVersion version;
    private final ConfiguredHeaders configured;
    private final Site site;
    private final RequestTimers timers;
    private final Clock clock;

    AnswerRoute(
            AnswerCache cache,
            RecordVersion version,
            ConfiguredHeaders configured,
            Site site,
            RequestTimers timers,
            Clock clock) {
        this.cache = cache;
        this.version = version;
        this.configured = configured;
        this.site = site;
        this.timers = timers;
        this.clock = clock;
    }

    /** Behind what is refused, and in front of everything else. */
    void register(@Observes @Priority(2) Router router) {
        router.route().order(configured.order()).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest sent = context.request();
        if (!isRead(sent.method()) || sent.getHeader(Option.ACCEPT_DATETIME) != null) {
            pass(context);
            return;
        }
        StatedVersion seen = StatedVersion.seen(sent);
        if (seen == null) {
            answer(context);
        } else {
            answer(context, seen, System.nanoTime() + CATCHES_UP_WITHIN.toNanos());
        }
    }

    /** Answers from no older version than that, as soon as there is one. */
    private void answer(RoutingContext context, StatedVersion seen, long until) {
        StatedVersion held = StatedVersion.of(version);
        if (!held.isOlderThan(seen)) {
            answer(context);
        } else if (System.nanoTime() - until > 0) {
            context.fail(SERVICE_UNAVAILABLE, new Behind(held.text(), seen.text()));
        } else {
            context.vertx().setTimer(LOOKS_AGAIN_AFTER_MILLIS, timer -> answer(context, seen, until));
        }
    }

    private void answer(RoutingContext context) {
        RequestHeaders headers = RequestHeaders.of(context.request());
        ReceivedRequest received = ReceivedRequest.of(context, headers, site);
        CompletableFuture<Answer> answer = cache.of(received);
        if (answer == null) {
            context.put(RECEIVED, received);
            pass(context);
        } else if (answer.isDone()) {
            send(answer, headers, context);
        } else {
            Context here = context.vertx().getOrCreateContext();
            answer.whenComplete((ready, failure) -> here.runOnContext(again -> send(answer, headers, context)));
        }
    }

    /** To whoever answers, with the addresses for it. */
    private void pass(RoutingContext context) {
        Addresses addresses = site.addresses(context);
        addresses.areOfRequest();
        if (!addresses.prefix().isEmpty()) {
            context.addHeadersEndHandler(ready -> complete(context.response().headers(), addresses.prefix()));
        }
        context.next();
    }

    /** Where the framework itself leads on, it knows nothing of what was stripped. */
    private static void complete(MultiMap headers, String prefix) {
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith("/") && !location.startsWith(prefix + "/")) {
            headers.set(HttpHeaders.LOCATION, prefix + location);
        }
    }

    private static boolean isOfTheQuestion(Throwable failure) {
        return failure instanceof NotFound
                || failure instanceof Withdrawn
                || failure instanceof InvalidParameters
                || failure instanceof Unwanted
                || failure instanceof Busy;
    }

    private static boolean isRead(HttpMethod method) {
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }

    /** What was too long to keep, and what the resource has words for, are answered as if nobody had asked before. */
    private void send(CompletableFuture<Answer> computed, RequestHeaders headers, RoutingContext context) {
        Answer answer;
        try {
            answer = computed.join();
        } catch (CompletionException failed) {
            if (isOfTheQuestion(failed.getCause())) {
                context.next();
            } else {
                // Who has waited for that is not to wait for the same again.
                context.fail(failed.getCause());
            }
            return;
        }
        if (answer == null) {
            pass(context);
        } else if (!context.response().closed()) {
            timers.time(
                    context,
                    answer.path(),
                    () -> answer.send(context.request(), headers, configured.headers(), clock.millis()));
        }
    }
}
