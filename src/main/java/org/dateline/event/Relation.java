package org.dateline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * That some passage puts an event after or before another.
 *
 * @param other slug of the other event
 */
@Embeddable
public record Relation(@Enumerated(EnumType.STRING) Kind kind, String other) {
    public enum Kind {
        AFTER,
        BEFORE
    }
}
