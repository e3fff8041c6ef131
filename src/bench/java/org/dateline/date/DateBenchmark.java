package org.dateline.date;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it takes to understand a date. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DateBenchmark {
    @Param({
        "2016-12-29",
        "2016-12",
        "196X",
        "1984~",
        "2016-12-28/2016-12-30",
        "[2016-12-28,2016-12-29]",
        "2016-12-29T14:05-05:00"
    })
    String text;

    @Benchmark
    public EventDate parse() {
        return EventDate.parse(text);
    }
}
