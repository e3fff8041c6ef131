package org.dateline.stream;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.api.Moments;
import org.dateline.history.ChangeLog.Place;
import org.dateline.history.ChangeStart;
import org.dateline.http.Accept;
import org.dateline.http.AnswerHeaders;
import org.dateline.http.Busy;
import org.dateline.http.ConfiguredHeaders;
import org.dateline.http.Format;
import org.dateline.http.Option;
import org.dateline.http.QueryString;
import org.dateline.http.Site;
import org.dateline.http.Stopping;
import org.dateline.http.Unsent;
import org.dateline.query.Behind;
import org.dateline.query.InvalidParameters;
import org.dateline.query.InvalidValue;
import org.dateline.query.ParameterFault;
import org.dateline.query.Parameters;
import org.dateline.query.Paths;
import org.dateline.query.Since;
import org.dateline.record.Version;
import org.dateline.search.ChangeQuery;

/**
 * Answers who asks for changes as a stream, in front of all that is let in by turns: an open stream is no work. One thread reads
 * for all of them.
 */
@ApplicationScoped
class ChangeStreams {
    private static final String TYPE = "text/event-stream";

    /** How many changes are read, and sent, at once: what may wait for its reader beside what the connection holds. */
    private static final int AT_ONCE = 50;

    private static final int BAD_REQUEST = 400;
    private static final int SERVICE_UNAVAILABLE = 503;

    /** When a store that could not be read is tried again, and how long it may be away: longer than a failover takes. */
    private static final Duration STORE_RETURNS_WITHIN = Duration.ofSeconds(1);

    private static final Duration STORE_AWAY = Duration.ofMinutes(2);

    /** When a reader that was cut off comes back. */
    private static final int RETRY_MILLIS = 2000;

    private final ChangeStart start;
    private final Portions portions;
    private final Site site;
    private final ConfiguredHeaders configured;
    private final Moments moments;
    private final Unsent unsent;
    private final int most;
    private final Duration heartbeat;
    private final Duration patience;
    private final Set<ChangeStream> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService reading = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "changes");
        thread.setDaemon(true);
        return thread;
    });
    private final Outage outage = new Outage(STORE_RETURNS_WITHIN, STORE_AWAY);
    private volatile boolean stopped;

    /**
     * @param most how many may be open at once
     * @param heartbeat how often something is sent on one on which nothing happens
     * @param patience how long a reader may leave what it was sent
     */
    ChangeStreams(
            ChangeStart start,
            Portions portions,
            Site site,
            ConfiguredHeaders configured,
            Moments moments,
            Unsent unsent,
            MeterRegistry metrics,
            @ConfigProperty(name = "dateline.streams.at-once", defaultValue = "2500") int most,
            @ConfigProperty(name = "dateline.streams.heartbeat", defaultValue = "15s") Duration heartbeat,
            @ConfigProperty(name = "dateline.streams.patience", defaultValue = "10s") Duration patience) {
        this.start = start;
        this.portions = portions;
        this.site = site;
        this.configured = configured;
        this.moments = moments;
        this.unsent = unsent;
        this.most = most;
        this.heartbeat = heartbeat;
        this.patience = patience;
        Gauge.builder("dateline.streams.open", open, Set::size)
                .description("Streams of changes that are open")
                .register(metrics);
    }

    /** Behind the bounds of a client, and in front of what is let in by turns. */
    void register(@Observes @Priority(4) Router router, Vertx vertx) {
        router.route(Paths.CHANGES).order(configured.order()).handler(this::receive);
        vertx.setPeriodic(heartbeat.toMillis(), time -> open.forEach(ChangeStream::beat));
    }

    /** Behind the index, which has caught up by then. */
    void follow(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Version.Changed changed) {
        open.forEach(ChangeStream::wake);
    }

    /** Ends all of them, and lets in no more: who would wait for their ends waits for nothing. */
    void end(@Observes Stopping stopping) {
        stopped = true;
        open.forEach(ChangeStream::end);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        end(new Stopping());
        reading.shutdown();
    }

    private void receive(RoutingContext context) {
        HttpServerRequest sent = context.request();
        QueryString query =
                QueryString.of(URI.create(Paths.CHANGES + (sent.query() == null ? "" : "?" + sent.query())));
        if (!HttpMethod.GET.equals(sent.method())
                || query.has(Option.FORMAT.parameter())
                || !isWanted(sent.headers().getAll(HttpHeaders.ACCEPT))) {
            context.next();
        } else if (stopped || open.size() >= most) {
            context.fail(SERVICE_UNAVAILABLE, Busy.withStreams());
        } else {
            open(context, query);
        }
    }

    private static boolean isWanted(List<String> accept) {
        return Accept.of(accept)
                .best(List.of(Format.JSON_TYPE, TYPE), type -> type)
                .filter(TYPE::equals)
                .isPresent();
    }

    private void open(RoutingContext context, QueryString asked) {
        Context here = context.vertx().getOrCreateContext();
        try {
            Parameters parameters = new Parameters(asked.values());
            ChangeQuery question = question(parameters);
            Since last = last(context.request());
            Since since = last == null ? question.since() : last;
            if (since == null || since.record() != null) {
                begin(context, question, since == null ? start.end() : start.find(since, null));
                return;
            }
            reading.execute(() -> {
                try {
                    Place place =
                            QuarkusTransaction.requiringNew().call(() -> start.find(since, moments.zone(parameters)));
                    here.runOnContext(turn -> begin(context, question, place));
                } catch (InvalidParameters refused) {
                    here.runOnContext(turn -> context.fail(BAD_REQUEST, refused));
                } catch (Behind behind) {
                    here.runOnContext(turn -> context.fail(SERVICE_UNAVAILABLE, behind));
                } catch (RuntimeException failure) {
                    here.runOnContext(turn -> context.fail(failure));
                }
            });
        } catch (InvalidParameters refused) {
            context.fail(BAD_REQUEST, refused);
        } catch (RejectedExecutionException stopping) {
            context.fail(SERVICE_UNAVAILABLE, Busy.withStreams());
        }
    }

    private static ChangeQuery question(Parameters parameters) {
        ChangeQuery query = ChangeQuery.of(parameters);
        String limit = Option.LIMIT.parameter();
        if (parameters.sent(limit).isPresent()) {
            parameters.refuse(limit, new InvalidValue("has no place in a stream", "leave it out"));
        }
        parameters.check();
        return new ChangeQuery(query.criteria(), query.kinds(), query.since(), AT_ONCE);
    }

    /** Where a reader that was cut off goes on; null where it says nothing. */
    private static Since last(HttpServerRequest sent) {
        String said = sent.getHeader(Option.LAST_EVENT_ID);
        try {
            return said == null || said.isBlank() ? null : Since.parse(said.strip());
        } catch (InvalidValue unreadable) {
            throw new InvalidParameters(List.of(new ParameterFault(
                    "header",
                    Option.LAST_EVENT_ID,
                    said,
                    unreadable.position(),
                    unreadable.reason(),
                    unreadable.hint())));
        }
    }

    private void begin(RoutingContext context, ChangeQuery question, Place place) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        if (stopped || open.size() >= most) {
            // Others may have come while its place was looked for.
            context.fail(SERVICE_UNAVAILABLE, Busy.withStreams());
            return;
        }
        configured.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
                // Proxies keep back what they have not heard of.
                .putHeader("X-Accel-Buffering", "no")
                .putHeader(HttpHeaders.VARY, AnswerHeaders.vary(Paths.CHANGES))
                .putHeader(AnswerHeaders.VERSION, start.cursor(start.end()))
                .setChunked(true);
        ChangeStream stream = new ChangeStream(
                context, question, site.addresses(context), place, portions, reading, outage, unsent::isFull, patience);
        stream.joins(open);
        response.write("retry: " + RETRY_MILLIS + "\n\nid: " + start.cursor(place) + "\n\n");
        stream.wake();
        if (stopped) {
            stream.end();
        }
    }
}
