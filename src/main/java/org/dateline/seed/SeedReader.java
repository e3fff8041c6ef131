package org.dateline.seed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the files of a folder of seeds, as many as memory has room for, and tells of those that it cannot read. */
final class SeedReader {
    /** A file in memory, with the place of everything in it, takes some fifty times as much as on disk. */
    static final long MOST_YAML = Runtime.getRuntime().maxMemory() / 64;

    private final Path folder;
    private final Consumer<SeedFault> faults;
    private long held;

    /** @param faults is told what is wrong with the files */
    SeedReader(Path folder, Consumer<SeedFault> faults) {
        this.folder = folder;
        this.faults = faults;
    }

    boolean isFull() {
        return held > MOST_YAML;
    }

    /** What is in a sheet; nothing where memory has no room for it. */
    byte[] bytes(String name) throws IOException {
        held += Files.size(folder.resolve(name));
        return isFull() ? new byte[0] : Files.readAllBytes(folder.resolve(name));
    }

    /** A file in YAML. */
    SeedFile file(String name) {
        ByteBuffer bytes;
        try {
            held += Files.size(folder.resolve(name));
            if (isFull()) {
                return tooMuch(name);
            }
            bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException unreadable) {
            return unreadable(name, unreadable);
        }
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        boolean garbled =
                StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError();
        text.flip();
        return garbled
                ? refused(
                        name,
                        FilePosition.behind(text.toString()),
                        "the file is not in UTF-8",
                        "Save it in that encoding")
                : SeedFile.parse(name, text.toString(), faults);
    }

    /** Tells that there is no room for a file. */
    SeedFile tooMuch(String name) {
        return refused(
                name,
                FilePosition.START,
                "with this file all YAML and sheets have " + (held >> 20) + " MB, and this memory has room for "
                        + (MOST_YAML >> 20),
                "Write the events of a long timeline in lines of JSON, as timelines/<id>.ndjson, or raise -Xmx");
    }

    SeedFile unreadable(String name, IOException failure) {
        return refused(name, FilePosition.START, SeedListing.reason(failure), SeedListing.remedy(failure));
    }

    /** Tells what is wrong with a file, of which nothing else is said then. */
    SeedFile refused(String name, FilePosition place, String reason, String remedy) {
        faults.accept(new SeedFault(name, place.line(), place.column(), null, reason, remedy));
        return SeedFile.unreadable(name);
    }
}
