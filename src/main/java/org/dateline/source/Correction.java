package org.dateline.source;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import org.dateline.date.EventDate;
import org.dateline.store.EventDateConverter;

/**
 * That a publisher has corrected a document.
 *
 * @param date when
 * @param what it says that was wrong
 * @param url where it says so; null when that is the address of the document
 * @param retracts whether it takes the whole document back
 */
@Embeddable
public record Correction(
        @Convert(converter = EventDateConverter.class) @Column(name = "corrected_on")
        EventDate date,

        String what,

        String url,

        boolean retracts) {}
