package org.dateline.format.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.dateline.http.Addresses;
import org.dateline.http.JsonStyle;
import org.dateline.query.Listing;

/**
 * How a list of things of one kind becomes rows, with a column for each of their members.
 *
 * @param names of the columns, in the order they are written
 * @param rows numbers, texts and null, as many as there are names
 */
record ListTable(List<String> names, List<List<Object>> rows) {
    /** Makes them of whatever JSON has. */
    static final class Maker {
        /** As JSON has it, but with every member, so that one page has the columns of another. */
        private final ObjectMapper members;

        Maker(ObjectMapper json) {
            members = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
        }

        ListTable of(Listing listing, Addresses addresses) throws IOException {
            ObjectWriter json = JsonStyle.at(addresses, members.writer());
            List<ObjectNode> items = new ArrayList<>();
            for (Object item : listing.items()) {
                items.add((ObjectNode) members.readTree(json.writeValueAsBytes(item)));
            }
            List<String> names = items.stream()
                    .findFirst()
                    .map(item ->
                            item.properties().stream().map(Map.Entry::getKey).toList())
                    .orElse(List.of("id"));
            return new ListTable(
                    names,
                    items.stream()
                            .map(item -> names.stream()
                                    .map(name -> value(item.get(name)))
                                    .toList())
                            .toList());
        }
    }

    /** Several names in one field; what has members and no name stays JSON, without those that are empty. */
    private static Object value(JsonNode member) {
        if (member.isNumber()) {
            return member.numberValue();
        }
        List<String> names = (member.isArray() ? StreamSupport.stream(member.spliterator(), false) : Stream.of(member))
                .map(ListTable::name)
                .toList();
        return names.contains(null) ? filled(member).toString() : joined(names);
    }

    /** Empty for none: a row has no place for what is not. */
    private static String joined(List<String> names) {
        String joined = Table.joined(names.stream());
        return joined == null ? "" : joined;
    }

    /** What a table calls a thing by: where it has a row of its own, that has the rest. Null for what has no name. */
    private static String name(JsonNode thing) {
        if (thing.isObject()) {
            JsonNode named = named(thing);
            return named == null ? null : name(named);
        }
        return thing.isNull() ? "" : thing.isArray() ? null : thing.asText();
    }

    private static JsonNode named(JsonNode thing) {
        if (thing.hasNonNull("id")) {
            return thing.get("id");
        }
        // Passages are cited under the source that has them; who has written something has no row and no id.
        return thing.path("source").isObject() ? thing.get("source") : thing.get("name");
    }

    private static JsonNode filled(JsonNode member) {
        if (member instanceof ObjectNode object) {
            object.properties().removeIf(one -> one.getValue().isNull());
        }
        member.forEach(ListTable::filled);
        return member;
    }
}
