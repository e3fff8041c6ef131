package org.dateline.seed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.text.Rewrite;

/**
 * The origins that nobody need define: what an outlet says in its own words and attributes to nobody. They are unattributed, as
 * a headline is: such words count as a source and never as a voice. What an outlet claims to have seen itself is more, and
 * has to be said. An origin that is defined under the same id is taken instead.
 */
final class ImpliedOrigins {
    private static final String OWN = "-own-reporting";

    /** By the id of a source. */
    private final Map<String, String> publishers = new HashMap<>();

    /** Ids of actors by their ids and names. */
    private final Map<String, String> actors = new HashMap<>();

    private final Set<String> defined = new HashSet<>();
    private final Map<String, OriginDraft> implied = new TreeMap<>();

    /**
     * Takes what is defined.
     *
     * @param kind {@code actors}, {@code origins} or {@code sources}; others say nothing here
     * @param tree what holds a list of them under that key
     */
    void know(String kind, JsonNode tree) {
        for (JsonNode each : tree.path(kind)) {
            String id = each.path("id").asText();
            switch (kind) {
                case "sources" -> {
                    if (!each.path("publisher").asText("").isBlank()) {
                        publishers.putIfAbsent(id, each.get("publisher").asText());
                    }
                }
                case "actors" -> {
                    actors.putIfAbsent(each.path("name").asText(), id);
                    each.path("aliases").forEach(alias -> actors.putIfAbsent(alias.asText(), id));
                }
                case "origins" -> defined.add(id);
                default -> {
                    // Places of quotes.
                }
            }
        }
    }

    /** Whether it is known who published a source. */
    boolean knows(String source) {
        return publishers.containsKey(source);
    }

    /** The origin of what a source says in its own words; empty where nobody knows who published it, or no id can be made of it. */
    Optional<String> of(String source) {
        return Optional.ofNullable(publishers.get(source)).flatMap(publisher -> {
            String actor = actors.get(publisher);
            String stem = actor == null ? Rewrite.asId(publisher, ImpliedId.LONGEST - OWN.length()) : actor;
            if (stem.isEmpty() || stem.length() > ImpliedId.LONGEST - OWN.length()) {
                return Optional.empty();
            }
            String id = stem + OWN;
            if (!defined.contains(id)) {
                implied.computeIfAbsent(id, each -> origin(each, publisher, actor));
            }
            return Optional.of(id);
        });
    }

    private static OriginDraft origin(String id, String publisher, String actor) {
        return new OriginDraft(
                id,
                publisher + ", in its own words",
                "unattributed",
                actor,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** Those that somebody asked for and nobody defines. */
    List<OriginDraft> drafts() {
        return List.copyOf(implied.values());
    }
}
