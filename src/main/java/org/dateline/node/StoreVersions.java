package org.dateline.node;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import org.postgresql.PGConnection;

import org.dateline.query.LaterVersions;

/** The versions that the store has. A replica cannot know what its primary has beyond them. */
@Singleton
class StoreVersions implements LaterVersions {
    private static final String LATEST = "select version from record_state";

    /** What PostgreSQL tells every connection of its own accord. */
    private static final String REPLICA = "in_hot_standby";

    private final AgroalDataSource store;

    StoreVersions(AgroalDataSource store) {
        this.store = store;
    }

    @Override
    public boolean mayHave(long number) {
        try (Connection connection = store.getConnection()) {
            if (isReplica(connection)) {
                return true;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(LATEST)) {
                return row.next() && row.getLong(1) >= number;
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The store cannot be asked which versions it has", unreadable);
        }
    }

    private static boolean isReplica(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                && "on".equals(connection.unwrap(PGConnection.class).getParameterStatus(REPLICA));
    }
}
