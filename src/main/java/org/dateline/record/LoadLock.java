package org.dateline.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;

/**
 * Lets one process at a time load into a store that several use. It is a locked row, so the database frees it when the process
 * that has it dies.
 */
@ApplicationScoped
public class LoadLock {
    private static final long LOOKS_AGAIN_AFTER_MILLIS = 250;

    private static final String TAKE = "select id from load_lock where id = 1 for update skip locked";

    private final AgroalDataSource store;
    private final LoadProgress progress;
    private boolean stopped;

    LoadLock(AgroalDataSource store, LoadProgress progress) {
        this.store = store;
        this.progress = progress;
    }

    /** The lock, as long as it is not given back. */
    public static final class Taken implements AutoCloseable {
        private final Connection transaction;

        private Taken(Connection transaction) {
            this.transaction = transaction;
        }

        /** Gives it back. */
        @Override
        public void close() {
            try (transaction) {
                transaction.rollback();
                transaction.setAutoCommit(true);
            } catch (SQLException lost) {
                Log.debug("The database has freed the lock of the load already", lost);
            }
        }
    }

    /** Takes it, unless another process or thread has it. */
    public Optional<Taken> tryTake() {
        try {
            Connection transaction = store.getConnection();
            Taken taken = new Taken(transaction);
            try {
                transaction.setAutoCommit(false);
                if (isFree(transaction)) {
                    return Optional.of(taken);
                }
            } catch (SQLException | RuntimeException failure) {
                taken.close();
                throw failure;
            }
            taken.close();
            return Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException("The lock of the load cannot be taken", failure);
        }
    }

    private static boolean isFree(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement();
                ResultSet row = statement.executeQuery(TAKE)) {
            return row.next();
        }
    }

    /**
     * Takes it as soon as nobody else has it; the wait is told as a step of the load.
     *
     * @throws CancellationException when the server is stopped meanwhile
     */
    public Taken take() {
        Optional<Taken> taken = tryTake();
        if (taken.isPresent()) {
            return taken.get();
        }
        progress.begin("Waiting for another process", "loads", 1, 0);
        try {
            while (taken.isEmpty()) {
                pause();
                taken = tryTake();
            }
            return taken.get();
        } finally {
            progress.end();
        }
    }

    private synchronized void pause() {
        try {
            if (!stopped) {
                wait(LOOKS_AGAIN_AFTER_MILLIS);
            }
        } catch (InterruptedException unwanted) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        if (stopped) {
            throw new CancellationException("The server is stopped");
        }
    }

    synchronized void stop(@Observes ShutdownEvent shutdown) {
        stopped = true;
        notifyAll();
    }
}
