package org.dateline.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import io.quarkus.logging.Log;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** What PostgreSQL tells a connection of its own accord. */
final class Notices {
    private static final String LISTEN = "listen dateline_version";

    /** How long nothing may be told before the store is asked, so that a connection that is dead is found out. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final PGConnection connection;

    private Notices(PGConnection connection) {
        this.connection = connection;
    }

    /** Begins to listen; null where the database has no such thing, or a replica may not. */
    static Notices on(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(PGConnection.class)) {
            return null;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(LISTEN);
            return new Notices(connection.unwrap(PGConnection.class));
        } catch (SQLException refused) {
            if (!connection.isValid(1)) {
                throw refused;
            }
            Log.info("This database does not tell of versions (" + refused.getMessage() + "): it is asked for them");
            return null;
        }
    }

    /**
     * Returns when a version was told, or when it is time to ask.
     *
     * @param atMost how long it takes to notice that the wait is to end
     */
    void await(Duration atMost, BooleanSupplier end) throws SQLException {
        long until = System.nanoTime() + SILENCE.toNanos();
        while (!end.getAsBoolean() && System.nanoTime() < until) {
            PGNotification[] told = connection.getNotifications(Math.toIntExact(Math.max(1, atMost.toMillis())));
            if (told != null && told.length > 0) {
                return;
            }
        }
    }
}
