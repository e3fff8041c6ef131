package org.dateline;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import org.dateline.seed.NewCommand;
import org.dateline.seed.NewEntry;
import org.dateline.seed.Question;

/** The command {@code new}: one command for each thing that can be written, with an option for each question that it asks. */
final class NewCommands {
    private static final String TIMELINE = "--timeline";
    private static final String UNSOURCED = "--unsourced";

    private final BinaryOperator<String> settings;
    private final BufferedReader terminal;
    private final PrintStream out;

    /** @param terminal null where there is none */
    NewCommands(BinaryOperator<String> settings, BufferedReader terminal, PrintStream out) {
        this.settings = settings;
        this.terminal = terminal;
        this.out = out;
    }

    CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("new");
        spec.usageMessage()
                .description("Ask for an actor, a source, an origin or an event, and write it into the seeds.");
        help(spec);
        for (NewEntry entry : NewEntry.values()) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            spec.addSubcommand(name, entry(name, entry));
        }
        return spec;
    }

    private static void help(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description("Show this help.")
                .build());
    }

    private CommandSpec entry(String name, NewEntry entry) {
        CommandSpec[] self = new CommandSpec[1];
        Callable<Integer> run = () -> run(entry, self[0].commandLine().getParseResult());
        CommandSpec spec = CommandSpec.wrapWithoutInspection(run).name(name);
        self[0] = spec;
        spec.usageMessage()
                .description(
                        "Add " + entry.where() + ", behind what stands there.",
                        "What no option says is asked for at the terminal; what is wrong is asked for again.");
        spec.usageMessage().sortOptions(false);
        help(spec);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FOLDER")
                .arity("0..1")
                .type(Path.class)
                .description("The seeds; as set otherwise.")
                .build());
        if (entry == NewEntry.EVENT) {
            option(spec, TIMELINE, "ID", "Which timeline gets it; need not be said where there is one.");
        }
        for (Question question : entry.options()) {
            option(spec, question.option(), "TEXT", question.text() + ". " + question.help());
        }
        if (entry == NewEntry.EVENT) {
            spec.addOption(OptionSpec.builder(UNSOURCED)
                    .type(boolean.class)
                    .description("It is told without any source.")
                    .build());
        }
        return spec;
    }

    private static void option(CommandSpec spec, String name, String label, String description) {
        // A per cent sign begins a format there.
        spec.addOption(OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description.replace("%", "%%"))
                .build());
    }

    private int run(NewEntry entry, ParseResult parsed) {
        Map<String, String> given = new HashMap<>();
        for (Question question : entry.options()) {
            if (parsed.hasMatchedOption(question.option())) {
                given.put(question.option(), parsed.matchedOptionValue(question.option(), ""));
            }
        }
        Path folder = parsed.matchedPositionalValue(0, Path.of(settings.apply("dateline.seeds", "seeds")));
        boolean unsourced = entry == NewEntry.EVENT && parsed.hasMatchedOption(UNSOURCED);
        String timeline = entry == NewEntry.EVENT ? parsed.matchedOptionValue(TIMELINE, (String) null) : null;
        return NewCommand.run(new NewCommand.Asked(entry, folder, timeline, unsourced, given), terminal, out);
    }
}
