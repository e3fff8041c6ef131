package org.dateline.seed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaml.snakeyaml.nodes.Node;

import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.ActorDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.seed.Dialogue.Unanswered;
import org.dateline.seed.Question.Need;
import org.dateline.text.Nearest;

/**
 * The command that asks for something new, and writes it behind what stands in its file. Every answer is tried in a copy of the
 * folder by the rules of the whole record; the file is only written where nothing is wrong in it all.
 */
public final class NewCommand {
    static final int DONE = 0;
    static final int FAULTY = 1;
    static final int COULD_NOT_WRITE = 2;

    private static final String TIMELINE = "timelines/";
    private static final String CITATIONS = "/citations/";

    private final Asked asked;
    private final PrintStream out;
    private final BufferedReader terminal;
    private final TrialFolder trial;
    private final RecordDraft before;
    private final KnownIds known;
    private final Dialogue dialogue;

    /** What the answers make, in the long form. */
    private final ObjectNode item = JsonNodeFactory.instance.objectNode();

    private String file;
    private String text;

    /**
     * What is to be written.
     *
     * @param entry what it is
     * @param folder of the seeds
     * @param timeline id of the one that gets the event; null where it is the only one, or asked for
     * @param unsourced whether the event is told without any source
     * @param given answers by their options
     */
    public record Asked(NewEntry entry, Path folder, String timeline, boolean unsourced, Map<String, String> given) {}

    private NewCommand(Asked asked, BufferedReader terminal, PrintStream out, TrialFolder trial) {
        this.asked = asked;
        this.out = out;
        this.terminal = terminal;
        this.trial = trial;
        this.before = trial.record();
        this.known = new KnownIds(before);
        this.dialogue = new Dialogue(asked.given, terminal, out, known);
    }

    /**
     * Runs the command.
     *
     * @param terminal where answers are read that were not given; null where nobody can be asked
     * @return the status to exit with: 0 when it is written, 1 when something is wrong, 2 when it could not be done as asked
     */
    public static int run(Asked asked, BufferedReader terminal, PrintStream out) {
        try (TrialFolder trial = new TrialFolder(asked.folder)) {
            return new NewCommand(asked, terminal, out, trial).run();
        } catch (InvalidSeeds faulty) {
            faulty.faults().forEach(out::println);
            out.println("Something is wrong in " + asked.folder + " already: mend that first. Nothing was written.");
            return FAULTY;
        } catch (Unanswered unanswered) {
            out.println(unanswered.getMessage());
            return unanswered.status();
        } catch (UnusableSeeds unusable) {
            out.println(unusable.getMessage());
        } catch (IOException | UncheckedIOException failure) {
            out.println("It could not be written: " + failure);
        }
        return COULD_NOT_WRITE;
    }

    private int run() throws IOException, Unanswered {
        file = asked.entry == NewEntry.EVENT ? TIMELINE + timeline() + ".yaml" : asked.entry.list + ".yaml";
        text = trial.standing(file);
        if (dialogue.hasTerminal()) {
            out.println("An empty line takes what stands in brackets, or leaves out what is optional.");
        }
        for (Question question : asked.entry.questions()) {
            ask(proposed(question), item, "");
        }
        if (asked.entry == NewEntry.EVENT) {
            askPassages();
        }
        dialogue.checkAllUsed();
        return write();
    }

    private String timeline() throws Unanswered, IOException {
        List<String> there = trial.names().stream()
                .filter(name -> name.matches("timelines/[^/]+\\.yaml"))
                .filter(name -> !SeedSheets.isBeside(name))
                .map(name -> name.substring(TIMELINE.length(), name.length() - ".yaml".length()))
                .toList();
        if (there.isEmpty()) {
            throw new Unanswered(
                    COULD_NOT_WRITE,
                    "There is no timeline in YAML in " + asked.folder
                            + ". Begin one with three lines, id, title and zone, in timelines/ID.yaml.");
        }
        if (asked.timeline == null && there.size() == 1) {
            return there.get(0);
        }
        Question question = Question.of("timeline", "Which timeline", String.join(", ", there), Need.REQUIRED);
        Map<String, String> named = asked.timeline == null ? Map.of() : Map.of(question.option(), asked.timeline);
        return new Dialogue(named, terminal, out, known)
                .answer(question, item, answer -> there.contains(answer) ? List.of() : noTimeline(answer, there))
                .orElseThrow();
    }

    private List<String> noTimeline(String id, List<String> there) {
        boolean otherwise = trial.names().stream()
                .anyMatch(name -> name.matches("timelines/\\Q" + id.replace("\\E", "") + "\\E\\.[a-z]+"));
        return List.of(
                otherwise
                        ? "\"" + id
                                + "\": this timeline is not kept in YAML; add a row to its sheet or a line to its file"
                        : "\"" + id + "\": there is no such timeline in YAML. "
                                + Nearest.to(id, there)
                                        .map(near -> "Did you mean " + near + "?")
                                        .orElse("There are: " + String.join(", ", there)));
    }

    /** An id that is proposed is one that is free. */
    private Question proposed(Question question) {
        if (!question.member().equals("id")) {
            return question.member().equals("language") ? question.proposing(any -> language()) : question;
        }
        return question.proposing(answers -> {
            String id = question.proposal().apply(answers);
            int next = 2;
            String free = id;
            while (isTaken(free)) {
                free = id + "-" + next++;
            }
            return free;
        });
    }

    private boolean isTaken(String id) {
        return asked.entry == NewEntry.EVENT
                ? before.timelines().stream()
                        .flatMap(each -> each.events().stream())
                        .anyMatch(event -> id.equals(event.id()))
                : known.has(asked.entry.list, id);
    }

    /** That of the last source, since most records are read in one. */
    private String language() {
        List<SourceDraft> sources = before.sources();
        return sources.isEmpty() ? "" : sources.get(sources.size() - 1).language();
    }

    /** @param at pointer into the item to what gets the answer */
    private void ask(Question question, ObjectNode into, String at) throws IOException, Unanswered {
        if (!question.applies().test(into)) {
            return;
        }
        Optional<String> answer = dialogue.answer(question, into, each -> {
            into.set(question.member(), question.reading().apply(each));
            List<String> faults = faults(at + "/" + question.member());
            into.remove(question.member());
            return faults;
        });
        answer.ifPresent(each -> into.set(question.member(), question.reading().apply(each)));
    }

    /** What the rules of the record find wrong in one value of the item as it is so far. */
    private List<String> faults(String pointer) throws IOException {
        String tried = new YamlList(text, asked.entry.list).with(item);
        List<SeedFault> all = trial.faults(file, tried);
        Optional<Node> value = new YamlList(tried, asked.entry.list).last();
        for (String step : pointer.substring(1).split("/")) {
            value = value.flatMap(node -> YamlList.member(node, step));
        }
        if (value.isEmpty()) {
            return List.of();
        }
        FilePosition from = FilePosition.of(value.get().getStartMark());
        FilePosition to = FilePosition.of(value.get().getEndMark());
        SeedFault start = new SeedFault(file, from.line(), from.column(), null, null, null);
        SeedFault end = new SeedFault(file, to.line(), to.column(), null, null, null);
        return all.stream()
                .filter(fault -> fault.compareTo(start) >= 0 && fault.compareTo(end) < 0)
                .map(fault -> fault.toString().substring(fault.toString().indexOf(' ') + 1))
                .toList();
    }

    private void askPassages() throws IOException, Unanswered {
        Question source = NewEntry.PASSAGE.get(0);
        boolean isNamed = dialogue.isGiven(source.option());
        if (asked.unsourced && isNamed) {
            throw new Unanswered(
                    COULD_NOT_WRITE,
                    "--unsourced says that there is no source, and --source names one: leave one out.");
        }
        if (!asked.unsourced && !isNamed && !dialogue.hasTerminal()) {
            throw new Unanswered(
                    COULD_NOT_WRITE,
                    "There is no terminal to ask at, and the event has no source: give one as --source, with --stance and"
                            + " --quote, or say --unsourced.");
        }
        if (asked.unsourced
                || !isNamed
                        && dialogue.agrees(
                                "Is it told without any source (yes or no)? No policy lets such an event pass.",
                                "--unsourced")) {
            item.put("unsourced", "true");
            return;
        }
        do {
            askPassage();
        } while (dialogue.agrees("Is there another passage (yes or no)?", "--source"));
    }

    private void askPassage() throws IOException, Unanswered {
        ArrayNode citations = item.withArray("citations");
        ObjectNode citation = citations.addObject();
        int index = citations.size() - 1;
        ask(NewEntry.PASSAGE.get(0), citation, CITATIONS + index);
        String id = citation.path("source").asText();
        for (int i = 0; i < index; i++) {
            if (citations.get(i).path("source").asText().equals(id)) {
                citations.remove(index);
                index = i;
            }
        }
        ArrayNode passages = ((ObjectNode) citations.get(index)).withArray("passages");
        ObjectNode passage = passages.addObject();
        String at = CITATIONS + index + "/passages/" + (passages.size() - 1);
        for (Question question : NewEntry.PASSAGE.subList(1, NewEntry.PASSAGE.size())) {
            ask(question, passage, at);
        }
        if (!passage.has("quote")) {
            passage.put("without_quote", "true");
        }
    }

    private int write() throws IOException {
        JsonNode entry = terse();
        String fresh = new YamlList(text, asked.entry.list).with(entry);
        if (text.isEmpty() && Files.isDirectory(asked.folder.resolve("schema"))) {
            fresh = "# yaml-language-server: $schema=schema/" + asked.entry.list + ".schema.json\n" + fresh;
        }
        List<SeedFault> faults = new ArrayList<>(trial.faults(file, fresh));
        if (faults.isEmpty() && !isOneMore(fresh)) {
            faults.add(new SeedFault(
                    file, 1, 1, null, "the list " + asked.entry.list + " cannot be continued here", "Add it by hand"));
        }
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        shown.putArray(asked.entry.list).add(entry);
        if (!faults.isEmpty()) {
            faults.forEach(out::println);
            out.println("Nothing was written. What you have answered:");
            out.print(YamlText.of(shown));
            return FAULTY;
        }
        if (!trial.standing(file).equals(text)) {
            out.println(file + " was changed in the meantime, and nothing was written. What you have answered:");
            out.print(YamlText.of(shown));
            return COULD_NOT_WRITE;
        }
        trial.settle(file, fresh);
        out.println();
        out.print(YamlText.of(shown));
        out.println("Written to " + asked.folder.resolve(file) + ".");
        return DONE;
    }

    /** Whether the file is what it was, and this behind it. */
    private boolean isOneMore(String fresh) {
        JsonNode now = SeedFile.parse(file, fresh, fault -> {}).root().deepCopy();
        JsonNode was = SeedFile.parse(file, text, fault -> {}).root();
        if (!(now.path(asked.entry.list) instanceof ArrayNode list) || list.isEmpty()) {
            return false;
        }
        list.remove(list.size() - 1);
        boolean began = was.path(asked.entry.list).isArray();
        ObjectNode rest = ((ObjectNode) now).deepCopy();
        ObjectNode old = was.isObject() ? was.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (!began && list.isEmpty()) {
            rest.remove(asked.entry.list);
            old.remove(asked.entry.list);
        }
        return rest.equals(old);
    }

    private JsonNode terse() {
        return switch (asked.entry) {
            case ACTOR -> TerseForms.whole(DraftBinding.draft(item, ActorDraft.class));
            case SOURCE -> TerseForms.whole(DraftBinding.draft(item, SourceDraft.class));
            case ORIGIN -> TerseForms.whole(DraftBinding.draft(item, OriginDraft.class));
            case EVENT -> {
                ImpliedOrigins implied = new ImpliedOrigins();
                implied.know("actors", SeedWriter.listed("actors", before.actors()));
                implied.know("sources", SeedWriter.listed("sources", before.sources()));
                RecordDraft.EventDraft draft = new ShortForms(implied).draft(item);
                Map<String, OriginDraft> origins = new HashMap<>();
                before.origins().forEach(each -> origins.put(each.id(), each));
                // What an outlet says in its own words has this origin, whether or not somebody has defined it.
                implied.drafts().forEach(each -> origins.put(each.id(), each));
                yield new TerseForms(implied, origins).event(draft);
            }
        };
    }
}
