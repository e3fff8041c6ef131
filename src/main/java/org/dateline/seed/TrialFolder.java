package org.dateline.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.dateline.record.RecordDraft;

/** A copy of a folder of seeds in which is tried what a file would be, before it is put into the folder. */
final class TrialFolder implements AutoCloseable {
    private final Path folder;
    private final Path work;
    private final List<String> names;

    /** @param folder which need not be there */
    TrialFolder(Path folder) throws IOException {
        this.folder = folder;
        this.names = Files.isDirectory(folder) ? SeedListing.of(folder).names() : List.of();
        this.work = Files.createTempDirectory("dateline-trial-");
        for (String name : names) {
            Files.createDirectories(work.resolve(name).getParent());
            Files.copy(folder.resolve(name), work.resolve(name));
        }
    }

    /** The files of the folder, as {@link SeedListing} has them. */
    List<String> names() {
        return names;
    }

    /** What a file is in the folder itself; empty where there is none. */
    String standing(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /**
     * The record as it is, or with what was put.
     *
     * @throws InvalidSeeds with every fault
     */
    RecordDraft record() {
        return SeedFolder.read(work).orElse(new RecordDraft(null, null, null, null, null));
    }

    /** What would be wrong if a file were this; the file is left so. */
    List<SeedFault> faults(String name, String text) throws IOException {
        Files.createDirectories(work.resolve(name).getParent());
        Files.writeString(work.resolve(name), text);
        try {
            record();
            return List.of();
        } catch (InvalidSeeds faulty) {
            return faulty.faults();
        }
    }

    /** Puts a file in, for {@link #record}. */
    void put(String name, byte[] bytes) throws IOException {
        Files.write(work.resolve(name), bytes);
    }

    /** Puts a file into the folder itself, whole or not at all. */
    void settle(String name, String text) throws IOException {
        settle(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of what is no text. */
    void settle(String name, byte[] bytes) throws IOException {
        Path place = folder.resolve(name);
        Files.createDirectories(place.toAbsolutePath().getParent());
        // Where a link leads to the file, that file is written.
        Path real = Files.exists(place) ? place.toRealPath() : place;
        Path fresh = real.resolveSibling("." + real.getFileName() + ".new");
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, real, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
