package org.dateline.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that is there with everything in it, or not at all: it is filled beside its place and then moved to it. */
final class NewFolder implements AutoCloseable {
    private final Path place;
    private final Path beside;
    private final boolean taken;

    private NewFolder(Path place, boolean taken) throws IOException {
        this.place = place;
        this.taken = taken;
        this.beside = place.resolveSibling(
                "." + place.getFileName() + "-" + ProcessHandle.current().pid());
        Files.createDirectories(place.getParent());
        Files.createDirectory(beside);
    }

    /**
     * Begins one.
     *
     * @param replace whether what is there may be put aside
     * @throws Unkept when something is there that may not
     */
    static NewFolder at(Path folder, boolean replace) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw new Unkept(folder + " is a file, and seeds are a folder: name another.");
        }
        boolean taken = Files.exists(place) && !isEmpty(place);
        if (taken && !replace) {
            throw new Unkept(folder + " is not empty. Name another folder, or add --replace: what is there is then put"
                    + " aside under another name.");
        }
        if (place.getFileName() == null) {
            throw new Unkept("Name a folder in " + folder + ".");
        }
        return new NewFolder(place, taken);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Where it is filled. */
    Path path() {
        return beside;
    }

    /** Puts it in its place. @return where what was there is now; null when nothing was */
    Path settle() throws IOException {
        Path before = null;
        if (taken) {
            before = place.resolveSibling(
                    place.getFileName() + "-before-" + Instant.now().toString().replaceAll("[-:]|\\.[0-9]*", ""));
            Files.move(place, before);
        } else {
            Files.deleteIfExists(place);
        }
        try {
            Files.move(beside, place);
        } catch (IOException failure) {
            if (before != null) {
                Files.move(before, place);
            }
            throw failure;
        }
        return before;
    }

    /** Takes away what was not put in its place. */
    @Override
    public void close() {
        if (!Files.exists(beside)) {
            return;
        }
        try (Stream<Path> files = Files.walk(beside)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
