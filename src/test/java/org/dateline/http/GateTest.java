package org.dateline.http;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.dateline.http.Gate.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class GateTest {
    private final List<String> turns = new ArrayList<>();

    private final Runnable first = () -> turns.add("first");
    private final Runnable second = () -> turns.add("second");

    @Test
    void soManyAreInsideSoManyWaitAndMoreAreRefused() {
        Gate gate = new Gate(1, 1);
        assertThat(gate.enter(first)).isEqualTo(Entry.INSIDE);
        assertThat(gate.enter(second)).isEqualTo(Entry.WAITING);
        assertThat(gate.enter(first)).isEqualTo(Entry.REFUSED);
        assertThat(gate.tryEnter()).isFalse();
        assertThat(turns).isEmpty();
    }

    @Test
    void whoeverLeavesGivesThePlaceToTheOneThatHasWaitedLongest() {
        Gate gate = new Gate(1, 2);
        gate.tryEnter();
        gate.enter(first);
        gate.enter(second);
        gate.leave();
        assertThat(turns).containsExactly("first");
        assertThat(gate.inside()).isEqualTo(1);
        gate.leave();
        gate.leave();
        assertThat(turns).containsExactly("first", "second");
        assertThat(gate.inside()).isZero();
        assertThat(gate.tryEnter()).isTrue();
    }

    @Test
    void whoeverGivesUpGetsNoTurn() {
        Gate gate = new Gate(1, 2);
        gate.tryEnter();
        gate.enter(first);
        gate.enter(second);
        assertThat(gate.giveUp(first)).isTrue();
        assertThat(gate.giveUp(first)).isFalse();
        gate.leave();
        assertThat(turns).containsExactly("second");
        assertThat(gate.giveUp(second)).isFalse();
        assertThat(gate.waiting()).isZero();
    }
}
