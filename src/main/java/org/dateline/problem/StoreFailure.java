package org.dateline.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

import io.quarkus.logging.Log;

import org.dateline.query.ParameterFault;

/** Failures of the database, which pass, and which whoever keeps the server is told of in a line. */
final class StoreFailure {
    /** In seconds. */
    static final String RETRY_AFTER = "5";

    /** By the classes of SQLSTATE: the connection, resources, and what whoever runs the database has ended. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** H2 has codes of its own: the database is closed, or the connection broken. */
    private static final Set<String> STATES = Set.of("90067", "90098", "90121");

    /** Of the pool, which says no more than words. */
    private static final Set<String> WORDS =
            Set.of("cquisition timeout", "This pool is closed", "create new connection");

    private StoreFailure() {}

    /** Whether a failure is that the database is away, or does not answer in time. */
    static boolean isIn(Throwable failure) {
        return cause(failure) != null;
    }

    /** The problem to show for it. */
    static Problem logged(Throwable failure, String path) {
        Log.warn(ParameterFault.cut(path) + " was not answered: the database does not answer (" + cause(failure) + ")");
        return Problem.of(ProblemType.STORE_UNAVAILABLE, ProblemType.STORE_UNAVAILABLE.meaning(), path);
    }

    private static SQLException cause(Throwable failure) {
        int depth = 0;
        for (Throwable each = failure; each != null && depth < 50; each = each.getCause(), depth++) {
            if (each instanceof SQLException store && passes(store)) {
                return store;
            }
            for (Throwable beside : each.getSuppressed()) {
                if (beside instanceof SQLException store && passes(store)) {
                    return store;
                }
            }
        }
        return null;
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        if (failure instanceof SQLTransientException || failure instanceof SQLRecoverableException) {
            return true;
        }
        if (state == null) {
            return WORDS.stream().anyMatch(String.valueOf(failure.getMessage())::contains);
        }
        return state.length() == 5 && CLASSES.contains(state.substring(0, 2)) || STATES.contains(state);
    }
}
