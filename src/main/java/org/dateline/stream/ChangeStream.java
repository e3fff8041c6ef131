package org.dateline.stream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import org.dateline.history.ChangeLog.Place;
import org.dateline.http.Addresses;
import org.dateline.http.Connections;
import org.dateline.search.ChangeQuery;

/**
 * One stream. It is read for in turn with all others, holds neither a thread nor a connection to the store while nothing is to be
 * sent, and is written to by the thread of its connection alone, which is the only one that changes what is here.
 */
final class ChangeStream {
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    private final RoutingContext request;
    private final HttpServerResponse response;
    private final Context thread;
    private final ChangeQuery query;
    private final Addresses addresses;
    private final Portions portions;
    private final String record;
    private final Executor reading;
    private final Outage outage;
    private final BooleanSupplier full;
    private final Duration patience;
    private Place reached;
    private boolean busy;
    private boolean woken;
    private boolean over;

    /** Whether it could not be read for, and since when. */
    private boolean away;

    private long since;

    /** Runs until it is read for again after it could not be; negative otherwise. */
    private long retry = -1;

    /** Runs while its reader has not taken what it was sent; negative otherwise. */
    private long timer = -1;

    /**
     * @param outage what all streams know of a store that cannot be read
     * @param full whether so much waits for all clients that nothing more is to be read
     * @param patience how long its reader may leave what it was sent
     */
    ChangeStream(
            RoutingContext request,
            ChangeQuery query,
            Addresses addresses,
            Place reached,
            Portions portions,
            Executor reading,
            Outage outage,
            BooleanSupplier full,
            Duration patience) {
        this.request = request;
        this.response = request.response();
        this.thread = request.vertx().getOrCreateContext();
        this.query = query;
        this.addresses = addresses;
        this.reached = reached;
        this.portions = portions;
        this.record = portions.record();
        this.reading = reading;
        this.outage = outage;
        this.full = full;
        this.patience = patience;
    }

    /** Stays among those that are open until it has ended or its reader has gone, whichever comes first. */
    void joins(Set<ChangeStream> open) {
        open.add(this);
        // A connection that is kept for further requests is not closed at the end of a stream.
        request.addEndHandler(ended -> leave(open));
        response.closeHandler(gone -> leave(open));
        response.exceptionHandler(broken -> Log.debug("A stream broke off", broken));
    }

    private void leave(Set<ChangeStream> open) {
        open.remove(this);
        over();
    }

    /** There may be something to send. */
    void wake() {
        thread.runOnContext(here -> {
            woken = true;
            goOn();
        });
    }

    private void goOn() {
        if (over || busy || !woken) {
            return;
        }
        if (response.writeQueueFull()) {
            // Nothing more is read for whoever does not take what there is.
            await();
            return;
        }
        if (full.getAsBoolean()) {
            // What others leave fills memory, and this would add to it.
            tryLater();
            return;
        }
        busy = true;
        woken = false;
        Place behind = reached;
        reading.execute(() -> read(behind));
    }

    private void read(Place behind) {
        try {
            if (!portions.hold(record, behind)) {
                end("the record was replaced; come back to be told from where to go on");
                return;
            }
            if (!outage.lets()) {
                thread.runOnContext(here -> holdOn());
                return;
            }
            Portion portion = portions.after(behind, query, addresses);
            outage.answered(this);
            thread.runOnContext(here -> send(portion));
        } catch (RuntimeException | Error failure) {
            outage.failed(this, failure);
            thread.runOnContext(here -> holdOn());
        }
    }

    /** Stays open without the store, which may be back soon: whoever is sent away would come back to be refused. */
    private void holdOn() {
        busy = false;
        if (over) {
            outage.left(this);
            return;
        }
        if (!away) {
            away = true;
            since = System.nanoTime();
        }
        if (outage.isTooLong(since)) {
            end("changes cannot be read now; come back");
        } else {
            tryLater();
        }
    }

    private void tryLater() {
        if (retry < 0) {
            retry = request.vertx().setTimer(outage.between().toMillis(), again -> {
                retry = -1;
                wake();
            });
        }
    }

    private void send(Portion portion) {
        busy = false;
        away = false;
        if (over) {
            return;
        }
        reached = portion.reached();
        woken |= portion.more();
        if (portion.text().length() > 0) {
            response.write(portion.text());
        }
        goOn();
    }

    private void await() {
        if (timer < 0) {
            timer = request.vertx().setTimer(patience.toMillis(), late -> drop());
            response.drainHandler(taken -> {
                rest();
                goOn();
            });
        }
    }

    private void rest() {
        if (timer >= 0) {
            request.vertx().cancelTimer(timer);
            timer = -1;
        }
    }

    /** Says that it is still there, and follows what it should; nothing is said while it cannot be read for. */
    void beat() {
        thread.runOnContext(here -> {
            if (away) {
                return;
            }
            if (!over && !busy && !portions.hold(record, reached)) {
                wake();
            } else if (!over && !response.writeQueueFull()) {
                response.write(HEARTBEAT);
            } else if (!over) {
                await();
            }
        });
    }

    /** Whoever leaves what it was sent comes back for it; it is not kept here. */
    private void drop() {
        timer = -1;
        Log.debug("A stream is dropped, since its reader takes nothing");
        Connections.cut(request.request());
    }

    /** Ends it with an event that says why, without an id: its reader comes back where it was, and is answered from there. */
    private void end(String reason) {
        thread.runOnContext(here -> {
            if (!over) {
                over();
                response.end("event: end\ndata: {\"reason\":\"" + reason + "\"}\n\n");
            }
        });
    }

    /** Ends it in good order: its reader comes back where it was. */
    void end() {
        thread.runOnContext(here -> {
            if (!over) {
                over();
                response.end();
            }
        });
    }

    private void over() {
        over = true;
        outage.left(this);
        if (retry >= 0) {
            request.vertx().cancelTimer(retry);
            retry = -1;
        }
        rest();
    }
}
