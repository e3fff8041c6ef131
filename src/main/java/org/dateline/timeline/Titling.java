package org.dateline.timeline;

import jakarta.persistence.Converter;

import org.dateline.store.ListColumn;
import org.dateline.text.Translated;

/**
 * What a timeline is called and about in one language.
 *
 * @param language BCP 47
 * @param description null where the timeline has none
 */
public record Titling(String language, String title, String description) implements Translated {
    /** Keeps those in other languages in one column. */
    @Converter
    static final class Columns extends ListColumn<Titling> {
        Columns() {
            super(Titling.class);
        }
    }
}
