package org.dateline.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Who has written a source: a person, or a body such as a news agency.
 *
 * @param name as it is printed
 * @param kind null when nobody has said
 * @param family the part of a person's name that styles sort by; null when nobody has parted it
 * @param given the rest of it; null when there is none, or nobody has parted it
 */
@Embeddable
public record Author(
        @Column(name = "author") String name,
        @Enumerated(EnumType.STRING) Actor.Kind kind,
        String family,
        String given) {
    /** @param name null where it is made of its parts; whose name has parts is a person */
    public static Author of(String name, Actor.Kind kind, String family, String given) {
        String whole = name != null ? name : given == null ? family : given + " " + family;
        return new Author(whole, family == null ? kind : Actor.Kind.PERSON, family, given);
    }
}
