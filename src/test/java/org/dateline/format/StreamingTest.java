package org.dateline.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.format.table.CsvWriter;
import org.dateline.format.table.NdjsonWriter;
import org.dateline.format.table.XlsxWriter;
import org.dateline.format.timelinejs.TimelineJsWriter;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.view.EventView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Formats that may have any number of events to write keep next to none of them. */
class StreamingTest {
    private static final int EVENTS = 5_000;
    /** What writers may hold back: buffers, no matter how many events there are. */
    private static final long BUFFERS = 40_000;

    static Stream<Arguments> writers() {
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        return Stream.of(
                arguments(Format.NDJSON, new NdjsonWriter(json), EventFixtures.asked("/v1/events?format=ndjson")),
                arguments(Format.CSV, new CsvWriter(new ObjectMapper()), EventFixtures.asked("/v1/events?rows=events")),
                arguments(
                        Format.CSV,
                        new CsvWriter(new ObjectMapper()),
                        EventFixtures.asked("/v1/events?rows=citations")),
                arguments(
                        Format.XLSX, new XlsxWriter(new ObjectMapper()), EventFixtures.asked("/v1/events?rows=events")),
                arguments(
                        Format.XLSX,
                        new XlsxWriter(new ObjectMapper()),
                        EventFixtures.asked("/v1/events?rows=citations")),
                arguments(Format.TIMELINEJS, new TimelineJsWriter("Dateline"), EventFixtures.asked("/v1/events")));
    }

    /** Counts what comes, and knows whether it was closed. */
    private static final class Counting extends OutputStream {
        long bytes;
        boolean closed;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @ParameterizedTest
    @MethodSource("writers")
    void anEventIsWrittenBeforeManyMoreAreAskedFor(Format format, AnswerWriter writer, Request request)
            throws IOException {
        Counting out = new Counting();
        List<Long> writtenBefore = new ArrayList<>();
        Iterable<EventView> events = () -> {
            Iterator<EventView> made = LongAnswer.events(EVENTS, -1).iterator();
            // Some look all through before they write the first.
            writtenBefore.clear();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return made.hasNext();
                }

                @Override
                public EventView next() {
                    writtenBefore.add(out.bytes);
                    return made.next();
                }
            };
        };

        writer.write(EventFixtures.record(events), request, new Losses(), out);

        assertThat(writtenBefore).hasSize(EVENTS);
        double each = out.bytes / (double) EVENTS;
        for (int i = 0; i < EVENTS; i++) {
            assertThat(i * each - writtenBefore.get(i))
                    .as("held back before event %d", i)
                    .isLessThan(BUFFERS);
        }
        assertThat(out.closed).isFalse();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void whatBreaksIsNotHidden(Format format, AnswerWriter writer, Request request) {
        Iterable<EventView> events = LongAnswer.events(EVENTS, 1_000);

        assertThatThrownBy(() -> writer.write(EventFixtures.record(events), request, new Losses(), new Counting()))
                .hasMessage("The store is lost.");
    }

    @Test
    void aTimelineThatBreaksHasNoEnd() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AtomicInteger readings = new AtomicInteger();
        Iterable<EventView> events = () -> LongAnswer.events(EVENTS, readings.incrementAndGet() == 1 ? -1 : 1_000)
                .iterator();
        assertThatThrownBy(() -> new TimelineJsWriter("Dateline")
                        .write(
                                EventFixtures.record(events),
                                EventFixtures.asked("/v1/events?format=timelinejs"),
                                new Losses(),
                                out))
                .isInstanceOf(IllegalStateException.class);

        assertThat(out.size()).isGreaterThan(100_000);
        assertThatThrownBy(() -> new ObjectMapper().readTree(out.toByteArray()))
                .isInstanceOf(JsonProcessingException.class);
    }
}
