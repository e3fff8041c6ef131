package org.dateline.node;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.dateline.OnPostgreSql;
import org.dateline.record.LoadLock;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(OnPostgreSql.class)
class VersionFollowerPostgreSqlTest extends VersionFollowerTest {
    private static final String KILL =
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where query like '%s%%'";

    private void kill(String beginningOfItsLastStatement) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery(KILL.formatted(beginningOfItsLastStatement));
        }
    }

    @Test
    void isToldAndDoesNotAsk() throws Exception {
        for (int i = 0; i < 5; i++) {
            // Whoever listens asks after ten seconds of silence alone.
            awaitServed(another(), Duration.ofSeconds(1));
        }
    }

    @Test
    void aLostConnectionIsTakenUpAgain() throws Exception {
        kill("select record, version");
        awaitServed(another(), Duration.ofSeconds(3));
        awaitServed(another(), Duration.ofSeconds(1));
    }

    @Test
    void theDatabaseFreesTheLockOfWhoDies() throws Exception {
        LoadLock.Taken taken = lock.tryTake().orElseThrow();
        kill("select id from load_lock");
        lock.take().close();
        taken.close();
        assertThat(lock.tryTake()).isPresent().get().satisfies(LoadLock.Taken::close);
    }
}
