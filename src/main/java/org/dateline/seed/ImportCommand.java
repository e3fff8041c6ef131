package org.dateline.seed;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.dateline.query.Slug;
import org.dateline.record.LoadProgress;
import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.ActorDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.TakenIds;
import org.dateline.text.Progress;
import org.dateline.text.Rewrite;

/**
 * The command that makes YAML of a sheet. The sheet is read as it would be if it stood among the seeds; what is written is read
 * again, and has to be the same record before anything is put into the folder.
 */
public final class ImportCommand {
    static final int DONE = 0;
    static final int FAULTY = 1;
    static final int COULD_NOT_IMPORT = 2;

    private static final String TIMELINES = "timelines";

    private final Asked asked;
    private final Progress progress;
    private final PrintStream out;
    private final String id;
    private final String ending;

    /** What is to be put into the folder, by the names of its files. */
    private final Map<String, String> written = new LinkedHashMap<>();

    /**
     * What is to be imported.
     *
     * @param file the sheet
     * @param folder of the seeds, which need not be there
     * @param mapping what the sheet does not say of itself; null for what stands beside it, if anything does
     * @param passages the sheet of its passages; null likewise
     * @param partial whether rows in which something is wrong are left out
     */
    public record Asked(Path file, Path folder, Path mapping, Path passages, boolean partial) {}

    private ImportCommand(Asked asked, Progress progress, PrintStream out) {
        this.asked = asked;
        this.progress = progress;
        this.out = out;
        String name = asked.file.getFileName().toString();
        this.ending = name.replaceAll("^.*\\.", "").toLowerCase(Locale.ROOT);
        this.id = Rewrite.asId(name.replaceAll("\\.[^.]*$", ""), Slug.MAX_LENGTH);
    }

    /**
     * Runs the command.
     *
     * @param progress which is told how far it is
     * @return the status to exit with: 0 when all is written, 1 when something is wrong with the sheet or rows were left out, 2
     *     when it could not be imported
     */
    public static int run(Asked asked, Progress progress, PrintStream out) {
        try {
            return new ImportCommand(asked, progress, out).run();
        } catch (UnusableSeeds unusable) {
            out.println(unusable.getMessage());
        } catch (IOException | UncheckedIOException failure) {
            out.println("It could not be imported: " + failure);
        }
        return COULD_NOT_IMPORT;
    }

    private int run() throws IOException {
        String sheet = TIMELINES + "/" + id + "." + ending;
        if (!Files.isRegularFile(asked.file)) {
            return refuse("There is no file " + asked.file + ".");
        }
        if (!SeedSheets.isSheet(sheet)) {
            return refuse(
                    asked.file + " is none of the sheets that are read: .csv, .xlsx, or .json as TimelineJS has it.");
        }
        Path work = Files.createTempDirectory("dateline-import-");
        try {
            if (Files.isDirectory(asked.folder)) {
                for (String name : SeedListing.of(asked.folder).names()) {
                    if (name.startsWith(TIMELINES + "/")
                            && SeedSheets.stem(name).equals(id)) {
                        return refuse(asked.folder.resolve(name)
                                + " is there already: give the sheet another name, or take" + " that away.");
                    }
                    put(asked.folder.resolve(name), work.resolve(name));
                }
            }
            progress.step("Reading " + asked.folder);
            RecordDraft before = SeedFolder.read(work).orElse(new RecordDraft(null, null, null, null, null));
            put(asked.file, work.resolve(sheet));
            besides(work);
            progress.step("Reading " + asked.file);
            return write(work, sheet, before);
        } catch (InvalidSeeds faulty) {
            tell(faulty.faults(), sheet);
            return FAULTY;
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private int refuse(String why) {
        out.println(why);
        return COULD_NOT_IMPORT;
    }

    private void tell(List<SeedFault> faults, String sheet) {
        progress.close();
        faults.forEach(fault -> out.println(fault.toString().replace(sheet, asked.file.toString())));
        out.println(faults.size() + (faults.size() == 1 ? " fault" : " faults")
                + ": nothing was written. With --partial the rows are left out in which something is wrong.");
    }

    private static void put(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private void besides(Path work) throws IOException {
        String stem = asked.file.getFileName().toString().replaceAll("\\.[^.]*$", "");
        Path mapping = asked.mapping == null ? asked.file.resolveSibling(stem + ".sheet.yaml") : asked.mapping;
        if (asked.mapping != null || Files.exists(mapping)) {
            put(mapping, work.resolve(TIMELINES + "/" + id + ".sheet.yaml"));
        }
        Path passages = asked.passages == null ? asked.file.resolveSibling(stem + ".passages.csv") : asked.passages;
        if (asked.passages != null || ending.equals("csv") && Files.exists(passages)) {
            put(passages, work.resolve(TIMELINES + "/" + id + ".passages.csv"));
        }
    }

    private int write(Path work, String sheet, RecordDraft before) throws IOException {
        List<SeedFault> leftOut = List.of();
        SeedFolder opened;
        if (asked.partial) {
            PartialSeeds partial = PartialSeeds.open(work, TakenIds.NOTHING, new LoadProgress())
                    .orElseThrow(() -> new IOException("nothing stands in " + asked.file));
            leftOut = partial.leftOut();
            opened = partial.folder();
        } else {
            opened = SeedFolder.open(work).orElseThrow(() -> new IOException("nothing stands in " + asked.file));
        }
        RecordDraft record = opened.draft().whole();
        progress.step("Writing YAML");
        compose(work, record, before);
        try (Stream<Path> sheets = Files.list(work.resolve(TIMELINES))) {
            for (Path each : sheets.filter(path -> SeedSheets.stem(TIMELINES + "/" + path.getFileName())
                            .equals(id))
                    .toList()) {
                Files.delete(each);
            }
        }
        for (Map.Entry<String, String> each : written.entrySet()) {
            Files.writeString(work.resolve(each.getKey()), each.getValue());
        }
        progress.step("Reading what was written");
        if (!SeedFolder.read(work)
                .filter(read -> SeedWriter.ordered(read, null).equals(SeedWriter.ordered(record, null)))
                .isPresent()) {
            return refuse("What would be written does not read as the sheet does: nothing was written. Report this as a"
                    + " fault of Dateline.");
        }
        settle();
        progress.close();
        opened.notes().forEach(note -> out.println("note: " + note.replace(sheet, asked.file.toString())));
        leftOut.forEach(fault -> out.println("left out: " + fault.toString().replace(sheet, asked.file.toString())));
        TimelineDraft timeline = imported(record);
        out.println("Written to " + asked.folder + ": " + String.join(", ", written.keySet()) + ", with "
                + timeline.events().size() + (timeline.events().size() == 1 ? " event" : " events"));
        return leftOut.isEmpty() ? DONE : FAULTY;
    }

    private TimelineDraft imported(RecordDraft record) {
        return record.timelines().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void compose(Path work, RecordDraft record, RecordDraft before) throws IOException {
        ImpliedOrigins implied = new ImpliedOrigins();
        implied.know("actors", SeedWriter.listed("actors", record.actors()));
        implied.know("sources", SeedWriter.listed("sources", record.sources()));
        TerseForms forms = new TerseForms(
                implied, record.origins().stream().collect(Collectors.toMap(OriginDraft::id, Function.identity())));
        TimelineDraft timeline = imported(record);
        ObjectNode tree = TerseForms.whole(timeline);
        tree.remove("events");
        ArrayNode events = tree.putArray("events");
        timeline.events().forEach(event -> events.add(forms.event(event)));
        written.put(
                TIMELINES + "/" + id + ".yaml",
                "# yaml-language-server: $schema=../schema/timeline.schema.json\n" + YamlText.of(tree));
        append(work, "actors", fresh(record.actors(), before.actors(), ActorDraft::id));
        append(
                work,
                "origins",
                fresh(record.origins(), before.origins(), OriginDraft::id).stream()
                        .filter(origin -> !forms.isLeftOut(origin.id()))
                        .toList());
        append(work, "sources", fresh(record.sources(), before.sources(), SourceDraft::id));
        Path schema = asked.folder.resolve("schema");
        if (!Files.exists(schema)) {
            for (String kind : SeedSchema.KINDS) {
                Files.createDirectories(work.resolve("schema"));
                written.put(
                        "schema/" + kind + ".schema.json", new String(SeedSchema.bytes(kind), StandardCharsets.UTF_8));
            }
        }
    }

    private static <D> List<D> fresh(List<D> now, List<D> before, Function<D, String> id) {
        Set<String> known = before.stream().map(id).collect(Collectors.toSet());
        return now.stream().filter(each -> !known.contains(id.apply(each))).toList();
    }

    /** Behind what stands in the file, of which nothing is touched. */
    private void append(Path work, String kind, List<?> drafts) throws IOException {
        if (drafts.isEmpty()) {
            return;
        }
        String name = kind + ".yaml";
        Path file = work.resolve(name);
        written.put(
                name,
                Files.exists(file)
                        ? new YamlList(Files.readString(file), kind)
                                .with(drafts.stream().map(TerseForms::whole).toList())
                        : "# yaml-language-server: $schema=schema/" + kind + ".schema.json\n"
                                + YamlText.of(SeedWriter.listed(kind, drafts)));
    }

    /** All files are written beside their places before the first is moved. */
    private void settle() throws IOException {
        List<Path> beside = new ArrayList<>();
        try {
            for (Map.Entry<String, String> each : written.entrySet()) {
                Path place = asked.folder.resolve(each.getKey());
                Files.createDirectories(place.toAbsolutePath().getParent());
                Path fresh = place.resolveSibling("." + place.getFileName() + ".new");
                beside.add(fresh);
                Files.writeString(fresh, each.getValue());
            }
            // The timeline refers to the others, and so comes last.
            List<String> names = new ArrayList<>(written.keySet());
            names.sort(Comparator.comparing((String name) -> name.startsWith(TIMELINES)));
            for (String name : names) {
                Path place = asked.folder.resolve(name);
                Files.move(
                        place.resolveSibling("." + place.getFileName() + ".new"),
                        place,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (Path each : beside) {
                Files.deleteIfExists(each);
            }
        }
    }
}
