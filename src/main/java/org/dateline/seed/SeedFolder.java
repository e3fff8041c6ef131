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

import org.dateline.record.RecordDraft;
import org.dateline.record.RecordRules;

/**
 * A folder of seeds: {@code actors.yaml}, {@code origins.yaml}, {@code sources.yaml}, {@code checks.yaml} and one file for each
 * timeline under {@code timelines}. Any of them may be missing.
 */
final class SeedFolder {
    private static final List<String> REFERENCE = List.of("actors", "origins", "sources", "checks");
    private static final String ENDING = ".yaml";
    private static final Pattern YAML = Pattern.compile("\\.ya?ml$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMELINE = Pattern.compile("timelines/[^/]+\\.yaml");

    private final Path folder;
    private final List<SeedFault> faults = new ArrayList<>();

    private SeedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads and checks a folder.
     *
     * @return the record; empty when the folder does not exist or holds no seeds at all
     * @throws InvalidSeeds with every fault there is
     * @throws UncheckedIOException when the folder cannot be listed
     */
    static Optional<RecordDraft> read(Path folder) {
        return Files.isDirectory(folder) ? new SeedFolder(folder).read() : Optional.empty();
    }

    private Optional<RecordDraft> read() {
        List<String> names = names();
        Map<String, SeedFile> reference = new LinkedHashMap<>();
        for (String kind : REFERENCE) {
            reference.put(kind, names.remove(kind + ENDING) ? file(kind + ENDING) : absent(kind, names));
        }
        List<SeedFile> timelines = names.stream()
                .map(name -> TIMELINE.matcher(name).matches() ? file(name) : stray(name))
                .toList();
        if (timelines.isEmpty() && reference.values().stream().allMatch(SeedFile::isEmpty)) {
            return Optional.empty();
        }
        RecordDraft draft = check(new SeedFiles(reference, timelines));
        if (!faults.isEmpty()) {
            throw new InvalidSeeds(folder, faults.stream().distinct().sorted().toList());
        }
        return Optional.of(draft);
    }

    /** Every YAML file, leaving out those of tools: an editor's copy, the settings of a repository. */
    private List<String> names() {
        // Links are followed: a folder may be mounted or published through one, and what is not found is withdrawn.
        try (Stream<Path> files = Files.walk(folder, 3, FileVisitOption.FOLLOW_LINKS)) {
            List<String> names = new ArrayList<>();
            files.filter(path -> !Files.isDirectory(path))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> YAML.matcher(name).find() && !("/" + name).contains("/."))
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
                "Seeds are actors.yaml, origins.yaml, sources.yaml, checks.yaml and timelines/*.yaml");
    }

    private SeedFile refused(String name, FilePosition place, String reason, String remedy) {
        faults.add(new SeedFault(name, place.line(), place.column(), null, reason, remedy));
        return SeedFile.unreadable(name);
    }

    /** The draft in the files, which are told their faults. */
    private static RecordDraft check(SeedFiles files) {
        List<SeedSchema> schemas = files.schemas();
        schemas.forEach(SeedSchema::tellStrangeKeys);
        RecordDraft draft = files.draft();
        RecordRules.check(draft).forEach(files::tell);
        schemas.forEach(SeedSchema::tellShape);
        return draft;
    }
}
