package org.dateline.text;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells who waits for a command what it is doing, and for how long: nothing of what is quick; then a line that is written over every
 * second where somebody looks on, and elsewhere a line every ten seconds. It goes where faults go, and never among results.
 */
public final class Progress implements AutoCloseable {
    private static final long BEFORE_FIRST = Duration.ofSeconds(2).toNanos();
    private static final long ON_TERMINAL = Duration.ofSeconds(1).toNanos();
    private static final long IN_LOG = Duration.ofSeconds(10).toNanos();
    private static final long LOOKS_EVERY_MILLIS = 250;

    private static final String FROM_THE_LEFT = "\r\u001b[K";

    /** A line that is longer than the terminal is wide ends at its edge: of one that went on below only the last part would be cleared. */
    private static final String CUT = "\u001b[?7l";

    private static final String WRAPPED_AGAIN = "\u001b[?7h";

    private final PrintStream err;
    private final boolean terminal;
    private final LongSupplier clock;
    private final long began;
    private Supplier<String> doing = () -> "Working";
    private long told;
    private boolean shown;
    private boolean over;
    private Thread ticking;
    private Thread atEnd;

    /** @param err null for nobody */
    private Progress(PrintStream err, boolean terminal, LongSupplier clock) {
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
        this.began = clock.getAsLong();
        // So that the first line comes when what is quick would be over.
        this.told = began + BEFORE_FIRST - interval();
    }

    /** Tells nobody. */
    public static Progress untold() {
        return new Progress(null, false, System::nanoTime);
    }

    /** Tells those who see a stream, in a thread of its own, until it is closed. */
    public static Progress on(PrintStream err) {
        Progress progress = new Progress(err, isTerminal(), System::nanoTime);
        progress.ticking = new Thread(progress::tickOn, "progress");
        progress.ticking.setDaemon(true);
        progress.ticking.start();
        // Who breaks the command off has the prompt behind what stands on the line.
        progress.atEnd = new Thread(progress::close, "progress-end");
        Runtime.getRuntime().addShutdownHook(progress.atEnd);
        return progress;
    }

    /** The same by another clock, and told only when it is asked to look. */
    static Progress on(PrintStream err, boolean terminal, LongSupplier clock) {
        return new Progress(err, terminal, clock);
    }

    /** Whether somebody sees what goes where faults go. What Java knows of a terminal is of all three streams together. */
    private static boolean isTerminal() {
        try {
            String leads = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return leads.startsWith("/dev/pts/") || leads.startsWith("/dev/tty");
        } catch (IOException | RuntimeException noSuchPlace) {
            return System.console() != null;
        }
    }

    /** Begins a step. */
    public void step(String what) {
        step(() -> what);
    }

    /** @param what says how far it is, whenever it is asked and by another thread */
    public synchronized void step(Supplier<String> what) {
        doing = what;
    }

    private void tickOn() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(LOOKS_EVERY_MILLIS);
            } catch (InterruptedException closed) {
                return;
            }
            tick();
        }
    }

    private long interval() {
        return terminal ? ON_TERMINAL : IN_LOG;
    }

    /** Looks whether it is time to tell. */
    synchronized void tick() {
        long now = clock.getAsLong();
        if (err == null || over || now - told < interval()) {
            return;
        }
        told = now;
        String line = doing.get() + ", " + Duration.ofNanos(now - began).toSeconds() + " s";
        if (terminal) {
            err.print(FROM_THE_LEFT + CUT + line + WRAPPED_AGAIN);
            err.flush();
            shown = true;
        } else {
            err.println(line);
        }
    }

    /** Clears its line for what is told now, and goes on. */
    public synchronized void pause() {
        if (shown) {
            err.print(FROM_THE_LEFT);
            err.flush();
            shown = false;
        }
    }

    private void forgetEnd() {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
            atEnd = null;
        } catch (IllegalStateException ending) {
            // It is closed once more, which changes nothing.
        }
    }

    /** Ends it, and clears its line for what is told now. */
    @Override
    public synchronized void close() {
        over = true;
        pause();
        if (ticking != null) {
            ticking.interrupt();
        }
        if (atEnd != null && Thread.currentThread() != atEnd) {
            forgetEnd();
        }
    }
}
