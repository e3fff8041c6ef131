package org.dateline.event;

import jakarta.persistence.Converter;

import org.dateline.store.ListColumn;

/**
 * What is known of an event and has no other place.
 *
 * @param name what whoever told it called it, the heading of a column
 * @param value as it was told
 */
public record Extra(String name, String value) {
    /** Keeps them in one column. */
    @Converter
    static final class Columns extends ListColumn<Extra> {
        Columns() {
            super(Extra.class);
        }
    }
}
