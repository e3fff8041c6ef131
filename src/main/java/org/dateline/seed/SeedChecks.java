package org.dateline.seed;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import org.dateline.citation.Quote;
import org.dateline.date.DateSyntaxException;
import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.query.Nearest;

/**
 * The rules that a schema cannot tell: ids are unique, references lead somewhere, dates and quantities can be read, quotes
 * are short. Walks the files as they are, whatever shape they have, so that every fault is found in one go.
 */
final class SeedChecks {
    private final SeedFile actors;
    private final SeedFile origins;
    private final SeedFile sources;
    private final List<SeedFile> timelines;

    /** By id, where it was first defined. */
    private final Map<String, String> events = new LinkedHashMap<>();

    private Ids actorIds;
    private Ids originIds;
    private Ids sourceIds;

    SeedChecks(SeedFile actors, SeedFile origins, SeedFile sources, List<SeedFile> timelines) {
        this.actors = actors;
        this.origins = origins;
        this.sources = sources;
        this.timelines = timelines;
    }

    /** Tells each file its faults. */
    void run() {
        actorIds = ids(actors, "actors", "actor");
        originIds = ids(origins, "origins", "origin");
        sourceIds = ids(sources, "sources", "source");
        each(actors, "/actors", (actor, at) -> distinct(actors, at + "/aliases"));
        each(origins, "/origins", this::origin);
        circles();
        each(sources, "/sources", this::source);
        timelines.forEach(file -> each(file, "/events", (event, at) -> defined(file, at + "/id", events)));
        timelines.forEach(this::timeline);
    }

    private void origin(JsonNode origin, String at) {
        refer(origins, at + "/actor", actorIds);
        refer(origins, at + "/obtained_by", actorIds);
        readable(origins, at + "/people", Quantity::parse);
        each(origins, at + "/derives_from", (root, each) -> refer(origins, each, originIds));
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
        readable(sources, at + "/accessed", LocalDate::parse);
        address(sources, at + "/url");
        address(sources, at + "/archived_url");
    }

    private void timeline(SeedFile file) {
        JsonNode id = file.root().path("id");
        String expected = file.name().replaceAll("^.*/|\\.yaml$", "");
        if (id.isTextual() && !id.textValue().equals(expected)) {
            file.fault("/id", "the file of this timeline has another name", "Call it " + id.textValue() + ".yaml");
        }
        readable(file, "/zone", ZoneId::of);
        each(file, "/events", (event, at) -> event(file, event, at));
        each(file, "/includes", (included, at) -> {
            if (included.isTextual() && !events.containsKey(included.textValue())) {
                file.fault(at, "no timeline tells an event with this id", didYouMean(included, events.keySet()));
            } else if (file.name().equals(events.get(included.asText()))) {
                file.fault(at, "the event is told in this very file", "Take the line out");
            }
        });
        distinct(file, "/includes");
        each(file, "/withdrawn", (withdrawn, at) -> {
            if (events.containsKey(withdrawn.path("id").asText())) {
                file.fault(
                        at + "/id",
                        "the event is withdrawn here and told in "
                                + events.get(withdrawn.path("id").asText()),
                        "Keep one of the two");
            }
        });
    }

    private void event(SeedFile file, JsonNode event, String at) {
        date(file, at + "/when/edtf");
        readable(file, at + "/quantity/value", Quantity::parse);
        Set<String> parts = new HashSet<>();
        each(file, at + "/participants", (participant, each) -> {
            refer(file, each + "/actor", actorIds);
            if (!parts.add(participant.path("actor").asText() + " as "
                    + participant.path("role").asText())) {
                file.fault(each + "/actor", "the actor has this role in the event twice", "Keep one of the two");
            }
        });
        distinct(file, at + "/tags");
        if (event.path("citations").isArray() && event.path("citations").isEmpty()) {
            file.fault(at + "/citations", "the event has no citation", "Cite at least one passage of one source");
        }
        each(file, at + "/citations", (cited, each) -> {
            refer(file, each + "/source", sourceIds);
            each(file, each + "/passages", (passage, one) -> passage(file, passage, one));
        });
    }

    private void passage(SeedFile file, JsonNode passage, String at) {
        refer(file, at + "/origin", originIds);
        date(file, at + "/says/when");
        readable(file, at + "/says/quantity", Quantity::parse);
        int words = Quote.words(passage.path("quote").asText());
        if (words > Quote.MOST_WORDS) {
            file.fault(
                    at + "/quote",
                    "the quote has " + words + " words",
                    "At most " + Quote.MOST_WORDS + " are a quotation; keep the part that bears on the event");
        }
    }

    private static Ids ids(SeedFile file, String list, String word) {
        Map<String, String> defined = new LinkedHashMap<>();
        Map<String, String> byName = new LinkedHashMap<>();
        each(file, "/" + list, (item, at) -> {
            defined(file, at + "/id", defined);
            String id = item.path("id").asText();
            byName.put(id, id);
            byName.put(item.path("name").asText(), id);
            item.path("aliases").forEach(alias -> byName.putIfAbsent(alias.asText(), id));
        });
        return new Ids(word, file.isBroken(), byName, defined.keySet());
    }

    /**
     * What may be referred to.
     *
     * @param unknown whether the file that defines it could not be read, so that no reference can be judged
     * @param byName ids by everything an editor might write instead
     */
    private record Ids(String word, boolean unknown, Map<String, String> byName, Set<String> defined) {}

    private static void defined(SeedFile file, String pointer, Map<String, String> seen) {
        JsonNode id = file.root().at(pointer);
        if (id.isTextual()) {
            String before = seen.putIfAbsent(id.textValue(), file.name());
            if (before != null) {
                file.fault(pointer, "this id is taken already in " + before, "Give each its own id");
            }
        }
    }

    private static void refer(SeedFile file, String pointer, Ids ids) {
        JsonNode id = file.root().at(pointer);
        if (!id.isTextual() || ids.unknown() || ids.defined().contains(id.textValue())) {
            return;
        }
        String remedy = Nearest.to(id.textValue(), ids.byName().keySet())
                .map(ids.byName()::get)
                .map(near -> "Did you mean " + near + "?")
                .orElse("Define it in " + ids.word() + "s.yaml first");
        file.fault(pointer, "there is no " + ids.word() + " with this id", remedy);
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
                        fault.rewrite().map(rewrite -> "Write " + rewrite).orElse(null));
            }
        }
    }

    private static void readable(SeedFile file, String pointer, Consumer<String> reading) {
        JsonNode text = file.root().at(pointer);
        if (text.isTextual()) {
            try {
                reading.accept(text.textValue());
            } catch (IllegalArgumentException | DateTimeException fault) {
                file.fault(pointer, fault.getMessage(), null);
            }
        }
    }

    private static void address(SeedFile file, String pointer) {
        JsonNode text = file.root().at(pointer);
        if (!text.isTextual()) {
            return;
        }
        try {
            URI uri = new URI(text.textValue());
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return;
            }
        } catch (URISyntaxException malformed) {
            // Told below like any other address that a browser could not follow.
        }
        file.fault(pointer, "this is no web address", "Give it whole, beginning with https:// or http://");
    }

    private static void distinct(SeedFile file, String pointer) {
        Set<String> seen = new HashSet<>();
        each(file, pointer, (item, at) -> {
            if (!seen.add(item.asText())) {
                file.fault(at, "stands here twice", "Keep one of the two");
            }
        });
    }

    private static String didYouMean(JsonNode word, Collection<String> candidates) {
        return Nearest.to(word.textValue(), candidates)
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
