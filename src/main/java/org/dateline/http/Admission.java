package org.dateline.http;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets in what is to be worked on, behind what is answered from memory. Requests wait for their turn here without holding a
 * worker, so there is always one for what is let in.
 */
@ApplicationScoped
class Admission {
    /** A place is taken until the answer has gone out, so one for each would leave processors idle between two requests. */
    static final int FOR_EACH_PROCESSOR = 2;

    private static final int SERVICE_UNAVAILABLE = 503;

    private final Load load;
    private final Unsent unsent;
    private final ConfiguredHeaders configured;
    private final Map<Kind, Gate> gates = new EnumMap<>(Kind.class);
    private final Map<Kind, Counter> refused = new EnumMap<>(Kind.class);

    Admission(Load load, Unsent unsent, ConfiguredHeaders configured, MeterRegistry metrics) {
        this.load = load;
        this.unsent = unsent;
        this.configured = configured;
        for (Kind kind : Kind.values()) {
            int atOnce = load.atOnce().get(kind);
            Gate gate = new Gate(
                    atOnce == 0 ? FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors() : atOnce,
                    load.waiting().get(kind));
            gates.put(kind, gate);
            measure(kind.name().toLowerCase(Locale.ROOT), gate, kind, metrics);
        }
    }

    private void measure(String name, Gate gate, Kind kind, MeterRegistry metrics) {
        Gauge.builder("dateline.work.inside", gate, Gate::inside)
                .description("Requests that are being worked on")
                .tag("kind", name)
                .register(metrics);
        Gauge.builder("dateline.work.waiting", gate, Gate::waiting)
                .description("Requests that wait for their turn")
                .tag("kind", name)
                .register(metrics);
        Counter counter = Counter.builder("dateline.work.refused")
                .description("Requests that were refused, because there was too much to do")
                .tag("kind", name)
                .register(metrics);
        refused.put(kind, counter);
    }

    /** Behind answers from memory and received documents, and in front of everything that is computed. */
    void register(@Observes @Priority(5) Router router) {
        router.route().order(configured.order()).handler(context -> new Turn(context).come());
    }

    /** Where work of a kind has its place. */
    Gate gate(Kind kind) {
        return gates.get(kind);
    }

    /**
     * Gives a place among the exports to the work of a request that has turned out to be one.
     *
     * @throws Busy when there is none
     */
    void export(RoutingContext context) {
        if (!Work.of(context).moveTo(gates.get(Kind.EXPORT))) {
            throw refuse(Kind.EXPORT, Busy.with(Kind.EXPORT));
        }
    }

    private Busy refuse(Kind kind, Busy busy) {
        refused.get(kind).increment();
        return busy;
    }

    /** A request that comes, waits perhaps, and is let in or refused. */
    private final class Turn implements Runnable {
        private final RoutingContext context;
        private final Context here;
        private final Kind kind;
        private final Gate gate;
        private Work work;
        private long timer;

        Turn(RoutingContext context) {
            this.context = context;
            here = context.vertx().getOrCreateContext();
            kind = Kind.of(context.request());
            gate = gates.get(kind);
        }

        void come() {
            if (unsent.isFull() && !kind.isOfOperators()) {
                context.fail(SERVICE_UNAVAILABLE, refuse(kind, Busy.withBytes()));
                return;
            }
            switch (gate.enter(this)) {
                case INSIDE -> letIn();
                case WAITING -> {
                    timer = context.vertx().setTimer(load.patience().toMillis(), late -> giveUp(true));
                    End.of(context, () -> giveUp(false));
                }
                case REFUSED -> context.fail(SERVICE_UNAVAILABLE, refuse(kind, Busy.with(kind)));
            }
        }

        private void giveUp(boolean tell) {
            if (gate.giveUp(this)) {
                context.vertx().cancelTimer(timer);
                if (tell) {
                    context.fail(SERVICE_UNAVAILABLE, refuse(kind, Busy.with(kind)));
                }
            }
        }

        /** Whoever has left calls, on a thread of its own. */
        @Override
        public void run() {
            here.runOnContext(turn -> {
                context.vertx().cancelTimer(timer);
                letIn();
            });
        }

        private boolean isGone() {
            return context.response().ended() || context.response().closed();
        }

        private void letIn() {
            if (isGone()) {
                gate.leave();
                return;
            }
            work = Work.begin(context, gate);
            timer = context.vertx().setTimer(load.longest().toMillis(), late -> stop());
            End.of(context, () -> {
                context.vertx().cancelTimer(timer);
                work.end();
            });
            context.next();
        }

        /** What takes too long is answered; an export that is being sent is given its time, and then cut off. */
        private void stop() {
            HttpServerResponse response = context.response();
            if (isGone()) {
                work.end();
            } else if (!response.headWritten()) {
                context.fail(SERVICE_UNAVAILABLE, refuse(kind, Busy.forTooLong(load.longest())));
            } else {
                timer = context.vertx()
                        .setTimer(load.longestExport().toMillis(), late -> Connections.cut(context.request()));
            }
        }
    }
}
