package org.dateline.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.dateline.query.Nearest;

/** The shape of a seed file, told by the same JSON Schema that editors' tools show while somebody writes. */
final class SeedSchema {
    private final JsonNode text;
    private final Schema schema;

    private SeedSchema(JsonNode text) {
        this.text = text;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    /** @param kind {@code actors}, {@code origins}, {@code sources} or {@code timeline} */
    static SeedSchema of(String kind) {
        String resource = "/seeds/schema/" + kind + ".schema.json";
        try (InputStream stream = SeedSchema.class.getResourceAsStream(resource)) {
            return new SeedSchema(new ObjectMapper().readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /** Tells the file every place where it has another shape. */
    void check(SeedFile file) {
        for (Error error : schema.validate(file.root())) {
            tell(error, file);
        }
    }

    private void tell(Error error, SeedFile file) {
        String pointer = error.getInstanceLocation().toString();
        String key = error.getProperty();
        JsonNode rule =
                text.at(SeedFile.parent(error.getSchemaLocation().getFragment().toString()));
        switch (error.getKeyword()) {
            case "required" ->
                file.fault(
                        pointer,
                        "the key " + key + " is missing",
                        rule.path("properties").path(key).path("description").textValue());
            case "additionalProperties" -> {
                List<String> known = new ArrayList<>();
                rule.path("properties").fieldNames().forEachRemaining(known::add);
                file.faultAtKey(
                        pointer,
                        key,
                        "the key " + key + " is not known here",
                        Nearest.to(key, known)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Known are " + String.join(", ", known)));
            }
            case "if", "allOf", "anyOf" -> {
                // What they consist of is told by itself.
            }
            default ->
                file.fault(pointer, error.getMessage(), rule.path("description").textValue());
        }
    }
}
