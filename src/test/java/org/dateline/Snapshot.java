package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stored answers that a test compares with; {@code -Dsnap} writes them anew instead. */
public final class Snapshot {
    private Snapshot() {}

    public static boolean isBeingTaken() {
        String snap = System.getProperty("snap", "false");
        return !snap.equals("false");
    }

    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
