package org.dateline.record;

import java.time.Duration;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;

/** How far a load is; told to the log every few seconds, and to whoever asks. */
@ApplicationScoped
public class LoadProgress {
    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    /**
     * How far it is.
     *
     * @param step what is being done; null when nothing is
     * @param unit what is counted: {@code events}
     * @param perSecond since the step began
     * @param secondsLeft of this step; -1 when that cannot be told yet
     */
    public record State(String step, String unit, long done, long total, long perSecond, long secondsLeft) {
        private static final State NONE = new State(null, null, 0, 0, 0, 0);

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %,d of %,d %s, %,d a second%s",
                    step,
                    done,
                    total,
                    unit,
                    perSecond,
                    secondsLeft < 0 ? "" : ", " + secondsLeft + " s left");
        }
    }

    private volatile State state = State.NONE;
    private long began;
    private long told;
    private long skipped;

    public State state() {
        return state;
    }

    /** @param skipped how much of the total was done before */
    public void begin(String step, String unit, long total, long skipped) {
        began = System.nanoTime();
        told = began;
        this.skipped = skipped;
        state = new State(step, unit, skipped, total, 0, -1);
        Log.info(step + ": " + skipped + " of " + total + " " + unit);
    }

    public void reach(long done) {
        long now = System.nanoTime();
        State before = state;
        double seconds = Math.max(1, now - began) / 1e9;
        double rate = (done - skipped) / seconds;
        state = new State(
                before.step,
                before.unit,
                done,
                before.total,
                (long) rate,
                rate == 0 ? -1 : Math.max(0, (long) ((before.total - done) / rate)));
        if (now - told > EVERY) {
            told = now;
            Log.info(state);
        }
    }

    public void end() {
        state = State.NONE;
    }
}
