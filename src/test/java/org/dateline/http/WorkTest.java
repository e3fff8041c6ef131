package org.dateline.http;

import org.junit.jupiter.api.Test;

import org.dateline.query.Unwanted;
import org.dateline.query.Wanted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkTest {
    private final Gate gate = new Gate(1, 0);

    private Work begun() {
        assertThat(gate.tryEnter()).isTrue();
        return new Work(gate);
    }

    @Test
    void whatNobodyWaitsForStopsAndKeepsItsPlaceUntilThen() {
        Work work = begun();
        assertThatExceptionOfType(Unwanted.class)
                .isThrownBy(() -> work.doing(() -> {
                    Wanted.check();
                    work.end();
                    assertThat(gate.inside()).isEqualTo(1);
                    Wanted.check();
                    return "never";
                }));
        assertThat(gate.inside()).isZero();
        Wanted.check();
    }

    @Test
    void whatWasGivenUpIsNotBegun() {
        Work work = begun();
        work.end();
        assertThat(gate.inside()).isZero();
        assertThatExceptionOfType(Unwanted.class).isThrownBy(() -> work.doing(() -> "never"));
        assertThat(gate.inside()).isZero();
    }

    @Test
    void anExportLeavesItsPlaceToOthers() {
        Gate exports = new Gate(1, 0);
        Work work = begun();
        assertThat(work.moveTo(exports)).isTrue();
        assertThat(gate.inside()).isZero();
        assertThat(begun().moveTo(exports)).isFalse();
        work.end();
        assertThat(exports.inside()).isZero();
        assertThat(gate.inside()).isEqualTo(1);
    }
}
