package org.dateline.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.micrometer.runtime.binder.HttpCommonTags;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Times the requests that are answered from memory, in the timers in which the framework times all others. It would look for
 * the timer by four tags that it makes anew for each request, which takes a tenth of such an answer's time. Knows by what path the
 * metrics count a request.
 */
@Singleton
class RequestTimers {
    /** Where the path of the resource stands in the context of a request, from which the metrics take it. */
    private static final String PATH = "UrlPathTemplate";

    private static final String NAME = "http.server.requests";

    /** A path that the configuration has the framework pass over, and that no request can have. */
    private static final String TIMED = "/answered from memory";

    /** Where the framework looks for no other path. */
    private static final String HOME = "/";

    private final MeterRegistry metrics;
    private final boolean ours;
    private final Map<Timed, Timer> timers = new ConcurrentHashMap<>();

    /**
     * @param ignored which paths the framework does not time
     * @param matched which paths it times as what; empty when nobody has said
     */
    RequestTimers(
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.micrometer.binder.http-server.ignore-patterns")
                    Optional<List<String>> ignored,
            @ConfigProperty(name = "quarkus.micrometer.binder.http-server.match-patterns")
                    Optional<List<String>> matched) {
        this.metrics = metrics;
        // Whoever has said what is to be timed has said it of all requests.
        ours = ignored.equals(Optional.of(List.of(TIMED))) && matched.isEmpty();
    }

    /** The path of the resource that is answering, with names in place of values; null where none is. */
    static String path() {
        Context request = Vertx.currentContext();
        return request == null ? null : request.getLocal(PATH);
    }

    /** By what path the metrics count the request that is being answered, unless a resource has said. */
    static void countAs(String path) {
        Context request = Vertx.currentContext();
        if (request != null && request.getLocal(PATH) == null) {
            request.putLocal(PATH, path);
        }
    }

    /** There are only so many: paths have names in place of values. */
    private record Timed(HttpMethod method, String path, int status) {}

    /**
     * Answers a request, and times it from when it was received.
     *
     * @param path of the resource, with names in place of values; null when unknown
     * @param answer sends the whole answer
     */
    void time(RoutingContext context, String path, Runnable answer) {
        boolean here = ours && path != null && !path.equals(HOME);
        if (path != null) {
            Vertx.currentContext().putLocal(PATH, here ? TIMED : path);
        }
        answer.run();
        if (here) {
            Timed timed = new Timed(
                    context.request().method(), path, context.response().getStatusCode());
            HttpRequestMetric.getRequestMetric(context).getSample().stop(timers.computeIfAbsent(timed, this::timer));
        }
    }

    private Timer timer(Timed timed) {
        return Timer.builder(NAME)
                .tags(List.of(
                        HttpCommonTags.method(timed.method.name()),
                        // As if of no redirection: what is not modified is counted where it is.
                        HttpCommonTags.uri(timed.path, null, 0, false),
                        HttpCommonTags.outcome(timed.status),
                        HttpCommonTags.status(timed.status)))
                .register(metrics);
    }
}
