package org.dateline.search;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.dateline.query.Page;

/** From the parameters of a request to the events of its page, with and without events that are kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBenchmark {
    @Param({
        "limit=20",
        "from=1900&to=1920&limit=20",
        "q=embargo&limit=20",
        "from=1900&to=1920&match=certain&limit=0&include=total"
    })
    String question;

    @Param({"0", "33554432"})
    long keptBytes;

    private EventSearch search;

    @Setup
    public void open() {
        search = StoredRecord.search(keptBytes);
    }

    @Benchmark
    public Page<FoundEvent> page() {
        return search.find(StoredRecord.query(question));
    }
}
