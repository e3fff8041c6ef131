package org.dateline.seed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import org.dateline.record.DraftFault;
import org.dateline.record.RecordCheck;
import org.dateline.record.RecordDraft.EventDraft;

/**
 * The events of a timeline in lines while they are checked. Of an event in which all is right nothing is kept; one in which
 * something is wrong is read again to tell where.
 */
final class StreamedEvents {
    /** Where everything is wrong, more would help nobody. */
    private static final int MOST_TOLD = 1000;

    private static final SeedForm FORM = SeedForm.of(SeedSchema.event());

    private final int timeline;
    private final EventLines lines;

    /** The faults of each event that has some, by its index. */
    private final Map<Integer, List<DraftFault>> faults = new TreeMap<>();

    private int more;

    StreamedEvents(int timeline, EventLines lines) {
        this.timeline = timeline;
        this.lines = lines;
    }

    EventLines lines() {
        return lines;
    }

    /** @param passed told the number of characters of each line */
    void check(RecordCheck check, Consumer<String> passed) throws IOException {
        lines.forEachLine((number, text) -> {
            if (number > 1) {
                check(number - 2, text, check);
            }
            passed.accept(text);
        });
    }

    private void check(int index, String text, RecordCheck check) {
        JsonNode tree = tree(text);
        Spelled spelled = new Spelled();
        EventDraft event = tree != null && tree.isObject()
                ? DraftBinding.draft(lines.forms().event(tree, spelled), EventDraft.class)
                : null;
        boolean formed = tree != null && FORM.has(tree) && spelled.whole;
        List<DraftFault> found = check.check(timeline, index, event);
        if (!formed || !found.isEmpty()) {
            found.forEach(this::add);
            keep(index);
        }
    }

    /** Whether all could be spelled out; what could not is told when the line is read again. */
    private static final class Spelled implements ShortForms.Reader {
        private boolean whole = true;

        @Override
        public void stands(String pointer, String written, boolean key) {
            // Asked again where something is wrong.
        }

        @Override
        public void missing(String written, String key, String remedy) {
            whole = false;
        }

        @Override
        public void fault(String written, String reason, String remedy) {
            whole = false;
        }
    }

    /** Null when something is wrong with the line. */
    private static JsonNode tree(String text) {
        try {
            return text == null ? null : JsonLine.read(text);
        } catch (IOException misread) {
            return null;
        }
    }

    /** @param fault of some event of this timeline */
    void add(DraftFault fault) {
        List<DraftFault> ofEvent = keep(index(fault.pointer()));
        if (ofEvent != null) {
            ofEvent.add(fault);
        }
    }

    /** Null when more have faults than are told. */
    private List<DraftFault> keep(int index) {
        if (faults.size() >= MOST_TOLD && !faults.containsKey(index)) {
            more++;
            return null;
        }
        return faults.computeIfAbsent(index, each -> new ArrayList<>());
    }

    private static int index(String pointer) {
        return Integer.parseInt(pointer.split("/", 6)[4]);
    }

    String inWords(String pointer) {
        return lines.name() + ":" + (index(pointer) + 2);
    }

    /** Tells every fault with its line and column. */
    void tell(SeedFiles files, Consumer<SeedFault> told) throws IOException {
        if (faults.isEmpty()) {
            return;
        }
        lines.forEachLine((number, text) -> {
            if (number > 1 && faults.containsKey(number - 2)) {
                tell(number, text, faults.get(number - 2), files, told);
            }
        });
        if (more > 0) {
            told.accept(new SeedFault(
                    lines.name(),
                    Integer.MAX_VALUE,
                    1,
                    null,
                    "more is wrong in this file",
                    "Mend the first " + MOST_TOLD + " lines with faults, and load it again"));
        }
    }

    private void tell(int number, String text, List<DraftFault> found, SeedFiles files, Consumer<SeedFault> told) {
        SeedFile line = SeedFile.line(lines.name(), number, text, told);
        if (line.isBroken()) {
            return;
        }
        SeedSchema schema = SeedSchema.ofEvent(line);
        schema.tellStrangeKeys();
        line.spellOutEvent(lines.forms());
        new DraftBinding(line).draft("", EventDraft.class);
        String event = "/timelines/" + timeline + "/events/" + (number - 2);
        for (DraftFault fault : found) {
            String pointer = fault.pointer().substring(event.length());
            if (!line.isLeftOut(pointer)) {
                DraftFault inWords = files.inWords(fault, line);
                line.faultInDraft(pointer, inWords.reason(), inWords.remedy());
            }
        }
        schema.tellShape();
    }
}
