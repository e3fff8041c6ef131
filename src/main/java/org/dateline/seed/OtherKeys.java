package org.dateline.seed;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What others call the keys of seeds. */
final class OtherKeys {
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("timezone", List.of("zone")),
            Map.entry("time_zone", List.of("zone")),
            Map.entry("tz", List.of("zone")),
            Map.entry("actor", List.of("participants", "origin")),
            Map.entry("actors", List.of("participants")),
            Map.entry("people", List.of("participants")),
            Map.entry("who", List.of("participants", "origin")),
            Map.entry("date", List.of("when", "published", "said", "edtf")),
            Map.entry("title", List.of("headline", "name")),
            Map.entry("name", List.of("headline", "title")),
            Map.entry("text", List.of("summary", "quote")),
            Map.entry("body", List.of("summary")),
            Map.entry("description", List.of("summary", "note")),
            Map.entry("category", List.of("type", "kind")),
            Map.entry("kind", List.of("type")),
            Map.entry("keywords", List.of("tags")),
            Map.entry("sources", List.of("citations")),
            Map.entry("references", List.of("citations")),
            Map.entry("location", List.of("place")),
            Map.entry("where", List.of("place")),
            Map.entry("number", List.of("quantity", "value")),
            Map.entry("speaker", List.of("origin")),
            Map.entry("said_by", List.of("origin")),
            Map.entry("quotes", List.of("passages")),
            Map.entry("comment", List.of("note")),
            Map.entry("link", List.of("url")),
            Map.entry("outlet", List.of("publisher")),
            Map.entry("author", List.of("authors")),
            Map.entry("caused_by", List.of("because_of")),
            Map.entry("reply_to", List.of("in_reply_to")),
            Map.entry("in_response_to", List.of("in_reply_to")),
            Map.entry("parent", List.of("part_of")),
            Map.entry("super_event", List.of("part_of")),
            Map.entry("lang", List.of("language")));

    private OtherKeys() {}

    /** The key that was meant; empty when none of those that are known here was. */
    static Optional<String> to(String key, Collection<String> known) {
        String plain = key.toLowerCase(Locale.ROOT).replace('-', '_');
        return KEYS.getOrDefault(plain, List.of()).stream()
                .filter(known::contains)
                .findFirst();
    }
}
