package org.dateline.timeline;

import jakarta.persistence.Converter;

import org.dateline.store.ListColumn;

/**
 * A while of a timeline that has a name.
 *
 * @param headline what it is called
 * @param text more of it; null when there is none
 * @param when in EDTF
 */
public record Era(String headline, String text, String when) {
    /** Keeps them in one column. */
    @Converter
    static final class Columns extends ListColumn<Era> {
        Columns() {
            super(Era.class);
        }
    }
}
