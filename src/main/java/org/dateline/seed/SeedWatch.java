package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.quarkus.logging.Log;

/**
 * Looks at a folder again and again, and tells of each state of it that has stood still between two looks: an editor that
 * saves in steps, or a pull that brings many files, is one change. It looks, since what systems tell of their files is late on
 * macOS and missing in folders from a network or of a container's host.
 */
final class SeedWatch {
    private static final long BETWEEN_LOOKS = 200;

    private final Path folder;
    private final Runnable changed;
    private Optional<Map<String, String>> seen;
    private Optional<Map<String, String>> told;

    /**
     * Takes what the folder holds now as known.
     *
     * @param changed run when it holds something else, by whoever looks
     */
    SeedWatch(Path folder, Runnable changed) {
        this.folder = folder;
        this.changed = changed;
        this.told = stamps();
        this.seen = told;
    }

    /** Looks until the machine stops, in a thread of its own. */
    void begin() {
        Thread looking = new Thread(this::lookOn, "seeds-watch");
        looking.setDaemon(true);
        looking.start();
    }

    private void lookOn() {
        while (true) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
                look();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                Log.error("The seeds could not be looked at; the next change is", failed);
            }
        }
    }

    void look() {
        Optional<Map<String, String>> now = stamps();
        if (now.isEmpty() || !now.equals(seen)) {
            seen = now;
        } else if (!now.equals(told)) {
            told = now;
            changed.run();
        }
    }

    /** Size and time of every file that is read, and what may not be; empty where one has gone while they were looked at. */
    private Optional<Map<String, String>> stamps() {
        Map<String, String> stamps = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return Optional.of(stamps);
        }
        try {
            SeedListing listing = SeedListing.of(folder);
            listing.faults().forEach(fault -> stamps.put(fault.toString(), ""));
            for (String name : listing.names()) {
                Path file = folder.resolve(name);
                stamps.put(name, Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (UnusableSeeds unusable) {
            stamps.put(unusable.getMessage(), "");
        } catch (IOException moving) {
            return Optional.empty();
        }
        return Optional.of(stamps);
    }
}
