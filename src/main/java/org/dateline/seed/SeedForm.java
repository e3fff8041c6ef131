package org.dateline.seed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether a tree has the form that a schema asks for, without words: {@link SeedSchema} has these, and is asked where
 * something is wrong. It knows the keywords that our schemas use and refuses a schema with others.
 */
final class SeedForm {
    private static final Set<String> IN_WORDS = Set.of("$schema", "title", "description");

    /** What speaks of numbers: here every plain value is text. */
    private static final Set<String> OF_NUMBERS = Set.of("minimum", "maximum");

    private boolean takesText;
    private boolean takesObject;
    private boolean takesArray;
    private boolean open = true;
    private boolean unique;
    private int maxLength = Integer.MAX_VALUE;
    private int minItems;
    private int maxItems = Integer.MAX_VALUE;
    private int minProperties;
    private Pattern pattern;
    private Set<String> choices;
    private final Set<String> required = new HashSet<>();
    private final Map<String, SeedForm> properties = new HashMap<>();
    private SeedForm items;

    /** Of members that have no form of their own; null when nothing is asked of them. */
    private SeedForm others;

    private SeedForm(JsonNode schema) {
        boolean typed = schema.has("type");
        takesText = !typed;
        takesObject = !typed;
        takesArray = !typed;
        schema.properties().forEach(keyword -> read(keyword.getKey(), keyword.getValue()));
    }

    static SeedForm of(JsonNode schema) {
        return new SeedForm(schema);
    }

    private void read(String keyword, JsonNode value) {
        switch (keyword) {
            case "type" -> {
                if (value.isArray()) {
                    value.forEach(each -> take(each.textValue()));
                } else {
                    take(value.textValue());
                }
            }
            case "additionalProperties" -> {
                open = value.asBoolean();
                others = value.isObject() ? new SeedForm(value) : null;
            }
            case "uniqueItems" -> unique = value.booleanValue();
            case "maxLength" -> maxLength = value.intValue();
            case "minItems" -> minItems = value.intValue();
            case "maxItems" -> maxItems = value.intValue();
            case "minProperties" -> minProperties = value.intValue();
            case "pattern" -> pattern = Pattern.compile(value.textValue());
            case "enum" -> {
                choices = new HashSet<>();
                value.forEach(each -> {
                    if (each.isTextual()) {
                        choices.add(each.textValue());
                    }
                });
            }
            case "required" -> value.forEach(each -> required.add(each.textValue()));
            case "properties" ->
                value.properties().forEach(each -> properties.put(each.getKey(), new SeedForm(each.getValue())));
            case "items" -> items = new SeedForm(value);
            default -> {
                if (!IN_WORDS.contains(keyword) && !OF_NUMBERS.contains(keyword)) {
                    throw new IllegalArgumentException("a schema has a keyword that is not known here: " + keyword);
                }
            }
        }
    }

    private void take(String type) {
        takesText |= type.equals("string");
        takesObject |= type.equals("object");
        takesArray |= type.equals("array");
    }

    /** Whether a tree of objects, lists and texts has this form. */
    boolean has(JsonNode node) {
        if (node.isTextual()) {
            return takesText && hasText(node.textValue());
        }
        if (node.isObject()) {
            return takesObject && choices == null && hasMembers(node);
        }
        return node.isArray() && takesArray && choices == null && hasItems(node);
    }

    private boolean hasText(String text) {
        return (choices == null || choices.contains(text))
                && (text.length() <= maxLength || text.codePointCount(0, text.length()) <= maxLength)
                && (pattern == null || pattern.matcher(text).find());
    }

    private boolean hasMembers(JsonNode object) {
        if (object.size() < minProperties) {
            return false;
        }
        for (String key : required) {
            if (!object.has(key)) {
                return false;
            }
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            SeedForm form = properties.getOrDefault(member.getKey(), others);
            if (form == null ? !open : !form.has(member.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean hasItems(JsonNode array) {
        if (array.size() < minItems || array.size() > maxItems) {
            return false;
        }
        Set<JsonNode> seen = unique ? new HashSet<>() : null;
        for (JsonNode item : array) {
            if (items != null && !items.has(item) || seen != null && !seen.add(item)) {
                return false;
            }
        }
        return true;
    }
}
