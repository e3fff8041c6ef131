package org.dateline.seed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import org.dateline.FixedClock;

/** A minute passes whenever somebody looks at it. */
@Alternative
@Singleton
class TickingClock extends Clock {
    private Instant now = FixedClock.NOW;

    void set(Duration difference) {
        now = now.plus(difference);
    }

    @Override
    public Instant instant() {
        now = now.plus(Duration.ofMinutes(1));
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
