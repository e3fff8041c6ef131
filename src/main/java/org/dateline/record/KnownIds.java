package org.dateline.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.dateline.query.Slug;
import org.dateline.text.Nearest;

/** The ids of one kind of reference data, and the names that an editor might write instead. */
final class KnownIds {
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
        Nearest.to(id, byName.keySet())
                .map(byName::get)
                .ifPresentOrElse(
                        near -> near.ifPresent(meant -> faults.add(pointer, reason, "Did you mean " + meant + "?")),
                        () -> faults.add(
                                pointer, reason, "Define it in " + DraftFault.OTHER + " first", "/" + word + "s"));
    }
}
