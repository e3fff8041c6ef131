package org.dateline.view;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

/** The members of an object in JSON, cut out of it as they are written, without a tree that would be written again. */
final class JsonMembers {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonMembers() {}

    /**
     * Cuts an object.
     *
     * @param object in UTF-8
     * @return the bytes of each value by its name, in their order
     * @throws IOException when it is no JSON
     */
    static Map<String, byte[]> of(byte[] object) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(object)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                int end = (int) parser.currentLocation().getByteOffset();
                members.put(name, Arrays.copyOfRange(object, start, end));
            }
        }
        return members;
    }
}
