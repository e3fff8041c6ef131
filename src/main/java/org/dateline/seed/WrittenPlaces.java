package org.dateline.seed;

import java.util.HashMap;
import java.util.Map;

/** Where an editor wrote what stands elsewhere when all is spelled out. Pointers are JSON Pointers into one file. */
final class WrittenPlaces {
    /** @param key whether it is the key there, and not its value */
    record Written(String pointer, boolean key) {}

    private final Map<String, Written> places = new HashMap<>();

    void add(String pointer, String written, boolean key) {
        places.put(pointer, new Written(written, key));
    }

    /** Where that was written which now stands at a pointer, or is part of what stands there. */
    Written of(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = SeedFile.parent(at)) {
            Written where = places.get(at);
            if (where != null) {
                return at.equals(pointer)
                        ? where
                        : new Written(where.pointer() + pointer.substring(at.length()), false);
            }
        }
        return new Written(pointer, false);
    }
}
