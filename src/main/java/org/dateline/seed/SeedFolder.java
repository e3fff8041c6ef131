package org.dateline.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A folder of seeds: {@code actors.yaml}, {@code origins.yaml}, {@code sources.yaml} and one file for each timeline under
 * {@code timelines}. Any of them may be missing.
 */
final class SeedFolder {
    private static final List<String> REFERENCE = List.of("actors", "origins", "sources");
    private static final String TIMELINES = "timelines";
    private static final String ENDING = ".yaml";

    private final Path folder;
    private final List<Fault> faults = new ArrayList<>();

    private SeedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads and checks a folder.
     *
     * @return the record; empty when the folder does not exist or holds no seeds at all
     * @throws BrokenSeeds with every fault there is
     * @throws UncheckedIOException when a file cannot be read from disk
     */
    static Optional<Seeds> read(Path folder) {
        return new SeedFolder(folder).read();
    }

    private Optional<Seeds> read() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<SeedFile> reference = new ArrayList<>();
        for (String kind : REFERENCE) {
            reference.add(file(kind + ENDING, kind));
        }
        List<SeedFile> timelines = new ArrayList<>();
        for (String name : strayOrTimelines()) {
            timelines.add(file(name, "timeline"));
        }
        if (faults.isEmpty()
                && timelines.isEmpty()
                && reference.stream().allMatch(file -> file.root().isEmpty())) {
            return Optional.empty();
        }
        new SeedChecks(reference.get(0), reference.get(1), reference.get(2), timelines).run();
        if (!faults.isEmpty()) {
            throw new BrokenSeeds(folder, faults.stream().distinct().sorted().toList());
        }
        return Optional.of(bind(reference, timelines));
    }

    /** The timelines' files; tells a fault for each YAML file that nothing would read. */
    private List<String> strayOrTimelines() {
        List<String> timelines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                boolean yaml = name.endsWith(ENDING) || name.endsWith(".yml");
                if (name.startsWith(TIMELINES + "/") && name.endsWith(ENDING)) {
                    timelines.add(name);
                } else if (yaml && REFERENCE.stream().noneMatch(kind -> name.equals(kind + ENDING))) {
                    faults.add(new Fault(
                            name,
                            1,
                            1,
                            null,
                            "nothing reads a file of this name",
                            "Seeds are actors.yaml, origins.yaml, sources.yaml and timelines/*.yaml"));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + folder, unreadable);
        }
        return timelines;
    }

    private SeedFile file(String name, String kind) {
        Path path = folder.resolve(name);
        String text = "";
        try {
            if (Files.exists(path)) {
                text = Files.readString(path);
            }
        } catch (CharacterCodingException otherEncoding) {
            faults.add(new Fault(name, 1, 1, null, "the file is not in UTF-8", "Save it in UTF-8"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
        SeedFile file = SeedFile.parse(name, text, faults::add);
        if (!file.isBroken() && (!file.root().isEmpty() || kind.equals("timeline"))) {
            SeedSchema.of(kind).check(file);
        }
        return file;
    }

    private static Seeds bind(List<SeedFile> reference, List<SeedFile> timelines) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < REFERENCE.size(); i++) {
            JsonNode listed = reference.get(i).root().path(REFERENCE.get(i));
            whole.set(REFERENCE.get(i), listed.isArray() ? listed : JsonNodeFactory.instance.arrayNode());
        }
        timelines.forEach(file -> whole.withArray(TIMELINES).add(file.root()));
        if (!whole.has(TIMELINES)) {
            whole.putArray(TIMELINES);
        }
        try {
            return new ObjectMapper().treeToValue(whole, Seeds.class);
        } catch (JsonProcessingException schemaIsWrong) {
            throw new IllegalStateException("the schema let through what the records do not have", schemaIsWrong);
        }
    }
}
