package org.dateline;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BinaryOperator;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.dateline.keep.BackupCommand;
import org.dateline.keep.ExportCommand;
import org.dateline.move.MoveCommand;
import org.dateline.seed.CheckCommand;
import org.dateline.seed.ImportCommand;
import org.dateline.text.Progress;

/** What can be done with a record from a terminal. Without a command, the server starts. */
@Command(
        name = "dateline",
        description = "A timeline of record. Without a command, starts the server.",
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {
            "",
            "Exit codes: 0 done, 1 there is something to mend, 2 it could not be done as it was asked.",
            "Settings are those of the server, such as DATELINE_SEEDS=folder in the environment."
        })
final class Commands {
    /** Returned in place of a status where the server is to start. */
    static final int START = -1;

    static final int DONE = 0;
    static final int MISUSED = 2;

    private final BinaryOperator<String> settings;
    private final BufferedReader terminal;
    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private Help help;

    /** What every command takes. */
    private static final class Help {
        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help.")
        private boolean asked;
    }

    /** What every command takes that may take long. */
    private static final class Waiting {
        @Option(
                names = {"-q", "--quiet"},
                description = "Do not tell how far it is.")
        private boolean quiet;
    }

    private Progress progress(boolean untold) {
        return untold ? Progress.untold() : Progress.on(err);
    }

    private Commands(BinaryOperator<String> settings, BufferedReader terminal, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.terminal = terminal;
        this.out = out;
        this.err = err;
    }

    private CommandLine line() {
        return new CommandLine(this).addSubcommand("new", new NewCommands(settings, terminal, out).spec());
    }

    /**
     * Runs a command.
     *
     * @param arguments the command and what it takes
     * @param settings the value of a setting of that name, or else what is given as the second
     * @param out where results go
     * @param err where the faults of the call go
     * @return the status to exit with, or {@link #START}
     */
    static int run(List<String> arguments, BinaryOperator<String> settings, PrintStream out, PrintStream err) {
        return run(arguments, settings, null, out, err);
    }

    /** @param terminal where somebody can be asked; null where nobody can */
    static int run(
            List<String> arguments,
            BinaryOperator<String> settings,
            BufferedReader terminal,
            PrintStream out,
            PrintStream err) {
        CommandLine line = new Commands(settings, terminal, out, err).line();
        line.addSubcommand(new CommandLine.HelpCommand());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        return line.execute(arguments.toArray(String[]::new));
    }

    @Command(name = "serve", description = "Start the server, as without any command.")
    int serve(@Mixin Help help) {
        return START;
    }

    @Command(name = "watch", description = "Start the server, and serve what is saved in the seeds as soon as it is.")
    int watch(
            @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "The seeds; as set otherwise.")
                    Path folder,
            @Mixin Help help) {
        System.setProperty("dateline.seeds.watch", "true");
        if (folder != null) {
            System.setProperty("dateline.seeds", folder.toString());
        }
        return START;
    }

    @Command(
            name = "check",
            description = {
                "Check a folder of seeds by every rule, without a server.",
                "Faults and warnings are told by file, line and column."
            })
    int check(
            @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "The seeds; as set otherwise.")
                    Path folder,
            @Option(
                            names = "--documents",
                            paramLabel = "DIR",
                            description = "Look for every quote in the documents of this folder.")
                    Path documents,
            @Option(
                            names = "--since",
                            paramLabel = "DIR",
                            description =
                                    "Show what is otherwise than in the seeds of this folder, which are published.")
                    Path since,
            @Option(names = "--record", description = "With --documents: write checks.yaml.") boolean record,
            @Option(
                            names = "--json",
                            description =
                                    "Tell faults and warnings as a list in JSON; with --since, beside the difference.")
                    boolean json,
            @Option(
                            names = "--write-ids",
                            description =
                                    "Write the ids that are made of dates and headlines into the sheets, where nothing is wrong.")
                    boolean writeIds,
            @Mixin Waiting waiting,
            @Mixin Help help) {
        Path seeds = folder == null ? Path.of(settings.apply("dateline.seeds", "seeds")) : folder;
        try (Progress progress = progress(waiting.quiet || json)) {
            return CheckCommand.run(
                    new CheckCommand.Asked(seeds, documents, record, since, json, writeIds), progress, out);
        }
    }

    @Command(name = "move", description = "Move a record with its history into an empty database.")
    int move(
            @Parameters(paramLabel = "FROM", description = "Address of the record, as its driver takes it.")
                    String from,
            @Parameters(paramLabel = "TO", description = "Address of an empty database.") String to,
            @Mixin Waiting waiting,
            @Mixin Help help) {
        try (Progress progress = progress(waiting.quiet)) {
            return MoveCommand.run(List.of(from, to), settings, progress, out);
        }
    }

    @Command(
            name = "import",
            description = {
                "Make YAML of a sheet: .csv, .xlsx, or .json as TimelineJS has it.",
                "It is read as it would be among the seeds, and reads the same afterwards."
            })
    int importSheet(
            @Parameters(paramLabel = "FILE", description = "The sheet; the timeline gets its name.") Path file,
            @Option(
                            names = "--to",
                            paramLabel = "FOLDER",
                            required = true,
                            description = "The seeds. What stands in their files stays as it is.")
                    Path folder,
            @Option(
                            names = "--mapping",
                            paramLabel = "YAML",
                            description =
                                    "What the sheet does not say of itself; else what stands beside it as FILE.sheet.yaml.")
                    Path mapping,
            @Option(
                            names = "--passages",
                            paramLabel = "CSV",
                            description = "Passages of its events; else what stands beside it as FILE.passages.csv.")
                    Path passages,
            @Option(names = "--partial", description = "Leave out rows in which something is wrong, and list them.")
                    boolean partial,
            @Mixin Waiting waiting,
            @Mixin Help help) {
        try (Progress progress = progress(waiting.quiet)) {
            return ImportCommand.run(new ImportCommand.Asked(file, folder, mapping, passages, partial), progress, out);
        }
    }

    @Command(
            name = "export",
            description = {
                "Write the record of a database as seeds, which load as the same record.",
                "With PostgreSQL the server may run; H2 has one user at a time."
            })
    int export(
            @Parameters(paramLabel = "FOLDER", description = "Where the seeds are written: a new or an empty folder.")
                    Path folder,
            @Option(
                            names = "--from",
                            paramLabel = "ADDRESS",
                            description = "The database, as its driver takes it; as set otherwise.")
                    String from,
            @Option(names = "--replace", description = "Put what is in the folder aside, under another name.")
                    boolean replace,
            @Mixin Waiting waiting,
            @Mixin Help help) {
        try (Progress progress = progress(waiting.quiet)) {
            return ExportCommand.run(folder, from, replace, settings, progress, out);
        }
    }

    @Command(
            name = "backup",
            description = {
                "Copy the database of H2 with its whole history into a file.",
                "Where a server has it open, that server makes the copy and serves on."
            })
    int backup(
            @Parameters(paramLabel = "FILE", description = "Where the copy is made; a file that is not there yet.")
                    Path file,
            @Mixin Waiting waiting,
            @Mixin Help help) {
        try (Progress progress = progress(waiting.quiet)) {
            return BackupCommand.backup(file, settings, progress, out);
        }
    }

    @Command(
            name = "restore",
            description = {
                "Put a copy that backup has made in the place of the database.",
                "No server may have it open."
            })
    int restore(
            @Parameters(paramLabel = "FILE", description = "The copy.") Path file,
            @Option(names = "--replace", description = "Put the database that is there aside, under another name.")
                    boolean replace,
            @Mixin Waiting waiting,
            @Mixin Help help) {
        try (Progress progress = progress(waiting.quiet)) {
            return BackupCommand.restore(file, replace, settings, progress, out);
        }
    }

    @Command(name = "completion", description = "Write what makes bash and zsh complete commands and options.")
    int completion(@Mixin Help help) {
        out.print(AutoComplete.bash("dateline", line()));
        return DONE;
    }
}
