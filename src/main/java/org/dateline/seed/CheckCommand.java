package org.dateline.seed;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.dateline.record.LoadProgress;
import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.RecordWarnings;
import org.dateline.record.TakenIds;
import org.dateline.text.Progress;

/** The command that checks a folder of seeds by every rule, without a server and without a store. */
public final class CheckCommand {
    static final int RIGHT = 0;
    static final int FAULTY = 1;
    static final int COULD_NOT_CHECK = 2;

    /** What is absent is left out, as everywhere. */
    private static final ObjectMapper JSON = new ObjectMapper().setDefaultPropertyInclusion(Include.NON_NULL);

    private final Asked asked;
    private final Progress progress;
    private final PrintStream out;

    private CheckCommand(Asked asked, Progress progress, PrintStream out) {
        this.asked = asked;
        this.progress = progress;
        this.out = out;
    }

    /**
     * What is to be checked.
     *
     * @param folder the folder of seeds
     * @param documents the folder of documents in which quotes are looked for; null when they are not
     * @param record whether the places of quotes are written down; only with documents
     * @param since the folder of the seeds that are published, with which these are compared; null when they are not
     * @param json whether faults and warnings are told for a machine; not with documents
     * @param writeIds whether ids that were made are written into the sheets; not with the two above
     */
    public record Asked(Path folder, Path documents, boolean record, Path since, boolean json, boolean writeIds) {}

    /**
     * Runs the command.
     *
     * @param progress which is told how far it is
     * @return the status to exit with: 0 when nothing is wrong, 1 when something is, 2 when that cannot be told
     */
    public static int run(Asked asked, Progress progress, PrintStream out) {
        if (asked.documents == null && asked.record) {
            out.println("--record writes down where quotes stand in documents: say where these are, with --documents.");
            return COULD_NOT_CHECK;
        }
        if (asked.documents != null && asked.json) {
            out.println("--json tells faults and warnings alone: leave --documents out.");
            return COULD_NOT_CHECK;
        }
        if (asked.writeIds && (asked.documents != null || asked.json)) {
            out.println("--write-ids writes into the sheets of the seeds: leave --documents and --json out.");
            return COULD_NOT_CHECK;
        }
        return new CheckCommand(asked, progress, out).check();
    }

    private int check() {
        RecordDraft before = null;
        if (asked.since != null) {
            try {
                progress.step("Reading what was published");
                before = SeedFolder.read(asked.since).orElse(null);
            } catch (InvalidSeeds | UnusableSeeds | UncheckedIOException unreadable) {
                out.println("What was published cannot be read. " + unreadable.getMessage());
                return COULD_NOT_CHECK;
            }
            if (before == null) {
                out.println("There are no seeds in " + asked.since.toAbsolutePath() + ".");
                return COULD_NOT_CHECK;
            }
        }
        return asked.documents == null
                ? checkSeeds(before)
                : QuoteReport.run(asked.documents, asked.folder, before, asked.record, progress, out);
    }

    private int checkSeeds(RecordDraft before) {
        try {
            LoadProgress read = new LoadProgress();
            progress.step(() -> read.state().step() == null
                    ? "Checking " + asked.folder
                    : read.state().toString());
            Optional<SeedFolder> opened = SeedFolder.open(asked.folder, TakenIds.NOTHING, read);
            if (opened.isEmpty()) {
                progress.close();
                out.println("There are no seeds in " + asked.folder.toAbsolutePath()
                        + ". Documents are named by --documents, and seeds by FOLDER or DATELINE_SEEDS.");
                return COULD_NOT_CHECK;
            }
            tell(opened.get(), before);
            return !asked.writeIds || WrittenIds.into(asked.folder, opened.get(), out) ? RIGHT : FAULTY;
        } catch (InvalidSeeds faulty) {
            progress.close();
            if (asked.json) {
                writeJson(faulty.faults(), List.of(), null);
            } else {
                faulty.faults().forEach(out::println);
                out.println(counted(faulty.faults().size(), "fault") + " in " + asked.folder);
            }
            return FAULTY;
        } catch (UnusableSeeds unusable) {
            out.println(unusable.getMessage());
        } catch (IOException | UncheckedIOException unreadable) {
            out.println("A file cannot be read or written: " + unreadable.getMessage());
        }
        return COULD_NOT_CHECK;
    }

    private void tell(SeedFolder opened, RecordDraft before) {
        RecordDraft record = opened.draft().whole();
        progress.step("Looking for what is odd");
        RecordWarnings warnings = before == null ? RecordWarnings.of(record) : RecordWarnings.of(record, before);
        List<SeedFault> placed = opened.placed(warnings.told());
        progress.close();
        if (asked.json) {
            writeJson(List.of(), placed, before == null ? null : DraftDifference.between(before, record));
            return;
        }
        if (before != null) {
            DraftDifference.between(before, record).lines().forEach(out::println);
        }
        placed.forEach(warning -> out.println("warning: " + warning));
        if (warnings.count() > warnings.told().size()) {
            out.println("and " + counted(warnings.count() - warnings.told().size(), "warning") + " more");
        }
        opened.notes().forEach(note -> out.println("note: " + note));
        List<TimelineDraft> timelines = record.timelines();
        out.println("Nothing is wrong in " + asked.folder + ": "
                + counted(
                        timelines.stream()
                                .mapToInt(each -> each.events().size())
                                .sum(),
                        "event") + " in "
                + counted(timelines.size(), "timeline") + ", " + warnings);
    }

    private static String counted(int count, String noun) {
        return String.format(Locale.ROOT, "%d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** @param difference null where the seeds are faulty, or are compared with none */
    private void writeJson(List<SeedFault> faults, List<SeedFault> warnings, DraftDifference difference) {
        List<Map<String, Object>> told = new ArrayList<>();
        faults.forEach(fault -> told.add(member("fault", fault)));
        warnings.forEach(warning -> told.add(member("warning", warning)));
        try {
            out.println(JSON.writeValueAsString(asked.since == null ? told : compared(told, difference)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Object> compared(List<Map<String, Object>> told, DraftDifference difference) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("told", told);
        if (difference != null) {
            Map<String, Object> parts = new LinkedHashMap<>();
            parts.put("added", difference.added());
            parts.put("changed", difference.changed());
            parts.put("gone", difference.gone());
            all.put("difference", parts);
        }
        return all;
    }

    private static Map<String, Object> member(String level, SeedFault fault) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("level", level);
        member.put("file", fault.file());
        member.put("line", fault.line());
        member.put("column", fault.column());
        member.put("cell", fault.cell());
        member.put("value", fault.value());
        member.put("reason", fault.reason());
        member.put("remedy", fault.remedy());
        member.values().removeIf(value -> value == null);
        return member;
    }
}
