package org.dateline.record;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dateline.query.RecordVersion;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class CurrentVersionTest {
    @Inject
    RecordVersion version;

    @Inject
    Event<CurrentVersion.Written> written;

    @Test
    void theVersionIsWhatWasWrittenLastAndNotTakenBack() {
        String before = version.current();
        assertThat(before).isNotEmpty();

        QuarkusTransaction.begin();
        written.fire(new CurrentVersion.Written("taken back"));
        QuarkusTransaction.rollback();
        assertThat(version.current()).isEqualTo(before);

        QuarkusTransaction.requiringNew().run(() -> {
            written.fire(new CurrentVersion.Written("next"));
            assertThat(version.current()).isEqualTo(before);
        });
        assertThat(version.current()).isEqualTo("next");

        QuarkusTransaction.requiringNew().run(() -> written.fire(new CurrentVersion.Written(before)));
    }
}
