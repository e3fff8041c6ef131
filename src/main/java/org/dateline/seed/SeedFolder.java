package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dateline.record.DraftFault;
import org.dateline.record.Edition;
import org.dateline.record.LoadProgress;
import org.dateline.record.RecordCheck;
import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.StreamedDraft;
import org.dateline.record.TakenIds;
import org.dateline.seed.sheet.RowId;

/**
 * A folder of seeds: {@code actors.yaml}, {@code origins.yaml}, {@code sources.yaml}, {@code checks.yaml}, {@code words.yaml} and one file for each
 * timeline under {@code timelines}, in YAML, in lines of JSON or in a sheet. Any of them may be missing.
 */
final class SeedFolder {
    private static final List<String> REFERENCE = List.of("actors", "origins", "sources", "checks", SeedFiles.WORDS);
    private static final String ENDING = ".yaml";
    private static final Pattern YAML = Pattern.compile("\\.ya?ml$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIMELINE = Pattern.compile("timelines/[^/]+\\.yaml");
    private static final Pattern LINES = Pattern.compile("timelines/[^/]+\\.ndjson");

    private final Path folder;
    private final TakenIds taken;
    private final LoadProgress progress;
    private final List<String> names;
    private final List<SeedFault> faults;
    private final SeedReader reader;
    private final SeedSheets sheets;

    /** What was read; null before that. */
    private SeedFiles files;

    private StreamedDraft draft;

    private SeedFolder(Path folder, TakenIds taken, LoadProgress progress, Set<String> leftOut) {
        this.folder = folder;
        this.taken = taken;
        this.progress = progress;
        SeedListing listing = SeedListing.of(folder);
        this.names = listing.names();
        this.faults = new ArrayList<>(listing.faults());
        this.reader = new SeedReader(folder, faults::add);
        this.sheets = new SeedSheets(faults::add, leftOut);
    }

    /**
     * Reads and checks a folder.
     *
     * @return the record; empty when the folder does not exist or holds no seeds at all
     * @throws InvalidSeeds with every fault there is
     * @throws UnusableSeeds when it is no folder, or cannot be looked into
     */
    static Optional<RecordDraft> read(Path folder) {
        return read(folder, TakenIds.NOTHING, new LoadProgress()).map(StreamedDraft::whole);
    }

    /**
     * The same without holding the events of timelines in lines.
     *
     * @param taken ids that nothing new may be given
     */
    static Optional<StreamedDraft> read(Path folder, TakenIds taken, LoadProgress progress) {
        return in(folder, taken, progress).flatMap(SeedFolder::read);
    }

    /** The same, which can also tell where in its files something stands. */
    static Optional<SeedFolder> open(Path folder) {
        return open(folder, TakenIds.NOTHING, new LoadProgress());
    }

    static Optional<SeedFolder> open(Path folder, TakenIds taken, LoadProgress progress) {
        return open(folder, taken, progress, Set.of());
    }

    /** @param leftOut rows of sheets that are passed over, as {@link SeedFault#row} has them */
    static Optional<SeedFolder> open(Path folder, TakenIds taken, LoadProgress progress, Set<String> leftOut) {
        return in(folder, taken, progress, leftOut)
                .filter(opened -> opened.read().isPresent());
    }

    StreamedDraft draft() {
        return draft;
    }

    /** The same, in which events say when git knows them to be recorded; what a deployment says of git goes before that. */
    StreamedDraft datedByGit() {
        return SeedEdition.isGiven() ? draft : DatedByGit.of(folder, timelines(), draft);
    }

    /** The files of timelines, in the order of the draft. */
    List<SeedFile> timelines() {
        return files.timelines();
    }

    /** Where in the files there is something to say, in their order; of one value the first. */
    List<SeedFault> placed(List<DraftFault> said) {
        said.forEach(files::tell);
        tellStreamed();
        return faults.stream().distinct().sorted().toList();
    }

    /** Which edition a folder holds; empty when there is no folder. */
    static Optional<Edition> edition(Path folder) {
        return at(folder).map(SeedEdition::of);
    }

    private static Optional<SeedFolder> in(Path folder, TakenIds taken, LoadProgress progress) {
        return in(folder, taken, progress, Set.of());
    }

    private static Optional<SeedFolder> in(Path folder, TakenIds taken, LoadProgress progress, Set<String> leftOut) {
        return at(folder).map(there -> new SeedFolder(there, taken, progress, leftOut));
    }

    /** Empty when there is none. */
    private static Optional<Path> at(Path folder) {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            throw new UnusableSeeds(folder, "it is a file, and seeds are a folder", "Name the folder", null);
        }
        return Optional.of(folder);
    }

    private Optional<StreamedDraft> read() {
        if (names.remove(SeedEdition.FILE)) {
            SeedEdition.check(reader.file(SeedEdition.FILE));
        }
        Map<String, List<SeedFile>> reference = new LinkedHashMap<>();
        for (String kind : REFERENCE) {
            SeedFile file = names.remove(kind + ENDING) ? reader.file(kind + ENDING) : absent(kind);
            reference.put(kind, new ArrayList<>(List.of(file)));
            sheets.know(kind, file);
        }
        ImpliedOrigins implied = new ImpliedOrigins();
        reference.forEach((kind, files) -> files.forEach(file -> implied.know(kind, file.root())));
        List<SeedFile> timelines = new ArrayList<>();
        Map<Integer, StreamedEvents> streams = new LinkedHashMap<>();
        for (String name : names) {
            if (LINES.matcher(name).matches()) {
                EventLines lines = new EventLines(name, folder.resolve(name), new ShortForms(implied));
                if (Files.isReadable(folder.resolve(name))) {
                    streams.put(timelines.size(), new StreamedEvents(timelines.size(), lines));
                }
                timelines.add(firstLine(lines));
            } else if (SeedSheets.isSheet(name)) {
                timelines.add(sheet(name));
            } else if (!isBesideSheet(name)) {
                timelines.add(
                        SeedSheets.isBeside(name)
                                ? alone(name)
                                : TIMELINE.matcher(name).matches() ? reader.file(name) : stray(name));
            }
        }
        reference.forEach((kind, files) -> {
            List<SeedFile> told = sheets.references(kind);
            told.forEach(file -> implied.know(kind, file.root()));
            files.addAll(told);
        });
        if (faults.isEmpty()
                && timelines.isEmpty()
                && reference.values().stream().flatMap(List::stream).allMatch(SeedFile::isEmpty)) {
            return Optional.empty();
        }
        files = new SeedFiles(reference, timelines, streams, implied);
        draft = check();
        if (!faults.isEmpty()) {
            throw new InvalidSeeds(folder, faults.stream().distinct().sorted().toList());
        }
        return Optional.of(draft);
    }

    private SeedFile firstLine(EventLines lines) {
        String inYaml = lines.name().replaceAll("ndjson$", "yaml");
        if (names.contains(inYaml)) {
            return reader.refused(
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
            return reader.unreadable(lines.name(), unreadable);
        }
    }

    private boolean isBesideSheet(String name) {
        return SeedSheets.isBeside(name) && telling(SeedSheets.stem(name)).anyMatch(SeedSheets::isSheet);
    }

    /** The files that tell the timeline of a name. */
    private Stream<String> telling(String stem) {
        return names.stream()
                .filter(name -> name.startsWith("timelines/") && !SeedSheets.isBeside(name))
                .filter(name -> SeedSheets.stem(name).equals(stem));
    }

    private SeedFile sheet(String name) {
        String stem = SeedSheets.stem(name);
        Optional<String> other =
                telling(stem).filter(each -> !each.equals(name)).findFirst();
        if (other.isPresent()) {
            return reader.refused(
                    name, FilePosition.START, "this timeline is told in " + other.get() + " as well", "Keep one file");
        }
        SeedFile settings = SeedFile.parse(name, "", faults::add);
        byte[] passages = null;
        try {
            for (String beside : names) {
                if (!SeedSheets.isBeside(beside) || !SeedSheets.stem(beside).equals(stem)) {
                    continue;
                }
                if (beside.endsWith(ENDING)) {
                    settings = reader.file(beside);
                    checkSettings(settings);
                } else {
                    passages = reader.bytes(beside);
                }
            }
            byte[] bytes = reader.bytes(name);
            return reader.isFull() ? reader.tooMuch(name) : sheets.read(name, bytes, settings, passages);
        } catch (IOException unreadable) {
            return reader.unreadable(name, unreadable);
        }
    }

    private static void checkSettings(SeedFile settings) {
        if (!settings.isBroken() && !settings.isEmpty()) {
            SeedSchema schema = SeedSchema.of("sheet", settings);
            schema.tellStrangeKeys();
            schema.tellShape();
        }
    }

    /** The ids that were made of dates and headlines, by the sheets that do not have them. */
    Map<String, List<RowId>> madeIds() {
        return sheets.madeIds();
    }

    /** What was read otherwise than it stands in sheets, in sentences. */
    List<String> notes() {
        return sheets.notes();
    }

    /** Nothing, unless something of nearly the right name will be told as stray. */
    private SeedFile absent(String kind) {
        // What cannot be read is told, too.
        boolean misnamed = Stream.concat(names.stream(), faults.stream().map(SeedFault::file))
                .anyMatch(name -> YAML.matcher(name.toLowerCase(Locale.ROOT))
                        .replaceFirst("")
                        .equals(kind));
        return misnamed ? SeedFile.unreadable(kind + ENDING) : SeedFile.parse(kind + ENDING, "", faults::add);
    }

    private SeedFile alone(String name) {
        String stem = SeedSheets.stem(name);
        return reader.refused(
                name,
                FilePosition.START,
                "this says something of a sheet, and no sheet stands beside it",
                "Put " + stem + ".csv or " + stem + ".xlsx beside it, or take it out");
    }

    private SeedFile stray(String name) {
        return SeedSheets.otherKind(name)
                .map(other -> reader.refused(name, FilePosition.START, other, SeedSheets.SAVE_OTHERWISE))
                .orElseGet(() -> reader.refused(
                        name,
                        FilePosition.START,
                        "nothing reads a file of this name",
                        "Seeds are record.yaml, actors.yaml, origins.yaml, sources.yaml, checks.yaml, words.yaml and, in timelines,"
                                + " *.yaml, *.ndjson, *.csv, *.xlsx and *.json"));
    }

    /** The draft in the files, which are told their faults. */
    private StreamedDraft check() {
        List<SeedSchema> schemas = files.schemas();
        schemas.forEach(SeedSchema::tellStrangeKeys);
        RecordDraft record = files.draft();
        RecordCheck check = new RecordCheck(record, files.streams().keySet(), taken);
        try {
            checkStreams(check);
        } catch (IOException unreadable) {
            throw new UnusableSeeds(folder, SeedListing.reason(unreadable), SeedListing.remedy(unreadable), unreadable);
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
            throw new UnusableSeeds(folder, SeedListing.reason(unreadable), SeedListing.remedy(unreadable), unreadable);
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
