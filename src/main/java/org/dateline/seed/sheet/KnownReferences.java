package org.dateline.seed.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Sources, origins and actors that a sheet may speak of by their names, since others define them: files, and sheets before it. */
public final class KnownReferences {
    private final Map<String, Map<String, String>> idsByName = new HashMap<>();
    private final Map<String, Map<String, JsonNode>> told = new HashMap<>();
    private final Map<String, Set<String>> taken = new HashMap<>();

    /**
     * Adds what a list defines.
     *
     * @param kind {@code actors}, {@code origins} or {@code sources}
     */
    public void add(String kind, JsonNode list) {
        list.forEach(each -> {
            String id = each.path("id").textValue();
            if (id == null) {
                return;
            }
            take(kind, id);
            told.computeIfAbsent(kind, any -> new HashMap<>()).putIfAbsent(id, each);
            put(kind, id, id);
            for (String member : new String[] {"name", "url", "archived_url"}) {
                put(kind, each.path(member).textValue(), id);
            }
            each.path("aliases").forEach(alias -> put(kind, alias.textValue(), id));
        });
    }

    private void put(String kind, String name, String id) {
        if (name != null) {
            idsByName.computeIfAbsent(kind, each -> new HashMap<>()).putIfAbsent(plain(name), id);
        }
    }

    /** The id of what goes by that name, id or address. */
    Optional<String> id(String kind, String name) {
        return Optional.ofNullable(idsByName.getOrDefault(kind, Map.of()).get(plain(name)));
    }

    /** What is defined by that id; a missing node where nothing is. */
    JsonNode of(String kind, String id) {
        JsonNode found = told.getOrDefault(kind, Map.of()).get(id);
        return found == null ? MissingNode.getInstance() : found;
    }

    /** An id of its own for something new. */
    String free(String kind, String wanted) {
        String id = wanted;
        for (int i = 2; !take(kind, id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    private boolean take(String kind, String id) {
        return taken.computeIfAbsent(kind, each -> new HashSet<>()).add(id);
    }

    private static String plain(String name) {
        String plain = name.strip().replaceAll("\\s+", " ");
        return CellText.isAddress(plain)
                ? plain.replaceFirst("(?i)^https?://(www\\.)?", "").replaceAll("/$", "")
                : plain.toLowerCase(Locale.ROOT);
    }
}
