package org.dateline.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalPoolInterceptor;
import io.vertx.core.Vertx;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds how long a request waits for the store: a database that is frozen says neither yes nor no. Loads and migrations, for
 * which no request waits, may take as long as they need.
 */
@ApplicationScoped
class StorePatience implements AgroalPoolInterceptor {
    private static final int FOR_EVER = 0;

    private final Instance<AgroalDataSource> store;
    private final int millis;

    /** @param longest what a statement may take */
    StorePatience(
            Instance<AgroalDataSource> store,
            @ConfigProperty(name = "dateline.store.longest-statement", defaultValue = "3s") Duration longest) {
        this.store = store;
        millis = Math.toIntExact(longest.toMillis());
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        wait(connection, millis);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        boolean requested = Vertx.currentContext() != null;
        wait(connection, requested ? millis : FOR_EVER);
        try {
            String url = connection.getMetaData().getURL();
            if (url.startsWith("jdbc:h2:")) {
                execute(connection, "set query_timeout " + (requested ? millis : FOR_EVER));
            } else if (requested && !connection.getAutoCommit()) {
                // So the server stops as well, and does not go on for nobody.
                execute(connection, "set local statement_timeout = " + millis);
            }
        } catch (SQLException away) {
            throw new IllegalStateException("The database does not answer", away);
        }
    }

    private static void execute(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting);
        }
    }

    /** In the pool, it is asked for a sign of life before it is lent. */
    @Override
    public void onConnectionReturn(Connection connection) {
        wait(connection, millis);
    }

    /** Where one has died, the others that nobody uses have as well: who asks next is not to try them all in turn. */
    @Override
    public void onConnectionDestroy(Connection connection) {
        try {
            if (connection.isClosed()) {
                store.get().flush(AgroalDataSource.FlushMode.IDLE);
            }
        } catch (SQLException away) {
            // It is being destroyed.
        }
    }

    private static void wait(Connection connection, int millis) {
        try {
            connection.setNetworkTimeout(Runnable::run, millis);
        } catch (SQLException away) {
            // Whoever uses it next is told.
        }
    }
}
