package org.dateline.search;

import java.util.Map;
import java.util.Set;

import org.dateline.citation.Stance;
import org.dateline.citation.Status;
import org.dateline.source.Origin;
import org.dateline.text.Codes;

/** A property of events or of their passages that can be filtered by any of and all of, and counted as a facet. */
public enum Dimension {
    TIMELINE(false, Map.of()),
    TYPE(false, Map.of()),
    PARTICIPANT(false, Map.of()),
    SOURCE(true, Map.of()),
    ORIGIN(true, Map.of()),
    STANCE(true, Stance.BY_NAME),
    ATTRIBUTION(true, Origin.Attribution.BY_NAME),
    STATUS(false, Status.BY_NAME),
    TAG(false, Map.of());

    /** By the name that addresses use: {@code participant}. */
    public static final Map<String, Dimension> BY_NAME = Codes.of(Dimension.class);

    private final boolean ofPassages;
    private final Map<String, ? extends Enum<?>> choice;

    Dimension(boolean ofPassages, Map<String, ? extends Enum<?>> choice) {
        this.ofPassages = ofPassages;
        this.choice = choice;
    }

    /** The name that addresses use. */
    public String code() {
        return Codes.of(this);
    }

    /** Whether it is a property of each passage, and not of the event. */
    boolean isOfPassages() {
        return ofPassages;
    }

    /** The values there are, by the names addresses use; empty where a value is a slug or a code of the desk. */
    Set<String> choice() {
        return choice.keySet();
    }

    /** What the store compares with for a value of an address. */
    Object stored(String value) {
        return choice.isEmpty() ? value : choice.get(value);
    }
}
