package org.dateline.view;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What makes one revision another.
 *
 * @param from number of the one
 * @param to number of the other
 * @param patch what leads from the one, as it is served, to the other (RFC 6902)
 * @param changes what the desk says of the revisions on the way, the first one first; null where it says nothing
 * @param words the same for people, a line for each member that is told otherwise
 */
public record Difference(int from, int to, JsonNode patch, List<RevisionList.Change> changes, List<String> words) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** What differs without being told otherwise. */
    private static final Set<String> UNTOLD = Set.of("id", "revision", "recorded_at", "events");

    /** By the first of these members that it has, an object is known to a reader. */
    private static final List<String> KNOWN_BY =
            List.of("display", "name", "title", "exact", "id", "origin", "what", "status", "value");

    /** Members of objects that others are members of. */
    private static final List<String> LEADS_TO = List.of("passages", "actor", "quote");

    /**
     * @param before as it is served
     * @param after as it is served
     * @param changes what the desk says of the revisions on the way
     * @param following members that follow from others, or are told by the changes
     * @param language of the words
     */
    public static Difference of(
            int from,
            JsonNode before,
            int to,
            JsonNode after,
            List<RevisionList.Change> changes,
            Set<String> following,
            Locale language,
            ObjectMapper json) {
        try {
            String patch = Json.createDiff(parsed(before), parsed(after)).toString();
            return new Difference(
                    from,
                    to,
                    json.readTree(patch),
                    changes.isEmpty() ? null : changes,
                    words(before, after, changes, following, language));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonObject parsed(JsonNode node) {
        try (JsonReader reader = Json.createReader(new StringReader(node.toString()))) {
            return reader.readObject();
        }
    }

    private static List<String> words(
            JsonNode before,
            JsonNode after,
            List<RevisionList.Change> changes,
            Set<String> following,
            Locale language) {
        ResourceBundle words = ResourceBundle.getBundle("org.dateline.view.difference", language, NO_FALLBACK);
        Set<String> members = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(members::add);
        after.fieldNames().forEachRemaining(members::add);
        members.removeAll(UNTOLD);
        members.removeAll(following);
        List<String> lines = new ArrayList<>();
        for (RevisionList.Change change : changes) {
            lines.add(words.getString(change.kind()) + (change.note() == null ? "" : ": " + change.note()));
        }
        for (String member : members) {
            if (!before.path(member).equals(after.path(member))) {
                String label = words.containsKey(member) ? words.getString(member) : member.replace('_', ' ');
                String was = text(before.path(member));
                String is = text(after.path(member));
                String pattern = was.isEmpty() ? "now" : is.isEmpty() ? "gone" : was.equals(is) ? "in_detail" : "was";
                String reason = after.path(member).path("reason").asText();
                boolean reasoned = !reason.isEmpty()
                        && !reason.equals(before.path(member).path("reason").asText());
                lines.add(new MessageFormat(words.getString(pattern), language).format(new Object[] {label, was, is})
                        + (reasoned ? "; " + reason : ""));
            }
        }
        return lines;
    }

    /** How a reader knows a value. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Difference::text)
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        if (!value.isObject()) {
            return value.asText();
        }
        for (Iterator<String> leads = LEADS_TO.iterator(); leads.hasNext(); ) {
            JsonNode inner = value.path(leads.next());
            if (inner.isContainerNode()) {
                return text(inner);
            }
        }
        if (KNOWN_BY.stream().noneMatch(value::has)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(Difference::text)
                    .collect(Collectors.joining(", "));
        }
        String unit = value.path(value.has("currency") ? "currency" : "unit").asText();
        return KNOWN_BY.stream()
                        .filter(value::has)
                        .map(member -> value.path(member).asText())
                        .findFirst()
                        .orElse("")
                + (unit.isEmpty() ? "" : " " + unit);
    }
}
