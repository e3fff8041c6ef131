package org.dateline.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.dateline.record.RecordDraft;
import org.dateline.text.Nearest;
import org.dateline.text.Rewrite;

/** What may be referred to, by the kinds of a record's lists. */
final class KnownIds {
    private static final int MOST = 5;

    /** Names by ids, by kinds. */
    private final Map<String, Map<String, String>> names = new LinkedHashMap<>();

    KnownIds(RecordDraft record) {
        record.actors().forEach(each -> add("actors", each.id(), each.name()));
        record.origins().forEach(each -> add("origins", each.id(), each.name()));
        record.sources().forEach(each -> add("sources", each.id(), each.publisher() + ", " + each.title()));
    }

    private void add(String kind, String id, String name) {
        names.computeIfAbsent(kind, none -> new LinkedHashMap<>()).put(id, name);
    }

    boolean has(String kind, String id) {
        return names.getOrDefault(kind, Map.of()).containsKey(id);
    }

    /** All of a kind, each with its name. */
    List<String> all(String kind) {
        return names.getOrDefault(kind, Map.of()).entrySet().stream()
                .map(each -> each.getKey() + "  " + each.getValue())
                .toList();
    }

    /** Those that come near to a text: by a slip of the pen, or since a word of it is in their id or name. */
    List<String> near(String kind, String text) {
        Map<String, String> known = names.getOrDefault(kind, Map.of());
        List<String> words = Stream.of(Rewrite.asId(text, ImpliedId.LONGEST).split("-"))
                .filter(word -> word.length() > 2)
                .toList();
        Stream<String> slips = Nearest.to(text.toLowerCase(Locale.ROOT), known.keySet()).stream();
        Stream<String> alike = known.keySet().stream()
                .filter(id -> words.stream()
                        .anyMatch(word -> id.contains(word)
                                || known.get(id).toLowerCase(Locale.ROOT).contains(word)));
        return Stream.concat(slips, alike)
                .distinct()
                .limit(MOST)
                .map(id -> id + "  " + known.get(id))
                .toList();
    }
}
