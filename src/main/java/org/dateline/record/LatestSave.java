package org.dateline.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonValue;

import org.dateline.query.Aside;
import org.dateline.text.Codes;

/**
 * What became of what editors saved last in a folder that is watched, for those who look where they cannot read the log. While it
 * is faulty the record is served as it was.
 */
@ApplicationScoped
public class LatestSave implements Aside {
    /** So many faults are kept. Who has more has made one mistake often. */
    private static final int MOST = 100;

    private final Clock clock;
    private volatile State latest;
    private volatile long changes;

    LatestSave(Clock clock) {
        this.clock = clock;
    }

    /** What became of it. */
    public enum Outcome {
        SERVED,
        FAULTY,
        /** It would have taken more out of the record than may be meant. */
        REFUSED,
        /** There are no seeds. */
        NONE,
        FAILED;

        /** As answers have it. */
        @JsonValue
        public String code() {
            return Codes.of(this);
        }
    }

    /**
     * @param at when that was found
     * @param total how many faults there are
     * @param faults the first of them
     */
    public record State(Outcome outcome, Instant at, int total, List<Fault> faults) {
        /** Whether something is to be mended before it is served. */
        public boolean amiss() {
            return outcome != Outcome.SERVED && outcome != Outcome.NONE;
        }

        /** The same for readers: what nobody has published yet, names of files included, is not for them. */
        public State withoutFaults() {
            return new State(outcome, at, total, List.of());
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param file relative to the folder; null where it is the folder itself
     * @param line counted from 1; null in a sheet, and where there is no file
     * @param column counted from 1; null as the line is
     * @param cell where in a sheet, in words; null in a text
     * @param remedy null when the reason says so
     */
    public record Fault(String file, Integer line, Integer column, String cell, String reason, String remedy) {}

    /** Null where nothing is watched. */
    public State state() {
        return latest;
    }

    /** How often something has become amiss, or was mended: all that is told elsewhere. */
    @Override
    public long changes() {
        return changes;
    }

    /** Takes note of what was found. */
    public synchronized void is(Outcome outcome, List<Fault> faults) {
        State before = latest;
        latest = new State(
                outcome,
                clock.instant(),
                faults.size(),
                faults.stream().limit(MOST).toList());
        if (latest.amiss() != (before != null && before.amiss())) {
            changes++;
        }
    }
}
