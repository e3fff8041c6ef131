package org.dateline.seed;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.dateline.text.Printable;

/** A line of JSON as a tree in which every plain value is text, as in YAML. */
final class JsonLine {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final int line;
    private final TreeReader reader;

    private JsonLine(JsonParser parser, int line, TreeReader reader) {
        this.parser = parser;
        this.line = line;
        this.reader = reader;
    }

    /**
     * Reads a line in which all is right.
     *
     * @return the tree; null when a key stands twice or a character cannot be shown
     * @throws IOException when it is no JSON
     */
    static JsonNode read(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonLine(parser, 0, null).whole();
        }
    }

    /**
     * Reads a line and tells where everything stands.
     *
     * @throws IOException when it is no JSON
     */
    static JsonNode read(String text, int line, TreeReader reader) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonLine(parser, line, reader).whole();
        }
    }

    private JsonNode whole() throws IOException {
        parser.nextToken();
        JsonNode root = value("");
        if (root != null && parser.nextToken() != null) {
            throw new JsonParseException(parser, "more stands behind the end", parser.currentTokenLocation());
        }
        return root;
    }

    private FilePosition place() {
        JsonLocation place = parser.currentTokenLocation();
        return new FilePosition(line, place.getColumnNr());
    }

    private JsonNode value(String pointer) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "nothing stands here", parser.currentLocation());
        }
        String text = token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getText() : null;
        if (reader != null) {
            reader.value(pointer, place(), text);
        }
        if (token == JsonToken.START_OBJECT) {
            return object(pointer);
        }
        if (token == JsonToken.START_ARRAY) {
            ArrayNode array = NODES.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode item = value(reader == null ? "" : pointer + "/" + array.size());
                if (item == null) {
                    return null;
                }
                array.add(item);
            }
            return array;
        }
        if (token == JsonToken.VALUE_NULL) {
            return NODES.nullNode();
        }
        return reader != null || Printable.is(text) ? NODES.textNode(text) : null;
    }

    private ObjectNode object(String pointer) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            boolean again = object.has(key);
            String child = reader == null ? "" : SeedFile.child(pointer, key);
            boolean taken = reader == null ? !again : reader.key(child, key, again, place());
            parser.nextToken();
            if (taken) {
                JsonNode value = value(child);
                if (value == null) {
                    return null;
                }
                object.set(key, value);
            } else if (reader == null) {
                return null;
            } else {
                parser.skipChildren();
            }
        }
        return object;
    }
}
