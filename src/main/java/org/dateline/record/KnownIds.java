package org.dateline.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.dateline.query.Slug;
import org.dateline.text.Nearest;
import org.dateline.text.Rewrite;

/** The ids of one kind of reference data, and the names that an editor might write instead. */
final class KnownIds {
    /** How many ids are shown that begin with what was written. */
    private static final int MOST = 3;

    /** Of a shorter beginning too many ids would be meant. */
    private static final int SHORTEST = 3;

    private final String word;
    private final Map<String, String> pointers = new HashMap<>();

    /** Empty for a name of something whose own id cannot be referred to, so that nobody is blamed for doing so. */
    private final Map<String, Optional<String>> byName = new HashMap<>();

    /** @param word what one of the kind is called: {@code actor} */
    KnownIds(String word) {
        this.word = word;
    }

    /** Whether an id is a slug, and no null. */
    static boolean isSlug(String id) {
        return id != null && id.matches(Slug.PATTERN);
    }

    /**
     * Adds one, unless its id is taken.
     *
     * @param id null when it has none
     * @param pointer to where it is given; null when that is outside the draft
     */
    void define(String id, String name, List<String> aliases, String pointer, Faults faults) {
        boolean isFirst = id != null && !pointers.containsKey(id);
        if (isFirst) {
            pointers.put(id, pointer);
        } else if (id != null) {
            faults.addRepeated(pointer, "this id is taken already", "Give each its own id", pointers.get(id));
        }
        Optional<String> usable = isFirst && isSlug(id) ? Optional.of(id) : Optional.empty();
        if (isFirst) {
            byName.put(id, usable);
        }
        Stream.concat(Stream.ofNullable(name), aliases.stream().filter(Objects::nonNull))
                .forEach(each -> byName.putIfAbsent(each, usable));
    }

    /** Refuses an id that nothing has. Where nothing is known at all, that is one fault and not one for each reference. */
    void checkReference(String id, String pointer, Faults faults) {
        if (id == null || pointers.containsKey(id) || byName.isEmpty()) {
            return;
        }
        String reason = "there is no " + word + " with this id";
        Optional<String> near = meant(id);
        if (near.isPresent()) {
            byName.get(near.get()).ifPresent(each -> faults.add(pointer, reason, "Did you mean " + each + "?"));
            return;
        }
        List<String> begun = begunWith(id);
        if (begun.isEmpty()) {
            faults.add(pointer, reason, "Define it in " + DraftFault.OTHER + " first", "/" + word + "s");
        } else {
            faults.add(
                    pointer,
                    reason,
                    "Did you mean " + String.join(" or ", begun) + (begun.size() < MOST ? "?" : " …?"));
        }
    }

    /** The id or name that was probably meant: what was written in other letters, or misspelt. */
    private Optional<String> meant(String id) {
        String rewritten = Rewrite.asId(id, Slug.MAX_LENGTH);
        return pointers.containsKey(rewritten) ? Optional.of(rewritten) : Nearest.to(id, byName.keySet());
    }

    /** Ids of which only the beginning was written. */
    private List<String> begunWith(String id) {
        String beginning = Rewrite.asId(id, Slug.MAX_LENGTH) + "-";
        return pointers.keySet().stream()
                .filter(each -> beginning.length() > SHORTEST && each.startsWith(beginning))
                .filter(KnownIds::isSlug)
                .sorted()
                .limit(MOST)
                .toList();
    }
}
