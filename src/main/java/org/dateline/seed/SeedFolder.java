package org.dateline.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dateline.record.DraftFault;
import org.dateline.record.LoadProgress;
import org.dateline.record.RecordCheck;
import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.StreamedDraft;

/**
 * A folder of seeds: {@code actors.yaml}, {@code origins.yaml}, {@code sources.yaml}, {@code checks.yaml} and one file for each
 * timeline under {@code timelines}, in YAML or in lines of JSON. Any of them may be missing.
 */
final class SeedFolder {
    private static final List<String> REFERENCE = List.of("actors", "origins", "sources", "checks");
    private static final String ENDING = ".yaml";
    private static final Pattern YAML = Pattern.compile("\\.ya?ml$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEED = Pattern.compile("\\.(ya?ml|ndjson)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMELINE = Pattern.compile("timelines/[^/]+\\.yaml");
    private static final Pattern LINES = Pattern.compile("timelines/[^/]+\\.ndjson");

    private final Path folder;
    private final LoadProgress progress;
    private final List<SeedFault> faults = new ArrayList<>();

    /** What was read; null before that. */
    private SeedFiles files;

    private StreamedDraft draft;

    private SeedFolder(Path folder, LoadProgress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Reads and checks a folder.
     *
     * @return the record; empty when the folder does not exist or holds no seeds at all
     * @throws InvalidSeeds with every fault there is
     * @throws UncheckedIOException when the folder cannot be listed
     */
    static Optional<RecordDraft> read(Path folder) {
        return read(folder, new LoadProgress()).map(StreamedDraft::whole);
    }

    /** The same without holding the events of timelines in lines. */
    static Optional<StreamedDraft> read(Path folder, LoadProgress progress) {
        return Files.isDirectory(folder) ? new SeedFolder(folder, progress).read() : Optional.empty();
    }

    /** The same, which can also tell where in its files something stands. */
    static Optional<SeedFolder> open(Path folder) {
        SeedFolder opened = new SeedFolder(folder, new LoadProgress());
        return Files.isDirectory(folder) && opened.read().isPresent() ? Optional.of(opened) : Optional.empty();
    }

    StreamedDraft draft() {
        return draft;
    }

    /** Where in the files there is something to say, in their order; of one value the first. */
    List<SeedFault> placed(List<DraftFault> said) {
        said.forEach(files::tell);
        tellStreamed();
        return faults.stream().distinct().sorted().toList();
    }

    /** A fingerprint of the bytes of all seeds and of the form that this release asks for; empty when there is no folder. */
    static Optional<String> fingerprint(Path folder) {
        return Files.isDirectory(folder)
                ? Optional.of(new SeedFolder(folder, new LoadProgress()).fingerprint())
                : Optional.empty();
    }

    private String fingerprint() {
        SeedFingerprint fingerprint = new SeedFingerprint();
        for (String name : names()) {
            fingerprint.add(name, folder.resolve(name));
        }
        return fingerprint.text();
    }

    private Optional<StreamedDraft> read() {
        List<String> names = names();
        Map<String, SeedFile> reference = new LinkedHashMap<>();
        for (String kind : REFERENCE) {
            reference.put(kind, names.remove(kind + ENDING) ? file(kind + ENDING) : absent(kind, names));
        }
        List<SeedFile> timelines = new ArrayList<>();
        Map<Integer, StreamedEvents> streams = new LinkedHashMap<>();
        for (String name : names) {
            if (LINES.matcher(name).matches()) {
                EventLines lines = new EventLines(name, folder.resolve(name));
                streams.put(timelines.size(), new StreamedEvents(timelines.size(), lines));
                timelines.add(firstLine(lines, names));
            } else {
                timelines.add(TIMELINE.matcher(name).matches() ? file(name) : stray(name));
            }
        }
        if (timelines.isEmpty() && reference.values().stream().allMatch(SeedFile::isEmpty)) {
            return Optional.empty();
        }
        files = new SeedFiles(reference, timelines, streams);
        draft = check();
        if (!faults.isEmpty()) {
            throw new InvalidSeeds(folder, faults.stream().distinct().sorted().toList());
        }
        return Optional.of(draft);
    }

    private SeedFile firstLine(EventLines lines, List<String> names) {
        String inYaml = lines.name().replaceAll("ndjson$", "yaml");
        if (names.contains(inYaml)) {
            return refused(
                    lines.name(),
                    FilePosition.START,
                    "this timeline is told in " + inYaml + " as well",
                    "Keep one file");
        }
        try {
            String text = lines.line(1);
            return text != null && text.isEmpty()
                    ? SeedFile.parse(lines.name(), "", faults::add)
                    : SeedFile.line(lines.name(), 1, text, faults::add);
        } catch (IOException unreadable) {
            return refused(
                    lines.name(), FilePosition.START, "the file cannot be read from disk", unreadable.toString());
        }
    }

    /** Every seed file, leaving out those of tools: an editor's copy, the settings of a repository. */
    private List<String> names() {
        // Links are followed: a folder may be mounted or published through one, and what is not found is withdrawn.
        try (Stream<Path> files = Files.walk(folder, 3, FileVisitOption.FOLLOW_LINKS)) {
            List<String> names = new ArrayList<>();
            files.filter(path -> !Files.isDirectory(path))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> SEED.matcher(name).find() && !("/" + name).contains("/."))
                    .sorted()
                    .forEach(names::add);
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
    }

    private SeedFile file(String name) {
        ByteBuffer bytes;
        try {
            bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException unreadable) {
            return refused(name, FilePosition.START, "the file cannot be read from disk", unreadable.toString());
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
                : SeedFile.parse(name, text.toString(), faults::add);
    }

    /** Nothing, unless something of nearly the right name will be told as stray. */
    private SeedFile absent(String kind, List<String> names) {
        boolean misnamed = names.stream()
                .anyMatch(name -> YAML.matcher(name.toLowerCase(Locale.ROOT))
                        .replaceFirst("")
                        .equals(kind));
        return misnamed ? SeedFile.unreadable(kind + ENDING) : SeedFile.parse(kind + ENDING, "", faults::add);
    }

    private SeedFile stray(String name) {
        return refused(
                name,
                FilePosition.START,
                "nothing reads a file of this name",
                "Seeds are actors.yaml, origins.yaml, sources.yaml, checks.yaml, timelines/*.yaml and timelines/*.ndjson");
    }

    private SeedFile refused(String name, FilePosition place, String reason, String remedy) {
        faults.add(new SeedFault(name, place.line(), place.column(), null, reason, remedy));
        return SeedFile.unreadable(name);
    }

    /** The draft in the files, which are told their faults. */
    private StreamedDraft check() {
        List<SeedSchema> schemas = files.schemas();
        schemas.forEach(SeedSchema::tellStrangeKeys);
        RecordDraft record = files.draft();
        RecordCheck check = new RecordCheck(record, files.streams().keySet());
        try {
            checkStreams(check);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
        check.finish().forEach(files::tell);
        schemas.forEach(SeedSchema::tellShape);
        tellStreamed();
        Map<Integer, Iterable<EventDraft>> streams = new LinkedHashMap<>();
        files.streams().forEach((index, events) -> streams.put(index, events.lines()));
        return new StreamedDraft(record, streams, check);
    }

    private void tellStreamed() {
        try {
            for (StreamedEvents events : files.streams().values()) {
                events.tell(files, faults::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
    }

    private void checkStreams(RecordCheck check) throws IOException {
        long size = 0;
        for (StreamedEvents events : files.streams().values()) {
            size += Files.size(folder.resolve(events.lines().name()));
        }
        if (size > 0) {
            progress.begin("Checking", "characters", size, 0);
            long[] passed = new long[1];
            for (StreamedEvents events : files.streams().values()) {
                events.check(check, text -> {
                    passed[0] += text == null ? 0 : text.length() + 1;
                    progress.reach(passed[0]);
                });
            }
            progress.end();
        }
    }
}
