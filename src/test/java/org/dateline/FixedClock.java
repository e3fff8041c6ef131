package org.dateline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The moment at which tests record what they load, so that answers can be compared to the letter. */
public class FixedClock {
    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
