package org.dateline.seed;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import org.dateline.date.DateSyntaxException;
import org.dateline.date.EventDate;
import org.dateline.event.EventOrder;
import org.dateline.event.OrderContradiction;
import org.dateline.quantity.Quantity;
import org.dateline.query.Slug;
import org.dateline.quotation.Quote;
import org.dateline.text.Nearest;

/**
 * The rules that a schema cannot tell, or not in words: ids are unique, references lead somewhere, dates and quantities
 * can be read, quotes are short. Walks the files as they are, whatever shape they have, so that every fault is found in
 * one go; what only follows from another fault is passed over.
 */
final class SeedChecks {
    private static final Pattern SLUG = Pattern.compile(Slug.PATTERN);
    private static final String KEEP_ONE = "Keep one of the two";
    private static final String CHECK_AGAIN = "Check the documents again with --record, which writes this file anew";

    private final SeedFile actors;
    private final SeedFile origins;
    private final SeedFile sources;
    private final SeedFile checks;
    private final List<SeedFile> timelines;

    private final Definitions events = new Definitions();
    private final Map<String, String> withdrawn = new HashMap<>();
    private Ids actorIds;
    private Ids originIds;
    private Ids sourceIds;

    SeedChecks(SeedFile actors, SeedFile origins, SeedFile sources, SeedFile checks, List<SeedFile> timelines) {
        this.actors = actors;
        this.origins = origins;
        this.sources = sources;
        this.checks = checks;
        this.timelines = timelines;
    }

    /** Tells each file its faults. */
    void run() {
        actorIds = Ids.of(actors, "actor");
        originIds = Ids.of(origins, "origin");
        sourceIds = Ids.of(sources, "source");
        each(actors, "/actors", (actor, at) -> distinct(actors, at + "/aliases"));
        each(origins, "/origins", this::origin);
        circles();
        each(sources, "/sources", this::source);
        timelines.forEach(file -> each(file, "/events", (event, at) -> events.define(file, at + "/id")));
        timelines.forEach(this::timeline);
        order();
        places();
    }

    /** What belongs to a quote that has changed since is no fault: it will be checked again. */
    private void places() {
        Set<String> checked = new HashSet<>();
        each(checks, "/checks", (check, at) -> {
            if (check.path("source").isTextual()
                    && !checked.add(check.path("source").textValue())) {
                checks.fault(at + "/source", "the source is checked twice", KEEP_ONE);
            }
            each(checks, at + "/quotes", (place, each) -> {
                String start = place.path("start").asText();
                String end = place.path("end").asText();
                if (isNumber(start) && isNumber(end) && Integer.parseInt(end) <= Integer.parseInt(start)) {
                    checks.fault(each + "/end", "the quote does not end after its start", CHECK_AGAIN);
                }
            });
        });
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,9}");
    }

    /** Refuses relations between events that cannot all hold, telling the way through them. */
    private void order() {
        Map<String, Told> told = new LinkedHashMap<>();
        timelines.forEach(file -> each(file, "/events", (event, at) -> {
            if (event.path("id").isTextual()) {
                told.putIfAbsent(event.path("id").textValue(), Told.of(file, event, at));
            }
        }));
        try {
            EventOrder.of(told.values().stream().map(Told::orderNode).toList());
        } catch (OrderContradiction contradiction) {
            List<String> path = contradiction.path();
            for (int i = 1; i < path.size(); i++) {
                Told leader = told.get(path.get(i - 1));
                Told follower = told.get(path.get(i));
                String inFollower = follower.after().get(path.get(i - 1));
                String inLeader = leader.before().get(path.get(i));
                if (inFollower != null || inLeader != null) {
                    (inFollower != null ? follower : leader)
                            .file()
                            .fault(
                                    inFollower != null ? inFollower : inLeader,
                                    "these events cannot come in this order, since " + contradiction.reason() + ": "
                                            + String.join(" before ", path),
                                    "Correct a date, or take out one of the relations");
                    return;
                }
            }
        }
    }

    /**
     * An event as its file tells it.
     *
     * @param after pointers to where it is said which events it came after, by their ids
     * @param before pointers to where it is said which events it came before, by their ids
     */
    private record Told(
            SeedFile file,
            String id,
            EventDate date,
            ZoneId zone,
            Map<String, String> after,
            Map<String, String> before) {
        static Told of(SeedFile file, JsonNode event, String at) {
            Map<String, String> after = new LinkedHashMap<>();
            Map<String, String> before = new LinkedHashMap<>();
            each(
                    file,
                    at + "/citations",
                    (source, ofSource) -> each(file, ofSource + "/passages", (passage, one) -> {
                        if (asserts(passage)) {
                            each(file, one + "/says/after", (id, each) -> after.putIfAbsent(id.asText(), each));
                            each(file, one + "/says/before", (id, each) -> before.putIfAbsent(id.asText(), each));
                        }
                    }));
            return new Told(
                    file,
                    event.path("id").textValue(),
                    parsed(event.path("when").path("edtf").textValue(), EventDate::parse),
                    zoneOf(file, event),
                    after,
                    before);
        }

        /** The zone it is told in; null where that cannot be read. */
        static ZoneId zoneOf(SeedFile file, JsonNode event) {
            JsonNode zone = event.has("zone") ? event.path("zone") : file.root().path("zone");
            return parsed(zone.textValue(), ZoneId::of);
        }

        /** Null where there is nothing, or nothing that can be read: that is told elsewhere. */
        private static <T> T parsed(String text, Function<String, T> reading) {
            try {
                return text == null ? null : reading.apply(text);
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                return null;
            }
        }

        EventOrder.Node orderNode() {
            return new EventOrder.Node(
                    id,
                    date == null ? EventOrder.UNDATED : date.rows(),
                    date == null ? null : (zone == null ? date.instant() : date.instant(zone)).orElse(null),
                    after.keySet(),
                    before.keySet());
        }
    }

    private void origin(JsonNode origin, String at) {
        refer(origins, at + "/actor", actorIds);
        refer(origins, at + "/obtained_by", actorIds);
        quantity(origins, at + "/people");
        each(origins, at + "/derives_from", (root, each) -> refer(origins, each, originIds));
        distinct(origins, at + "/derives_from");
        String attribution = origin.path("attribution").asText();
        if (attribution.equals("named") && !origin.has("actor")) {
            origins.fault(
                    at + "/actor",
                    "the origin is named, but its actor is missing",
                    "Say who it is: actor: an-id-of-actors.yaml");
        }
        if (attribution.equals("named") && origin.has("people")) {
            origins.fault(at + "/people", "only unnamed people are counted", "Take the line out");
        }
        if (attribution.equals("unnamed") && origin.has("actor")) {
            origins.fault(
                    at + "/actor",
                    "an unnamed origin has no actor",
                    "Take the line out, or make the attribution named");
        }
    }

    /** Refuses origins that derive from themselves, telling the way round. */
    private void circles() {
        Map<String, JsonNode> byId = new HashMap<>();
        Map<String, String> pointers = new LinkedHashMap<>();
        each(origins, "/origins", (origin, at) -> {
            byId.put(origin.path("id").asText(), origin);
            pointers.put(origin.path("id").asText(), at);
        });
        Set<String> cleared = new HashSet<>();
        pointers.forEach((id, at) -> circleFrom(id, byId, new ArrayList<>(), cleared)
                .ifPresent(circle -> origins.fault(
                        at + "/derives_from",
                        "the origin derives from itself: " + String.join(" from ", circle),
                        "Take out one of these steps")));
    }

    private static Optional<List<String>> circleFrom(
            String id, Map<String, JsonNode> byId, List<String> path, Set<String> cleared) {
        if (path.contains(id)) {
            List<String> circle = new ArrayList<>(path.subList(path.indexOf(id), path.size()));
            circle.add(id);
            return Optional.of(circle);
        }
        if (cleared.contains(id) || !byId.containsKey(id)) {
            return Optional.empty();
        }
        path.add(id);
        for (JsonNode root : byId.get(id).path("derives_from")) {
            Optional<List<String>> circle = circleFrom(root.asText(), byId, path, cleared);
            if (circle.isPresent()) {
                cleared.addAll(circle.get());
                return circle;
            }
        }
        path.remove(path.size() - 1);
        cleared.add(id);
        return Optional.empty();
    }

    private void source(JsonNode source, String at) {
        date(sources, at + "/published");
        day(sources, at + "/accessed");
        address(sources, at + "/url");
        address(sources, at + "/archived_url");
    }

    private void timeline(SeedFile file) {
        if (file.isBroken()) {
            return;
        }
        if (file.isEmpty()) {
            file.fault("", "the file is empty", "A timeline has an id, a title, a zone and events");
            return;
        }
        named(file);
        zone(file, "/zone");
        if (file.root().isObject()
                && Stream.of("events", "includes", "withdrawn").noneMatch(file.root()::has)) {
            file.fault("/events", "the timeline has no events", "Tell some under events, or list ids under includes");
        }
        each(file, "/events", (event, at) -> event(file, event, at));
        each(file, "/includes", (id, at) -> known(file, id, at, true));
        distinct(file, "/includes");
        each(file, "/withdrawn", (gone, at) -> withdrawn(file, gone.path("id"), at + "/id"));
    }

    private static void named(SeedFile file) {
        JsonNode id = file.root().path("id");
        String expected = file.name().replaceAll("^.*/|\\.yaml$", "");
        if (isSlug(id) && !id.textValue().equals(expected)) {
            file.fault(
                    "/id",
                    "the file of this timeline has another name",
                    "Call the file " + id.textValue() + ".yaml, or the timeline " + expected);
        }
    }

    private void event(SeedFile file, JsonNode event, String at) {
        date(file, at + "/when/edtf");
        zone(file, at + "/zone");
        quantity(file, at + "/quantity/value");
        Set<String> parts = new HashSet<>();
        each(file, at + "/participants", (participant, each) -> {
            refer(file, each + "/actor", actorIds);
            JsonNode role = participant.path("role");
            if (role.isTextual() && !parts.add(participant.path("actor").asText() + " as " + role.textValue())) {
                file.fault(each + "/actor", "the actor has this role in the event twice", KEEP_ONE);
            }
        });
        distinct(file, at + "/tags");
        JsonNode citations = event.path("citations");
        if (event.isObject() && citations.isEmpty() && !citations.isTextual()) {
            file.fault(at + "/citations", "the event has no citation", "Cite at least one passage of one source");
        }
        Set<String> cited = new HashSet<>();
        each(file, at + "/citations", (ofSource, each) -> {
            refer(file, each + "/source", sourceIds);
            JsonNode source = ofSource.path("source");
            if (source.isTextual() && !cited.add(source.textValue())) {
                file.fault(each + "/source", "the event cites this source twice", "Put its passages together");
            }
            each(file, each + "/passages", (passage, one) -> passage(file, passage, one));
        });
        ZoneId zone = Told.zoneOf(file, event);
        reasoned(file, event, at, "when", "edtf", EventDate::parse, (one, other) -> one.canAgreeWith(other, zone));
        reasoned(file, event, at, "quantity", "value", Quantity::parse, Quantity::canEqual);
    }

    /** Where dates or numbers exclude each other the desk says why it has chosen its own. */
    private static <V> void reasoned(
            SeedFile file,
            JsonNode event,
            String at,
            String field,
            String value,
            Function<String, V> reading,
            BiPredicate<V, V> canBothBe) {
        JsonNode chosen = event.path(field);
        if (!chosen.has(value) || chosen.has("reason")) {
            return;
        }
        List<V> told = Stream.concat(
                        Stream.of(chosen.path(value)),
                        StreamSupport.stream(event.path("citations").spliterator(), false)
                                .flatMap(cited -> StreamSupport.stream(
                                        cited.path("passages").spliterator(), false))
                                .filter(SeedChecks::asserts)
                                .map(passage -> passage.path("says").path(field)))
                .map(JsonNode::textValue)
                .map(text -> Told.parsed(text, reading))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (told.stream().anyMatch(one -> told.stream().anyMatch(other -> !canBothBe.test(one, other)))) {
            file.fault(
                    at + "/" + field + "/reason",
                    "the accounts exclude one another, and no reason is given for this choice",
                    "Say what it rests on: reason: …");
        }
    }

    private void passage(SeedFile file, JsonNode passage, String at) {
        refer(file, at + "/origin", originIds);
        date(file, at + "/says/when");
        quantity(file, at + "/says/quantity");
        for (String relation : List.of("/says/after", "/says/before")) {
            each(file, at + relation, (id, each) -> {
                known(file, id, each, false);
                if (!asserts(passage)) {
                    file.fault(
                            each,
                            "only a passage that asserts can give an order",
                            "Take it out, or correct the stance");
                }
            });
        }
        if (!asserts(passage)) {
            for (String claim : List.of("/says/when", "/says/quantity", "/says/leaves_open")) {
                if (!file.root().at(at + claim).isMissingNode()) {
                    file.fault(
                            at + claim,
                            "only a passage that asserts can say when or how many",
                            "Take it out, or correct the stance");
                }
            }
        }
        for (JsonNode open : passage.path("says").path("leaves_open")) {
            if (passage.path("says").has(open.asText())) {
                file.fault(
                        at + "/says/leaves_open",
                        "the passage gives this and leaves it open: " + open.asText(),
                        KEEP_ONE);
            }
        }
        int words = Quote.words(passage.path("quote").asText());
        if (words > Quote.MOST_WORDS) {
            file.fault(
                    at + "/quote",
                    "the quote has " + words + " words",
                    "At most " + Quote.MOST_WORDS + " are a quotation; keep the part that bears on the event");
        }
    }

    private static boolean asserts(JsonNode passage) {
        return passage.path("stance").asText().equals("asserts");
    }

    private void known(SeedFile file, JsonNode id, String at, boolean fromElsewhere) {
        if (!id.isTextual()) {
            return;
        }
        String toldIn = events.file(id.textValue());
        if (fromElsewhere && file.name().equals(toldIn)) {
            file.fault(at, "the event is told in this very file", "Take the line out");
        } else if (toldIn == null && everyEventIsKnown()) {
            file.fault(at, "no timeline tells an event with this id", didYouMean(id.textValue(), events.ids()));
        }
    }

    /** Whether an id that no event has can be blamed on the one who refers to it. */
    private boolean everyEventIsKnown() {
        return timelines.stream().allMatch(file -> {
            JsonNode told = file.root().path("events");
            boolean left = told.isMissingNode() && file.root().has("includes");
            return left || told.isArray() && told.findValues("id").stream().allMatch(SeedChecks::isSlug);
        });
    }

    private void withdrawn(SeedFile file, JsonNode id, String at) {
        if (!id.isTextual()) {
            return;
        }
        if (events.ids().contains(id.textValue())) {
            file.fault(at, "the event is withdrawn here and told at " + events.place(id.textValue()), KEEP_ONE);
        }
        String before = withdrawn.putIfAbsent(id.textValue(), file.name() + ":" + file.line(at));
        if (before != null) {
            file.fault(at, "the event is withdrawn already at " + before, KEEP_ONE);
        }
    }

    /** Where each id of one kind was first defined. */
    private static final class Definitions {
        private record Definition(String file, int line) {}

        private final Map<String, Definition> byId = new LinkedHashMap<>();

        /** @return whether it is the first with that id */
        boolean define(SeedFile file, String pointer) {
            JsonNode id = file.root().at(pointer);
            if (!id.isTextual()) {
                return false;
            }
            Definition before = byId.putIfAbsent(id.textValue(), new Definition(file.name(), file.line(pointer)));
            if (before != null) {
                file.fault(
                        pointer,
                        "this id is taken already at " + place(id.textValue()),
                        pointer.startsWith("/events/")
                                ? "Give each its own id; to show one event in two timelines, list its id under includes"
                                : "Give each its own id");
            }
            return before == null;
        }

        Set<String> ids() {
            return byId.keySet();
        }

        /** Null when nothing has that id. */
        String file(String id) {
            return byId.containsKey(id) ? byId.get(id).file() : null;
        }

        String place(String id) {
            return byId.get(id).file() + ":" + byId.get(id).line();
        }
    }

    /**
     * What may be referred to.
     *
     * @param byName ids by everything an editor might write instead; empty for what has no id that could be referred to
     */
    private record Ids(SeedFile file, String word, Definitions defined, Map<String, Optional<String>> byName) {
        static Ids of(SeedFile file, String word) {
            Ids ids = new Ids(file, word, new Definitions(), new HashMap<>());
            each(file, ids.list(), ids::define);
            return ids;
        }

        String list() {
            return "/" + word + "s";
        }

        private void define(JsonNode item, String at) {
            JsonNode id = item.path("id");
            boolean first = defined.define(file, at + "/id");
            Optional<String> usable = first && isSlug(id) ? Optional.of(id.textValue()) : Optional.empty();
            if (first) {
                byName.put(id.textValue(), usable);
            }
            byName.putIfAbsent(item.path("name").asText(), usable);
            item.path("aliases").forEach(alias -> byName.putIfAbsent(alias.asText(), usable));
        }
    }

    private static void refer(SeedFile file, String pointer, Ids ids) {
        JsonNode id = file.root().at(pointer);
        if (!id.isTextual() || ids.defined().ids().contains(id.textValue())) {
            return;
        }
        if (ids.byName().isEmpty()) {
            if (ids.file().isEmpty()) {
                ids.file()
                        .fault(
                                ids.list(),
                                "no %s is defined here, but %s refers to some".formatted(ids.word(), file.name()),
                                "List them under " + ids.word() + "s");
            }
            return;
        }
        Nearest.to(id.textValue(), ids.byName().keySet())
                .map(ids.byName()::get)
                .ifPresentOrElse(
                        near -> near.ifPresent(meant -> refuse(file, pointer, ids, "Did you mean " + meant + "?")),
                        () -> refuse(
                                file, pointer, ids, "Define it in " + ids.file().name() + " first"));
    }

    private static void refuse(SeedFile file, String pointer, Ids ids, String remedy) {
        file.fault(pointer, "there is no " + ids.word() + " with this id", remedy);
    }

    private static boolean isSlug(JsonNode id) {
        return id.isTextual() && SLUG.matcher(id.textValue()).matches();
    }

    private static void date(SeedFile file, String pointer) {
        JsonNode text = file.root().at(pointer);
        if (text.isTextual()) {
            try {
                EventDate.parse(text.textValue());
            } catch (DateSyntaxException fault) {
                file.fault(
                        pointer,
                        fault.reason() + " (at character " + (fault.position() + 1) + ")",
                        fault.rewrite()
                                .map(rewrite -> "Write " + rewrite)
                                .orElse("Write a date such as 2016-12-28, 2016-12 or 2016"));
            }
        }
    }

    private static void day(SeedFile file, String pointer) {
        JsonNode text = file.root().at(pointer);
        if (text.isTextual()) {
            try {
                LocalDate.parse(text.textValue());
            } catch (DateTimeParseException fault) {
                file.fault(pointer, "this is no day of the calendar", "Write it like 2017-01-14: year, month, day");
            }
        }
    }

    private static void quantity(SeedFile file, String pointer) {
        JsonNode text = file.root().at(pointer);
        if (text.isTextual()) {
            try {
                Quantity.parse(text.textValue());
            } catch (IllegalArgumentException fault) {
                file.fault(pointer, fault.getMessage(), null);
            }
        }
    }

    private static void zone(SeedFile file, String pointer) {
        JsonNode text = file.root().at(pointer);
        Set<String> zones = ZoneId.getAvailableZoneIds();
        if (text.isTextual() && !zones.contains(text.textValue())) {
            String remedy = didYouMean(text.textValue(), zones);
            file.fault(
                    pointer,
                    "there is no time zone of this name",
                    remedy == null ? "Write an IANA name such as America/New_York" : remedy);
        }
    }

    private static void address(SeedFile file, String pointer) {
        JsonNode text = file.root().at(pointer);
        if (!text.isTextual()) {
            return;
        }
        try {
            URI uri = new URI(text.textValue());
            if (uri.getRawAuthority() != null && List.of("http", "https").contains(uri.getScheme())) {
                return;
            }
            file.fault(pointer, "this is no web address", "Give it whole, beginning with https:// or http://");
        } catch (URISyntaxException malformed) {
            file.fault(
                    pointer,
                    "a web address cannot hold the character at place " + (malformed.getIndex() + 1),
                    "Copy it from the address bar of a browser, which writes such characters with %");
        }
    }

    private static void distinct(SeedFile file, String pointer) {
        Set<String> seen = new HashSet<>();
        each(file, pointer, (item, at) -> {
            if (item.isTextual() && !seen.add(item.textValue())) {
                file.fault(at, "stands here twice", KEEP_ONE);
            }
        });
    }

    private static String didYouMean(String word, Collection<String> candidates) {
        return Nearest.to(word, candidates)
                .map(near -> "Did you mean " + near + "?")
                .orElse(null);
    }

    private static void each(SeedFile file, String pointer, BiConsumer<JsonNode, String> visitor) {
        JsonNode list = file.root().at(pointer);
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            visitor.accept(list.get(i), pointer + "/" + i);
        }
    }
}
