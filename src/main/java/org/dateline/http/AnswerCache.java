package org.dateline.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.arc.All;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.query.Aside;
import org.dateline.query.RecordVersion;
import org.dateline.query.Unwanted;
import org.dateline.query.Wanted;

/**
 * Answers of the current version of the record, as ready bytes, and which of them is the answer to a request that was
 * received to the letter before. Both are bounded by bytes, whatever strangers ask for. An answer is computed once however
 * many wait for it; a failure reaches all of them and is forgotten.
 */
@Singleton
class AnswerCache {
    /** No answer is older: another process may have changed the record meanwhile. */
    static final Duration AGE = Duration.ofMinutes(1);

    /** The part of the memory that requests as they were received may take. */
    private static final int PART_OF_REQUESTS = 8;

    private final RecordVersion version;
    private final Aside[] asides;
    private final Clock clock;
    private final boolean off;
    private final AsyncCache<AnswerKey, Answer> answers;
    private final Cache<ReceivedRequest, AnswerKey> keys;
    private volatile String keptOf;
    private volatile Present present = new Present(null, 0, null);

    /** @param bytes how much memory all that is kept may take; 0 for none */
    AnswerCache(
            RecordVersion version,
            @All List<Aside> asides,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "dateline.answers.kept-bytes", defaultValue = "67108864") long bytes) {
        this.version = version;
        this.asides = asides.toArray(Aside[]::new);
        this.clock = clock;
        off = bytes == 0;
        if (bytes < 0) {
            throw new IllegalArgumentException(
                    "dateline.answers.kept-bytes: " + bytes + " is no number of bytes. Write 0 for none");
        }
        answers = Caffeine.newBuilder()
                .maximumWeight(bytes - bytes / PART_OF_REQUESTS)
                .weigher((AnswerKey key, Answer answer) -> key.weight() + answer.weight())
                .expireAfterWrite(AGE)
                .recordStats()
                .buildAsync();
        keys = Caffeine.newBuilder()
                .maximumWeight(bytes / PART_OF_REQUESTS)
                .weigher((ReceivedRequest request, AnswerKey key) -> request.weight() + key.weight())
                .build();
        CaffeineCacheMetrics.monitor(metrics, answers, "answers");
    }

    /** The version of the record that is answered from, and of what is told beside it; what was kept of another is gone. */
    String version() {
        String current = present();
        String before = keptOf;
        if (!current.equals(before)) {
            keptOf = current;
            if (before != null) {
                answers.synchronous().invalidateAll();
                keys.invalidateAll();
            }
        }
        return current;
    }

    /** @param name of both together */
    private record Present(String record, long changes, String name) {}

    private String present() {
        String record = version.current();
        long changes = 0;
        for (Aside aside : asides) {
            changes += aside.changes();
        }
        Present known = present;
        if (changes != known.changes || !record.equals(known.record)) {
            known = new Present(record, changes, changes == 0 ? record : record + " " + changes);
            present = known;
        }
        return known.name;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** The answer to a request that was received before; being computed perhaps, null where nobody knows it. */
    CompletableFuture<Answer> of(ReceivedRequest request) {
        AnswerKey key = keys.getIfPresent(request);
        return key == null || !key.holdsIn(version()) || !key.isOfToday(clock) ? null : answers.getIfPresent(key);
    }

    /** Notes that a request was read: from now on {@link #of(ReceivedRequest)} knows it. */
    void read(ReceivedRequest request, AnswerKey key) {
        if (!off) {
            keys.put(request, key);
        }
    }

    /**
     * The answer of a key, computed here and now unless it is kept or somebody computes it already.
     *
     * @param computation may find that there is too much to keep
     */
    Optional<Answer> get(AnswerKey key, Supplier<Optional<Answer>> computation) {
        if (off) {
            return computation.get();
        }
        CompletableFuture<Answer> kept = answers.getIfPresent(key);
        CompletableFuture<Answer> ours = new CompletableFuture<>();
        CompletableFuture<Answer> others = kept == null ? answers.asMap().putIfAbsent(key, ours) : kept;
        if (others == null) {
            return compute(key, computation, ours);
        }
        try {
            return awaited(others);
        } catch (Unwanted theirs) {
            // Whoever computed it has gone; this reader has not.
            Wanted.check();
            return get(key, computation);
        }
    }

    private Optional<Answer> compute(
            AnswerKey key, Supplier<Optional<Answer>> computation, CompletableFuture<Answer> waitedFor) {
        try {
            Optional<Answer> answer = computation.get();
            waitedFor.complete(answer.orElse(null));
            return answer;
        } catch (RuntimeException | Error failure) {
            waitedFor.completeExceptionally(failure);
            throw failure;
        } finally {
            // What the record was like while it was read, nobody knows.
            if (!key.holdsIn(version())) {
                answers.asMap().remove(key, waitedFor);
            }
        }
    }

    /** How much is kept. */
    long bytes() {
        return bytes(answers.synchronous()) + bytes(keys);
    }

    private static long bytes(Cache<?, ?> cache) {
        cache.cleanUp();
        return cache.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    private static Optional<Answer> awaited(CompletableFuture<Answer> answer) {
        try {
            return Optional.ofNullable(answer.join());
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw failed;
        }
    }
}
