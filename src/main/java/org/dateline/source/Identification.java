package org.dateline.source;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import org.dateline.date.EventDate;
import org.dateline.store.EventDateConverter;

/**
 * That somebody who was unnamed was named later. Who it is, is the actor of the origin, whose voice it is from then on.
 *
 * @param date since when that is known
 * @param source slug of the source that says so
 * @param quote the words in which it does
 */
@Embeddable
public record Identification(
        @Convert(converter = EventDateConverter.class) @Column(name = "identified_on")
        EventDate date,

        @Column(name = "identified_in") String source,

        @Column(name = "identified_by") String quote) {}
