package org.dateline.http;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

class AnswerCacheTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T23:59:00Z"), ZoneOffset.UTC);
    private static final int MIB = 1 << 20;

    private volatile String version = "1";

    private final AnswerCache cache = cache(64 * MIB, CLOCK);

    private AnswerCache cache(long bytes, Clock clock) {
        return new AnswerCache(() -> version, List.of(), clock, new SimpleMeterRegistry(), bytes);
    }

    private AnswerKey key(String question) {
        return AnswerKey.of(question, "text/plain", version, Coding.IDENTITY);
    }

    private static ReceivedRequest received(String uri) {
        return new ReceivedRequest(uri, List.of(), null, Coding.IDENTITY, "localhost");
    }

    private static Optional<Answer> answer(String text) {
        return Optional.of(Answer.of(Map.of(), text.getBytes(StandardCharsets.UTF_8), CLOCK.instant(), null));
    }

    private static String text(Optional<Answer> answer) {
        return answer.orElseThrow().body().toString();
    }

    @Test
    void anAnswerIsComputedOnce() {
        assertThat(text(cache.get(key("/x"), () -> answer("first")))).isEqualTo("first");
        assertThat(text(cache.get(key("/x"), () -> fail("it is kept")))).isEqualTo("first");
        assertThat(text(cache.get(key("/y"), () -> answer("other")))).isEqualTo("other");
    }

    @Test
    void aRequestThatWasReadLeadsToTheAnswer() {
        assertThat(cache.of(received("/x"))).isNull();
        cache.read(received("/x"), key("/x"));
        assertThat(cache.of(received("/x"))).isNull();
        cache.get(key("/x"), () -> answer("first"));
        assertThat(cache.of(received("/x")))
                .isCompletedWithValueMatching(
                        answer -> text(Optional.of(answer)).equals("first"));
        assertThat(cache.of(received("/x?"))).isNull();
    }

    @Test
    void aStampedeWaitsForOneComputation() throws Exception {
        AtomicInteger computed = new AtomicInteger();
        List<Optional<Answer>> answers = stampede(() -> {
            computed.incrementAndGet();
            pause();
            return answer("once");
        });
        assertThat(answers)
                .hasSize(16)
                .allSatisfy(answer -> assertThat(text(answer)).isEqualTo("once"));
        assertThat(computed).hasValue(1);
    }

    @Test
    void aFailureReachesAllWhoWaitAndIsForgotten() {
        AtomicInteger computed = new AtomicInteger();
        assertThatThrownBy(() -> stampede(() -> {
                    computed.incrementAndGet();
                    pause();
                    throw new IllegalStateException("The store is lost.");
                }))
                .hasCause(new IllegalStateException("The store is lost."));
        assertThat(computed).hasValue(1);
        assertThat(text(cache.get(key("/x"), () -> answer("again")))).isEqualTo("again");
    }

    @Test
    void whatIsTooMuchIsComputedByEachAndNotKept() {
        assertThat(cache.get(key("/x"), Optional::empty)).isEmpty();
        assertThat(text(cache.get(key("/x"), () -> answer("less now")))).isEqualTo("less now");
    }

    private List<Optional<Answer>> stampede(Callable<Optional<Answer>> computation) throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(16);
        CountDownLatch start = new CountDownLatch(16);
        try {
            List<Future<Optional<Answer>>> asked = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                asked.add(many.submit(() -> {
                    start.countDown();
                    start.await();
                    return cache.get(key("/x"), () -> unchecked(computation));
                }));
            }
            List<Optional<Answer>> answers = new ArrayList<>();
            ExecutionException failed = null;
            int failures = 0;
            for (Future<Optional<Answer>> each : asked) {
                try {
                    answers.add(each.get());
                } catch (ExecutionException failure) {
                    failed = failure;
                    failures++;
                }
            }
            if (failed != null) {
                assertThat(failures).isEqualTo(16);
                throw failed;
            }
            return answers;
        } finally {
            many.shutdownNow();
        }
    }

    private static <T> T unchecked(Callable<T> computation) {
        try {
            return computation.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nothingSurvivesAChangeOfTheRecord() {
        AnswerKey before = key("/x");
        cache.read(received("/x"), before);
        cache.get(before, () -> answer("before"));
        version = "2";
        assertThat(cache.of(received("/x"))).isNull();
        assertThat(text(cache.get(key("/x"), () -> answer("after")))).isEqualTo("after");
        assertThat(text(cache.get(before, () -> answer("gone")))).isEqualTo("gone");
    }

    @Test
    void whatWasBegunBeforeAChangeIsAnsweredButNotKept() {
        AnswerKey before = key("/x");
        cache.read(received("/x"), before);
        Optional<Answer> begun = cache.get(before, () -> {
            version = "2";
            return answer("half of each");
        });
        assertThat(text(begun)).isEqualTo("half of each");
        version = "1";
        assertThat(text(cache.get(before, () -> answer("whole")))).isEqualTo("whole");
    }

    @Test
    void anAnswerThatSaysWhenItWasReadIsOfThatDay() {
        Instant[] now = {CLOCK.instant()};
        AnswerCache cache = cache(64 * MIB, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        });
        AnswerKey cited =
                new AnswerKey("/x", "text/plain", Locale.ENGLISH, "", cache.today(), version, false, Coding.IDENTITY);
        cache.read(received("/x"), cited);
        cache.get(cited, () -> answer("Read on 25 November"));
        assertThat(cache.of(received("/x"))).isNotNull();
        now[0] = now[0].plusSeconds(60);
        assertThat(cache.of(received("/x"))).isNull();
    }

    @Test
    void manyAnswersTakeNoMoreThanTheyMay() {
        AnswerCache small = cache(2 * MIB, CLOCK);
        String large = "x".repeat(MIB / 4);
        List<AnswerKey> keys =
                IntStream.range(0, 50).mapToObj(i -> key("/" + i)).toList();
        keys.forEach(key -> small.get(key, () -> answer(large)));
        IntStream.range(0, 20_000).forEach(i -> small.read(received("/" + i), key("/" + i)));

        assertThat(small.bytes()).isBetween(1L, 2L * MIB);
    }

    @Test
    void whatIsHotOutlivesAFloodOfWhatIsAskedOnce() {
        AnswerCache small = cache(2 * MIB, CLOCK);
        String text = "x".repeat(MIB / 64);
        for (int i = 0; i < 200; i++) {
            small.get(key("/hot"), () -> answer(text));
        }
        IntStream.range(0, 2_000).forEach(i -> {
            small.get(key("/random-" + i), () -> answer(text));
            if (i % 20 == 0) {
                small.get(key("/hot"), () -> answer(text));
            }
        });
        small.get(key("/hot"), () -> fail("it is kept"));
    }

    @Test
    void withoutMemoryEachIsComputed() {
        AnswerCache none = cache(0, CLOCK);
        none.read(received("/x"), key("/x"));
        assertThat(text(none.get(key("/x"), () -> answer("first")))).isEqualTo("first");
        assertThat(text(none.get(key("/x"), () -> answer("second")))).isEqualTo("second");
        assertThat(none.of(received("/x"))).isNull();
    }
}
