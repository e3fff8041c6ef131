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

import com.fasterxml.jackson.databind.ObjectMapper;

import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.RecordWarnings;

/** The command that checks a folder of seeds by every rule, without a server and without a store. */
public final class CheckCommand {
    static final int RIGHT = 0;
    static final int FAULTY = 1;
    static final int COULD_NOT_CHECK = 2;

    private final Path folder;
    private final boolean json;
    private final PrintStream out;

    private CheckCommand(Path folder, boolean json, PrintStream out) {
        this.folder = folder;
        this.json = json;
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param folder the folder of seeds
     * @param documents the folder of documents in which quotes are looked for; null when they are not
     * @param record whether the places of quotes are written down; only with documents
     * @param json whether faults and warnings are told for a machine
     * @return the status to exit with: 0 when nothing is wrong, 1 when something is, 2 when that cannot be told
     */
    public static int run(Path folder, Path documents, boolean record, boolean json, PrintStream out) {
        if (documents == null && record) {
            out.println("--record writes down where quotes stand in documents: say where these are, with --documents.");
            return COULD_NOT_CHECK;
        }
        if (documents != null && json) {
            out.println("--json tells faults and warnings alone: leave --documents out.");
            return COULD_NOT_CHECK;
        }
        CheckCommand command = new CheckCommand(folder, json, out);
        if (documents == null) {
            return command.check();
        }
        List<String> arguments = new ArrayList<>(List.of(documents.toString()));
        if (record) {
            arguments.add("--record");
        }
        return QuoteReport.run(arguments, folder, out);
    }

    private int check() {
        try {
            Optional<SeedFolder> opened = SeedFolder.open(folder);
            if (opened.isEmpty()) {
                out.println("There are no seeds in " + folder.toAbsolutePath()
                        + ". Documents are named by --documents, and seeds by FOLDER or DATELINE_SEEDS.");
                return COULD_NOT_CHECK;
            }
            tell(opened.get());
            return RIGHT;
        } catch (InvalidSeeds faulty) {
            if (json) {
                writeJson(faulty.faults(), List.of());
            } else {
                faulty.faults().forEach(out::println);
                out.println(counted(faulty.faults().size(), "fault") + " in " + folder);
            }
            return FAULTY;
        } catch (UnusableSeeds unusable) {
            out.println(unusable.getMessage());
        } catch (UncheckedIOException unreadable) {
            out.println("A file cannot be read: " + unreadable.getMessage());
        }
        return COULD_NOT_CHECK;
    }

    private void tell(SeedFolder opened) {
        RecordDraft record = opened.draft().whole();
        RecordWarnings warnings = RecordWarnings.of(record);
        List<SeedFault> placed = opened.placed(warnings.told());
        if (json) {
            writeJson(List.of(), placed);
            return;
        }
        placed.forEach(warning -> out.println("warning: " + warning));
        if (warnings.count() > warnings.told().size()) {
            out.println("and " + counted(warnings.count() - warnings.told().size(), "warning") + " more");
        }
        opened.notes().forEach(note -> out.println("note: " + note));
        List<TimelineDraft> timelines = record.timelines();
        out.println("Nothing is wrong in " + folder + ": "
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

    private void writeJson(List<SeedFault> faults, List<SeedFault> warnings) {
        List<Map<String, Object>> told = new ArrayList<>();
        faults.forEach(fault -> told.add(member("fault", fault)));
        warnings.forEach(warning -> told.add(member("warning", warning)));
        try {
            out.println(new ObjectMapper().writeValueAsString(told));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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
