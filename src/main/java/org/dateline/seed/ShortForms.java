package org.dateline.seed;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.dateline.citation.Stance;
import org.dateline.record.RecordDraft.EventDraft;

/**
 * What goes without saying in an event, said: a citation that stands in the event itself, the origin and the stance that a
 * source gives once for its passages, a stance that is the key of its quote, an id that follows from date and headline. The
 * tree that an editor wrote stays as it is; of everything that is said elsewhere in the new one it is told where it was written.
 */
final class ShortForms {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> STANCES =
            Stream.of(Stance.values()).map(Stance::code).toList();

    /** What a passage is made of; it may stand where its source does. */
    private static final List<String> OF_PASSAGE = Stream.concat(
                    Stream.of(
                            "quote",
                            "prefix",
                            "suffix",
                            "says",
                            "inferred",
                            "note",
                            "without_quote",
                            "locator",
                            "quote_language",
                            "translation",
                            "asked"),
                    STANCES.stream())
            .toList();

    /** What the passages of a source have in common. */
    private static final List<String> OF_SOURCE = List.of("origin", "stance");

    /** What is told while an event is spelled out; every pointer is a JSON Pointer into the event. */
    interface Reader {
        /**
         * @param pointer into the long form
         * @param written where the same was written
         * @param key whether it is the key there, and not its value
         */
        void stands(String pointer, String written, boolean key);

        /** @param written of the object that lacks a key */
        void missing(String written, String key, String remedy);

        /** @param written where the editor wrote what cannot be spelled out */
        void fault(String written, String reason, String remedy);
    }

    private final ImpliedOrigins origins;

    ShortForms(ImpliedOrigins origins) {
        this.origins = origins;
    }

    /** The draft of an event that stands on a line of its own, and in which all is right. */
    EventDraft draft(JsonNode tree) {
        return DraftBinding.draft(event(tree, null), EventDraft.class);
    }

    /** A timeline with all its events in their long form. */
    JsonNode timeline(JsonNode timeline, Reader reader) {
        if (!timeline.path("events").isArray()) {
            return timeline;
        }
        ObjectNode whole = copy(timeline);
        ArrayNode events = whole.putArray("events");
        for (JsonNode event : timeline.get("events")) {
            String at = "/events/" + events.size();
            events.add(event(event, new Reader() {
                @Override
                public void stands(String pointer, String written, boolean key) {
                    reader.stands(at + pointer, at + written, key);
                }

                @Override
                public void missing(String written, String key, String remedy) {
                    reader.missing(at + written, key, remedy);
                }

                @Override
                public void fault(String written, String reason, String remedy) {
                    reader.fault(at + written, reason, remedy);
                }
            }));
        }
        return whole;
    }

    /** @param reader null when nobody asks */
    JsonNode event(JsonNode written, Reader reader) {
        return written.isObject() ? new OfEvent((ObjectNode) written, reader).whole() : written;
    }

    private static ObjectNode copy(JsonNode object) {
        return NODES.objectNode().setAll((ObjectNode) object);
    }

    private final class OfEvent {
        private final ObjectNode written;
        private final ObjectNode event;
        private final Reader reader;

        private OfEvent(ObjectNode written, Reader reader) {
            this.written = written;
            this.event = copy(written);
            this.reader = reader;
        }

        private ObjectNode whole() {
            if (!event.has("id")) {
                String id = ImpliedId.ofEvent(event);
                if (!id.isEmpty()) {
                    event.put("id", id);
                    stands("/id", "/headline", false);
                }
            }
            if (event.path("when").isTextual()) {
                event.set("when", NODES.objectNode().set("edtf", event.get("when")));
                stands("/when/edtf", "/when", false);
            }
            if (event.path("participants").isObject()) {
                participants(event.get("participants"));
            }
            if (Stream.concat(Stream.of("source", "passages"), Stream.concat(OF_SOURCE.stream(), OF_PASSAGE.stream()))
                    .anyMatch(event::has)) {
                citation();
            } else if (event.path("citations").isObject()) {
                bySource(event.get("citations"));
            } else if (event.path("citations").isArray()) {
                ArrayNode blocks = NODES.arrayNode();
                for (JsonNode block : event.get("citations")) {
                    String at = "/citations/" + blocks.size();
                    blocks.add(block.isObject() ? block(copy(block), at, at) : block);
                }
                event.set("citations", blocks);
            }
            return event;
        }

        private void stands(String pointer, String where, boolean key) {
            if (reader != null) {
                reader.stands(pointer, where, key);
            }
        }

        private void missing(String where, String key, String remedy) {
            if (reader != null) {
                reader.missing(where, key, remedy);
            }
        }

        private void fault(String where, String reason, String remedy) {
            if (reader != null) {
                reader.fault(where, reason, remedy);
            }
        }

        private void participants(JsonNode byActor) {
            ArrayNode list = event.putArray("participants");
            for (Map.Entry<String, JsonNode> each : byActor.properties()) {
                String at = "/participants/" + list.size();
                String where = SeedFile.child("/participants", each.getKey());
                stands(at, where, false);
                stands(at + "/actor", where, true);
                stands(at + "/role", where, false);
                list.addObject().put("actor", each.getKey()).set("role", each.getValue());
            }
        }

        /** The only source, in the event itself. */
        private void citation() {
            ObjectNode block = NODES.objectNode();
            for (String key : Stream.concat(
                            Stream.of("source", "passages"), Stream.concat(OF_SOURCE.stream(), OF_PASSAGE.stream()))
                    .toList()) {
                JsonNode value = event.remove(key);
                if (value != null) {
                    block.set(key, value);
                }
            }
            if (event.has("citations")) {
                String first = block.fieldNames().next();
                fault(
                        "/" + first,
                        "the event has citations, and a citation in itself",
                        "Write all sources under citations");
                return;
            }
            stands("/citations", "", false);
            stands("/citations/0", "", false);
            event.putArray("citations").add(block(block, "/citations/0", ""));
        }

        private void bySource(JsonNode sources) {
            ArrayNode blocks = event.putArray("citations");
            for (Map.Entry<String, JsonNode> each : sources.properties()) {
                String at = "/citations/" + blocks.size();
                String where = SeedFile.child("/citations", each.getKey());
                stands(at, where, false);
                stands(at + "/source", where, true);
                ObjectNode block = each.getValue().isObject() ? copy(each.getValue()) : NODES.objectNode();
                if (each.getValue().isArray()) {
                    block.set("passages", each.getValue());
                    stands(at + "/passages", where, false);
                }
                block.put("source", each.getKey());
                blocks.add(block(block, at, where));
            }
        }

        /**
         * @param block may be changed
         * @param at where it stands in the long form
         * @param where it was written
         */
        private ObjectNode block(ObjectNode block, String at, String where) {
            JsonNode source = block.path("source");
            if (!block.has("source")) {
                missing(where, "source", "Name the source: source: an id of sources.yaml");
            }
            ObjectNode common = NODES.objectNode();
            OF_SOURCE.stream().filter(block::has).forEach(key -> common.set(key, block.remove(key)));
            ObjectNode single = NODES.objectNode();
            OF_PASSAGE.stream().filter(block::has).forEach(key -> single.set(key, block.remove(key)));
            ArrayNode passages = NODES.arrayNode();
            if (!single.isEmpty() && block.has("passages")) {
                fault(
                        where + "/" + single.fieldNames().next(),
                        "a passage stands here, and a list of passages",
                        "Write all of them under passages");
            } else if (!single.isEmpty()) {
                stands(at + "/passages", where, false);
                stands(at + "/passages/0", where, false);
                passages.add(passage(single, common, source, at + "/passages/0", where, where));
            } else if (block.path("passages").isArray()) {
                String list =
                        where.matches("/citations/.*") && !written.at(where).isObject() ? where : where + "/passages";
                for (JsonNode each : block.get("passages")) {
                    String to = at + "/passages/" + passages.size();
                    String from = list + "/" + passages.size();
                    passages.add(each.isObject() ? passage(copy(each), common, source, to, from, where) : each);
                }
            } else if (!block.has("passages")) {
                missing(where, "passages", "Quote the source: asserts: \"its words\", or another stance");
            } else {
                return block;
            }
            return block.set("passages", passages);
        }

        /** @param shared where that was written which the passages of a source have in common */
        private ObjectNode passage(
                ObjectNode passage, ObjectNode common, JsonNode source, String at, String where, String shared) {
            List<String> stances = STANCES.stream().filter(passage::has).toList();
            for (String stance : stances) {
                JsonNode quote = passage.remove(stance);
                if (passage.has("quote") || passage.has("stance")) {
                    fault(
                            where + "/" + stance,
                            "the passage has its quote or its stance twice",
                            "Write either " + stance + ", or quote and stance");
                } else {
                    passage.set("quote", quote);
                    passage.put("stance", stance);
                    stands(at + "/quote", where + "/" + stance, false);
                    stands(at + "/stance", where + "/" + stance, true);
                }
            }
            common.properties().forEach(each -> {
                if (!passage.has(each.getKey())) {
                    passage.set(each.getKey(), each.getValue());
                    stands(at + "/" + each.getKey(), shared + "/" + each.getKey(), false);
                }
            });
            if (!passage.has("origin") && source.isTextual()) {
                origins.of(source.textValue()).ifPresent(origin -> {
                    passage.put("origin", origin);
                    stands(at + "/origin", where, false);
                });
                if (!passage.has("origin") && origins.knows(source.textValue())) {
                    missing(where, "origin", "Say whom it comes from: origin: an id of origins.yaml");
                }
            }
            if (!passage.has("stance")) {
                missing(where, "stance", "Say what the origin does with the headline: " + String.join(", ", STANCES));
            }
            return passage;
        }
    }
}
