package org.dateline.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import static org.dateline.record.DraftFault.OTHER;

/** The faults of a draft in the order they were found. */
final class Faults {
    static final String KEEP_ONE = "Keep one of the two";

    private final Set<DraftFault> found = new LinkedHashSet<>();

    List<DraftFault> found() {
        return List.copyOf(found);
    }

    void add(String pointer, String reason, String remedy) {
        add(pointer, reason, remedy, null);
    }

    void add(String pointer, String reason, String remedy, String other) {
        found.add(new DraftFault(pointer, reason, remedy, other));
    }

    /** @param other pointer to where the same stands; null when that is outside the draft */
    void addRepeated(String pointer, String reason, String remedy, String other) {
        add(pointer, other == null ? reason : reason + " at " + OTHER, remedy, other);
    }
}
