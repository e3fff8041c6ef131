package org.dateline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the server that is being tested writes into its log while somebody listens. */
public final class ServerLog extends Handler implements AutoCloseable {
    private final List<LogRecord> records = Collections.synchronizedList(new ArrayList<>());

    /** Listens from now on. */
    public ServerLog() {
        Logger.getLogger("").addHandler(this);
    }

    /** Lines that would wake somebody: errors, and whatever comes with a stack trace. */
    public List<String> alarms() {
        synchronized (records) {
            return records.stream()
                    .filter(record ->
                            record.getThrown() != null || record.getLevel().intValue() >= Level.SEVERE.intValue())
                    .map(record -> record.getLoggerName() + ": " + record.getMessage() + " " + record.getThrown())
                    .toList();
        }
    }

    /** What the server's own code has written, with the level of each line and without stack traces. */
    public List<String> lines() {
        synchronized (records) {
            return records.stream()
                    .filter(record -> record.getLoggerName().startsWith("org.dateline."))
                    .map(record -> record.getLevel() + " " + record.getMessage())
                    .toList();
        }
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.INFO.intValue()) {
            records.add(record);
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
