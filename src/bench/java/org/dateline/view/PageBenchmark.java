package org.dateline.view;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.dateline.search.FoundEvent;
import org.dateline.search.StoredRecord;

/** From events that were found to the bytes of an answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageBenchmark {
    private static final Set<EventMember> ALL = Set.copyOf(EventMember.FIELDS.values());

    /** Set up as the server's, which takes a server to have. */
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final ServedEvents served = new ServedEvents(json);

    private List<FoundEvent> found;
    private EventView view;

    @Setup
    public void find() {
        found = StoredRecord.search(0).find(StoredRecord.query("limit=20")).items();
        view = served.read(found.get(0), ALL, Locale.ENGLISH);
    }

    /** A page of 20 as JSON, which is put together of members that were written before. */
    @Benchmark
    public byte[] pageOfTwenty() throws IOException {
        List<JsonEvent> items =
                found.stream().map(event -> JsonEvent.of(event, ALL)).toList();
        return json.writeValueAsBytes(
                new EventList(items, null, new EventList.Meta(20, null, 1L, null, null, null), null));
    }

    /** One event as JSON, the same way. */
    @Benchmark
    public byte[] oneEvent() {
        return JsonEvent.of(found.get(0), ALL).bytes();
    }

    /** The view of one event, which formats other than JSON are written from. */
    @Benchmark
    public EventView viewOfOneEvent() {
        return served.read(found.get(0), ALL, Locale.ENGLISH);
    }

    /** A view as JSON, as it is written for the index when the record changes. */
    @Benchmark
    public byte[] jsonOfOneView() throws IOException {
        return json.writeValueAsBytes(view);
    }
}
