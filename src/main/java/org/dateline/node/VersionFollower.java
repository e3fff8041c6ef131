package org.dateline.node;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.query.RecordVersion;
import org.dateline.record.Version;

/**
 * Notices versions of the record that other servers have written, or that have reached the replica this one reads. It has one
 * connection of its own, which it takes up again when it is lost.
 */
@ApplicationScoped
class VersionFollower {
    private static final String CURRENT = "select record, version from record_state";

    private static final Duration RECONNECTS_AFTER = Duration.ofSeconds(1);

    /** How long the store may be silent before it is taken for lost. */
    private static final Duration SILENT_FOR = Duration.ofSeconds(2);

    private final AgroalDataSource store;
    private final RecordVersion served;
    private final Event<Version.Changed> changed;
    private final Duration poll;

    private Thread following;
    private volatile boolean stopped;
    private boolean lost;

    /** @param poll how often the store is asked where it cannot tell */
    VersionFollower(
            AgroalDataSource store,
            RecordVersion served,
            Event<Version.Changed> changed,
            @ConfigProperty(name = "dateline.versions.poll", defaultValue = "500ms") Duration poll) {
        this.store = store;
        this.served = served;
        this.changed = changed;
        this.poll = poll;
        if (poll.isNegative() || poll.isZero()) {
            throw new IllegalArgumentException(
                    "dateline.versions.poll: " + poll + " is no time to wait. Write 500ms for half a second");
        }
    }

    /** After the index is open. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1) StartupEvent start) {
        following = new Thread(this::follow, "versions");
        following.setDaemon(true);
        following.start();
    }

    /** Before the connections are closed. */
    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopped = true;
        synchronized (this) {
            notifyAll();
        }
        following.join(poll.plus(RECONNECTS_AFTER).toMillis());
    }

    private void follow() {
        while (!stopped) {
            try (Connection connection = store.getConnection()) {
                connection.setNetworkTimeout(Runnable::run, Math.toIntExact(SILENT_FOR.toMillis()));
                Notices notices = Notices.on(connection);
                if (lost) {
                    lost = false;
                    Log.info("Versions of the record are followed again");
                }
                while (!stopped) {
                    look(connection);
                    if (notices == null) {
                        pause(poll);
                    } else {
                        notices.await(poll, () -> stopped);
                    }
                }
            } catch (SQLException | RuntimeException failure) {
                if (!stopped && !lost) {
                    lost = true;
                    Log.warn("New versions of the record are not seen for now (" + failure
                            + "); trying again every second");
                }
                pause(RECONNECTS_AFTER);
            }
        }
    }

    private void look(Connection connection) throws SQLException {
        if (!current(connection).text().equals(served.current())) {
            changed.fire(new Version.Changed());
        }
    }

    private static Version current(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CURRENT)) {
            return row.next() ? new Version(row.getString(1), row.getLong(2)) : Version.NONE;
        }
    }

    private synchronized void pause(Duration time) {
        try {
            if (!stopped) {
                wait(time.toMillis());
            }
        } catch (InterruptedException end) {
            stopped = true;
        }
    }
}
