package org.dateline.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

/**
 * The validators of answers that were computed a moment ago, so that a client which has one of them costs nothing. They are
 * good for as long as any cache may keep an answer, since another process may have changed the record meanwhile.
 */
@Singleton
class RecentValidators {
    private static final int MOST = 10_000;

    /** @param at when the answer was computed */
    record Computed(Validator validator, Instant at) {}

    private final Map<AnswerKey, Computed> byKey = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AnswerKey, Computed> eldest) {
            return size() > MOST;
        }
    };
    private final Clock clock;

    RecentValidators(Clock clock) {
        this.clock = clock;
    }

    /** @param age how old it may be */
    synchronized Optional<Computed> of(AnswerKey key, Duration age) {
        return Optional.ofNullable(byKey.get(key))
                .filter(computed -> computed.at.plus(age).isAfter(clock.instant()));
    }

    synchronized void remember(AnswerKey key, Validator validator) {
        byKey.remove(key);
        byKey.put(key, new Computed(validator, clock.instant()));
    }
}
