package org.dateline.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dateline.query.Slug;
import org.dateline.record.DraftFault;
import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.ActorDraft;
import org.dateline.record.RecordDraft.CheckDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.RecordDraft.VocabularyDraft;

/**
 * The files of a folder as one draft, and every pointer into the draft as a place in one of them.
 *
 * @param reference the files of reference data by kind, {@code actors}, each of which holds a list of that name: the one that
 *     is called so, and what each sheet tells
 * @param timelines each of which holds one timeline; of one in lines, its first line
 * @param streams the events of timelines in lines, by the index of each timeline
 * @param implied origins that no file need define
 */
record SeedFiles(
        Map<String, List<SeedFile>> reference,
        List<SeedFile> timelines,
        Map<Integer, StreamedEvents> streams,
        ImpliedOrigins implied) {
    /** The kind of the one file that holds no list. */
    static final String WORDS = "words";

    /** The schemas of all files that can be read and hold something. */
    List<SeedSchema> schemas() {
        List<SeedSchema> schemas = new ArrayList<>();
        reference.forEach((kind, files) -> files.forEach(file -> schema(kind, file, schemas)));
        timelines.forEach(file -> schema("timeline", file, schemas));
        return schemas;
    }

    private static void schema(String kind, SeedFile file, List<SeedSchema> schemas) {
        if (!file.isBroken() && !file.isEmpty()) {
            schemas.add(SeedSchema.of(kind, file));
        }
    }

    /** What can be taken of the files. Tells a timeline's file what only files can have wrong. */
    RecordDraft draft() {
        for (int i = 0; i < timelines.size(); i++) {
            checkFile(timelines.get(i), streams.containsKey(i));
        }
        ShortForms forms = new ShortForms(implied);
        timelines.stream().filter(file -> !file.isBroken()).forEach(file -> file.spellOut(forms));
        List<OriginDraft> origins = list("origins", OriginDraft.class);
        if (!origins.isEmpty() || reference.get("origins").stream().allMatch(SeedFile::isEmpty)) {
            // Beside a list that went wrong they would have every other origin told as missing.
            origins.addAll(implied.drafts());
        }
        return new RecordDraft(
                list("actors", ActorDraft.class),
                origins,
                list("sources", SourceDraft.class),
                list("checks", CheckDraft.class),
                timelines.stream()
                        .map(file -> new DraftBinding(file).draft("", TimelineDraft.class))
                        .toList(),
                words());
    }

    private VocabularyDraft words() {
        SeedFile file = reference.get(WORDS).get(0);
        return file.isBroken() || file.isEmpty() ? null : new DraftBinding(file).draft("", VocabularyDraft.class);
    }

    private <D extends Record> List<D> list(String kind, Class<D> draft) {
        List<D> drafts = new ArrayList<>();
        reference.get(kind).forEach(file -> drafts.addAll(new DraftBinding(file).list("/" + kind, draft)));
        return drafts;
    }

    private static void checkFile(SeedFile file, boolean inLines) {
        if (file.isBroken()) {
            return;
        }
        if (file.isEmpty()) {
            file.fault("", "the file is empty", "A timeline has an id, a title, a zone and events");
            file.leaveOut("");
            return;
        }
        if (inLines && file.root().has("events")) {
            file.fault("/events", "the events do not stand here", "Write each on a line of its own below this one");
            file.leaveOut("/events");
        }
        if (!file.root().has("events") && Stream.of("includes", "withdrawn").anyMatch(file.root()::has)) {
            // Where one of these lists has another shape, that is told of the list, and not that there are no events.
            file.settle("/events");
        }
        if (file.isPlaced()) {
            return;
        }
        String id = file.root().path("id").textValue();
        String expected = file.name().replaceAll("^.*/|\\.[a-z]+$", "");
        if (id != null && id.matches(Slug.PATTERN) && !id.equals(expected)) {
            file.fault(
                    "/id",
                    "the file of this timeline has another name",
                    "Call the file " + id + (inLines ? ".ndjson" : ".yaml") + ", or the timeline " + expected);
        }
    }

    /** Tells the file in which a fault of the draft is, unless its place was left out of the draft. */
    void tell(DraftFault fault) {
        StreamedEvents events = streamed(fault.pointer());
        if (events != null) {
            events.add(fault);
            return;
        }
        Place place = place(fault.pointer());
        if (!place.file.isLeftOut(place.pointer)) {
            DraftFault told = inWords(fault, place.file);
            place.file.faultInDraft(place.pointer, told.reason(), told.remedy());
        }
    }

    /** @param from the file in which the words are read */
    DraftFault inWords(DraftFault fault, SeedFile from) {
        return fault.inWords(other -> {
            StreamedEvents events = streamed(other);
            return events == null ? place(other).inWords(from) : events.inWords(other);
        });
    }

    /** The events among which a pointer leads; null when it leads elsewhere. */
    private StreamedEvents streamed(String pointer) {
        String[] parts = pointer.split("/", 6);
        return parts.length > 4 && parts[1].equals("timelines") && parts[3].equals("events")
                ? streams.get(Integer.parseInt(parts[2]))
                : null;
    }

    private Place place(String pointer) {
        String[] parts = pointer.split("/", 4);
        if (parts[1].equals(WORDS)) {
            return new Place(reference.get(WORDS).get(0), pointer.substring(WORDS.length() + 1), false);
        }
        return parts[1].equals("timelines")
                ? new Place(
                        timelines.get(Integer.parseInt(parts[2])),
                        parts.length == 4 ? "/" + parts[3] : "",
                        parts.length == 3)
                : parts.length == 2
                        ? new Place(reference.get(parts[1]).get(0), pointer, true)
                        : referred(parts[1], Integer.parseInt(parts[2]), parts.length == 4 ? "/" + parts[3] : "");
    }

    /** @param index among all of a kind, whichever file they are in */
    private Place referred(String kind, int index, String rest) {
        int before = 0;
        for (SeedFile file : reference.get(kind)) {
            int size = file.root().path(kind).size();
            if (index < before + size) {
                return new Place(file, "/" + kind + "/" + (index - before) + rest, false);
            }
            before += size;
        }
        // One that no file defines, since it goes without saying.
        return new Place(reference.get(kind).get(0), "", true);
    }

    /** @param whole whether it is all that the file holds */
    private record Place(SeedFile file, String pointer, boolean whole) {

        /** @param from the file in which the words are read */
        String inWords(SeedFile from) {
            if (file == from && pointer.isEmpty()) {
                return "this very file";
            }
            return whole ? file.name() : file.inWords(pointer);
        }
    }
}
