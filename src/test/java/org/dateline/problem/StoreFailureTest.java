package org.dateline.problem;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoreFailureTest {
    private static boolean passes(Throwable failure) {
        return StoreFailure.isIn(new IllegalStateException("wrapped", new RuntimeException(failure)));
    }

    @Test
    void aDatabaseThatIsAwayPasses() {
        assertThat(passes(new SQLException("Connection refused", "08001"))).isTrue();
        assertThat(passes(new SQLException("An I/O error occurred while sending to the backend.", "08006")))
                .isTrue();
        assertThat(passes(new SQLException("terminating connection due to administrator command", "57P01")))
                .isTrue();
        assertThat(passes(new SQLException("the database system is starting up", "57P03")))
                .isTrue();
        assertThat(passes(new SQLException("canceling statement due to statement timeout", "57014")))
                .isTrue();
        assertThat(passes(new SQLException("sorry, too many clients already", "53300")))
                .isTrue();
        assertThat(passes(new SQLTimeoutException("Statement was canceled or the session timed out")))
                .isTrue();
        assertThat(passes(new SQLException("The database has been closed", "90098")))
                .isTrue();
        assertThat(passes(new SQLException("Sorry, acquisition timeout!"))).isTrue();
        assertThat(passes(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
        assertThat(passes(new SQLException("This pool is closed and does not handle any more connections!")))
                .isTrue();
    }

    @Test
    void whatIsOurFaultDoesNot() {
        assertThat(passes(new SQLException("syntax error at or near", "42601"))).isFalse();
        assertThat(passes(new SQLException("duplicate key value violates unique constraint", "23505")))
                .isFalse();
        assertThat(passes(new SQLException("no words at all"))).isFalse();
        assertThat(passes(new NullPointerException())).isFalse();
        assertThat(StoreFailure.isIn(new IllegalStateException("Busy 08001"))).isFalse();
    }
}
