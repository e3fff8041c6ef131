package org.dateline.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.dateline.record.NormalForm;
import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.TimelineDraft;

/**
 * What a second load of a record would change, before it is taken: each thing by its id, which a sheet has in a column or makes
 * of date and headline. Where quotes stand in documents follows from the quotes and is not compared, and when something was
 * recorded is no part of what it tells.
 *
 * @param added what was not there, in the order of the record after
 * @param changed what is there before and after, and not the same
 * @param gone what is there no more, in the order of the record before
 */
public record DraftDifference(List<Thing> added, List<Change> changed, List<Thing> gone) {
    private static final int LONGEST = 120;

    /**
     * Something that has an id.
     *
     * @param kind {@code event}, {@code timeline}, {@code source}, {@code origin} or {@code actor}
     * @param title what people call it; null when nothing does
     * @param meant of what is added, the id of something gone that it is probably the same as; else null
     */
    public record Thing(String kind, String id, String title, String meant) {}

    /**
     * Something that is not as it was.
     *
     * @param cells at least one
     */
    public record Change(String kind, String id, String title, List<CellChange> cells) {}

    /**
     * A value that is not as it was.
     *
     * @param path {@code when.edtf}, {@code citations[washington-post].passages[2].quote}
     * @param before null where nothing stood
     * @param after null where nothing stands any more
     */
    public record CellChange(String path, String before, String after) {}

    /**
     * Compares two records.
     *
     * @param before as it was loaded; one without anything where nothing was
     * @param after as it would be loaded
     */
    public static DraftDifference between(RecordDraft before, RecordDraft after) {
        DraftDifference all = new DraftDifference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        all.compare("event", events(before), events(after), told -> told.event.headline());
        all.compare(
                "timeline",
                byId(before.timelines(), TimelineDraft::id),
                byId(after.timelines(), TimelineDraft::id),
                TimelineDraft::title);
        all.compare(
                "source",
                byId(before.sources(), RecordDraft.SourceDraft::id),
                byId(after.sources(), RecordDraft.SourceDraft::id),
                RecordDraft.SourceDraft::title);
        all.compare(
                "origin",
                byId(before.origins(), RecordDraft.OriginDraft::id),
                byId(after.origins(), RecordDraft.OriginDraft::id),
                RecordDraft.OriginDraft::name);
        all.compare(
                "actor",
                byId(before.actors(), RecordDraft.ActorDraft::id),
                byId(after.actors(), RecordDraft.ActorDraft::id),
                RecordDraft.ActorDraft::name);
        return all;
    }

    /** An event and the timeline that tells it. */
    record Told(String timeline, EventDraft event) {}

    private static Map<String, Told> events(RecordDraft record) {
        Map<String, Told> events = new LinkedHashMap<>();
        Map<String, String> languages = record.languages();
        for (TimelineDraft timeline : record.timelines()) {
            NormalForm form = new NormalForm(timeline.zone(), languages);
            timeline.events().forEach(event -> events.putIfAbsent(event.id(), new Told(timeline.id(), form.of(event))));
        }
        return events;
    }

    private static <D> Map<String, D> byId(List<D> drafts, Function<D, String> id) {
        Map<String, D> byId = new LinkedHashMap<>();
        drafts.forEach(draft -> byId.putIfAbsent(id.apply(draft), draft));
        return byId;
    }

    private <D extends Record> void compare(
            String kind, Map<String, D> before, Map<String, D> after, Function<D, String> title) {
        List<String> lost =
                before.keySet().stream().filter(id -> !after.containsKey(id)).toList();
        lost.forEach(id -> gone.add(new Thing(kind, id, title.apply(before.get(id)), null)));
        after.forEach((id, draft) -> {
            D old = before.get(id);
            if (old == null) {
                String meant = lost.stream()
                        .filter(other -> isProbably(before.get(other), draft, title))
                        .findFirst()
                        .orElse(null);
                added.add(new Thing(kind, id, title.apply(draft), meant));
                return;
            }
            List<CellChange> cells = DraftCells.changes(old, draft);
            if (!cells.isEmpty()) {
                changed.add(new Change(kind, id, title.apply(draft), cells));
            }
        });
    }

    /** Whether one is the other under an id that was made anew, since its headline or its date was edited. */
    private static <D> boolean isProbably(D old, D fresh, Function<D, String> title) {
        boolean sameTitle = title.apply(old) != null && title.apply(old).equals(title.apply(fresh));
        if (sameTitle || !(old instanceof Told one) || !(fresh instanceof Told other)) {
            return sameTitle;
        }
        return one.event.when() != null
                && one.event.when().equals(other.event.when())
                && one.event.summary() != null
                && one.event.summary().equals(other.event.summary())
                && one.event.citations().equals(other.event.citations());
    }

    /** Whether both are the same. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }

    /** All of it for people, a line each: first how much, then what is added, changed cell by cell, and gone. */
    public List<String> lines() {
        return Stream.of(
                        Stream.of(String.format(
                                Locale.ROOT,
                                "%d added, %d changed, %d gone",
                                added.size(),
                                changed.size(),
                                gone.size())),
                        added.stream().flatMap(DraftDifference::lines),
                        changed.stream().flatMap(DraftDifference::lines),
                        gone.stream().map(thing -> line("-", thing.kind, thing.id, thing.title)))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> lines(Thing thing) {
        String line = line("+", thing.kind, thing.id, thing.title);
        return thing.meant == null
                ? Stream.of(line)
                : Stream.of(line, "    If this is " + thing.meant + ", give it that id, in a sheet in a column Id");
    }

    private static Stream<String> lines(Change change) {
        return Stream.concat(
                Stream.of(line("~", change.kind, change.id, change.title)),
                change.cells.stream()
                        .map(cell -> "    " + cell.path + ": " + shown(cell.before) + " -> " + shown(cell.after)));
    }

    private static String line(String sign, String kind, String id, String title) {
        return sign + " " + kind + " " + id + (title == null ? "" : ": " + title.replaceAll("\\s+", " "));
    }

    private static String shown(String value) {
        if (value == null) {
            return "nothing";
        }
        String line = value.replaceAll("\\s+", " ");
        int end = line.length() > LONGEST
                ? line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())))
                : line.length();
        return '"' + line.substring(0, end) + (end < line.length() ? "\u2026" : "") + '"';
    }
}
