package org.dateline.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.dateline.citation.Stance;
import org.dateline.event.Relation;
import org.dateline.query.Slug;
import org.dateline.text.Codes;
import org.dateline.text.Nearest;
import org.dateline.text.Rewrite;

/**
 * Where a seed file has another shape than the JSON Schema asks for that editors' tools show while somebody writes, told
 * in plain English with the schema's own description of what would be right.
 */
final class SeedSchema {
    /** Of files of seeds, each of which has a schema. */
    static final List<String> KINDS =
            List.of("record", "actors", "origins", "sources", "checks", "timeline", "sheet", "words");

    /** Of ids, and of codes. */
    private static final Set<String> FORMS = Set.of(Slug.PATTERN, "^[a-z][a-z0-9_]*$");

    /** Names that part of the schema of timelines among those that are compiled. */
    private static final String EVENT = "event";

    /** To compile one takes longer than to check a file by it. They are let go when memory is short. */
    private static final Cache<String, Compiled> COMPILED =
            Caffeine.newBuilder().softValues().build();

    private record Compiled(JsonNode tree, Schema schema) {
        static Compiled of(String kind) {
            JsonNode tree = kind.equals(EVENT) ? event() : json(kind);
            return new Compiled(
                    tree,
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(tree));
        }
    }

    private final SeedFile file;
    private final JsonNode schema;
    private final List<Error> errors;

    private SeedSchema(SeedFile file, Compiled compiled) {
        this.file = file;
        this.schema = compiled.tree();
        this.errors = compiled.schema().validate(file.root());
    }

    /** @param kind one of {@link #KINDS} */
    static SeedSchema of(String kind, SeedFile file) {
        return new SeedSchema(file, COMPILED.get(kind, Compiled::of));
    }

    /** Of an event that stands in a file of its own, or on a line. */
    static SeedSchema ofEvent(SeedFile file) {
        return of(EVENT, file);
    }

    static JsonNode event() {
        return json("timeline").at("/properties/events/items");
    }

    static JsonNode about() {
        return json("record");
    }

    private static final Set<String> RELATIONS = Codes.of(Relation.Kind.class).keySet();

    private static JsonNode json(String kind) {
        try {
            return new ObjectMapper().readTree(bytes(kind));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(kind, unreadable);
        }
    }

    /** The schema as it is written. */
    static byte[] bytes(String kind) {
        String resource = "/seeds/schema/" + kind + ".schema.json";
        try (InputStream stream = SeedSchema.class.getResourceAsStream(resource)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /** Tells the file its keys that the schema does not have. To be called first, since a misspelt key is a missing one too. */
    void tellStrangeKeys() {
        errors.stream()
                .filter(error -> error.getKeyword().equals("additionalProperties"))
                .forEach(this::tellStrangeKey);
    }

    private void tellStrangeKey(Error error) {
        String key = error.getProperty();
        String pointer = error.getInstanceLocation().toString();
        List<String> known = new ArrayList<>();
        rule(error).path("properties").fieldNames().forEachRemaining(known::add);
        List<String> absent = new ArrayList<>(known);
        absent.removeIf(file.root().at(pointer)::has);
        String meant = Nearest.to(key.toLowerCase(Locale.ROOT), absent)
                .or(() -> OtherKeys.to(key, absent))
                .orElse(null);
        if (meant != null && Stance.BY_NAME.containsKey(meant)) {
            file.settle(SeedFile.child(pointer, "quote"));
        }
        file.strangeKey(
                pointer,
                key,
                meant,
                meant == null
                        ? said(pointer, key).orElse("Known are " + String.join(", ", known))
                        : "Did you mean " + meant + "?");
    }

    /** How an event stands to others is said by a passage. */
    private Optional<String> said(String pointer, String key) {
        return OtherKeys.to(key, RELATIONS)
                .or(() -> Optional.of(key).filter(RELATIONS::contains))
                .map(relation -> "A passage says that, beside its quote: says: {" + relation + ": ["
                        + listed(file.root().at(pointer).path(key)) + "]}");
    }

    private static String listed(JsonNode ids) {
        return ids.isArray()
                ? StreamSupport.stream(ids.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : ids.asText();
    }

    /** Tells the file everything else. To be called last: where a more special rule had something to say, it said it better. */
    void tellShape() {
        for (Error error : errors) {
            String pointer = error.getInstanceLocation().toString();
            JsonNode value = file.root().at(pointer);
            String description = rule(error).path("description").textValue();
            switch (error.getKeyword()) {
                case "required" -> tellMissing(error, pointer);
                case "type" -> file.fault(pointer, mistyped(error, value), retyped(value, rule(error)));
                case "pattern" ->
                    file.fault(
                            pointer,
                            value.textValue().isBlank() ? "this is blank" : "this is not of the right form",
                            rewritten(
                                            value.textValue(),
                                            rule(error).path("pattern").textValue())
                                    .map(rewrite -> "Write " + rewrite)
                                    .orElse(description));
                case "enum" -> tellNoneOf(value, pointer, error, description);
                case "maxLength" ->
                    file.fault(
                            pointer,
                            String.format(
                                    Locale.ROOT,
                                    "this has %d characters, %d more than there is room for",
                                    length(value),
                                    length(value) - limit(error)),
                            description);
                case "minItems", "minProperties" -> file.fault(pointer, "nothing stands in here", description);
                default -> {
                    // Unknown keys are told already; the rest repeats for editors' tools what RecordRules tells in
                    // words.
                }
            }
        }
    }

    /** An id or a code in other letters, as it would be right. */
    private static Optional<String> rewritten(String text, String pattern) {
        return Stream.of(Rewrite.asId(text, Slug.MAX_LENGTH), Rewrite.asCode(text))
                .filter(rewrite -> FORMS.contains(pattern) && rewrite.matches(pattern))
                .findFirst();
    }

    private void tellMissing(Error error, String pointer) {
        if (error.getEvaluationPath().toString().contains("/anyOf/")) {
            return;
        }
        String key = error.getProperty();
        file.fault(
                SeedFile.child(pointer, key),
                "the key " + key + " is missing",
                rule(error).path("properties").path(key).path("description").textValue());
    }

    private String mistyped(Error error, JsonNode value) {
        String pointer = error.getInstanceLocation().toString();
        String key = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (value.isNull()) {
            return key.matches("[0-9]+") ? "this entry is empty" : "nothing stands behind the key " + key;
        }
        String stands = value.isArray() ? "a list" : value.isObject() ? "a group of keys" : "a plain value";
        String belongs = switch (rule(error).path("type").asText()) {
            case "array" -> "a list";
            case "object" -> "a group of keys";
            default -> "a plain value";
        };
        return stands + " stands where " + belongs + " belongs";
    }

    /** A set of dates in its square brackets is the likeliest of all lists that should have been text. */
    private static String retyped(JsonNode value, JsonNode rule) {
        boolean text = value.isContainerNode() && !rule.path("type").asText().matches("array|object");
        return (text ? "If it is meant as text, put it in quotation marks. " : "")
                + rule.path("description").asText();
    }

    private void tellNoneOf(JsonNode value, String pointer, Error error, String description) {
        List<String> choices = new ArrayList<>();
        rule(error).path("enum").forEach(choice -> choices.add(choice.textValue()));
        file.fault(
                pointer,
                value.isTextual() ? "this is none of " + String.join(", ", choices) : mistyped(error, value),
                Nearest.to(value.asText(), choices)
                        .map(near -> "Did you mean " + near + "?")
                        .orElse(description));
    }

    private static int length(JsonNode value) {
        return value.textValue().codePointCount(0, value.textValue().length());
    }

    private int limit(Error error) {
        return rule(error).path("maxLength").intValue();
    }

    /** The part of the schema that is broken. */
    private JsonNode rule(Error error) {
        return schema.at(SeedFile.parent(error.getSchemaLocation().getFragment().toString()));
    }
}
