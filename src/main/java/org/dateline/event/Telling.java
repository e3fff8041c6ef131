package org.dateline.event;

import jakarta.persistence.Converter;

import org.dateline.store.ListColumn;
import org.dateline.text.Translated;

/**
 * An event in the words of one language.
 *
 * @param language BCP 47
 */
public record Telling(String language, String headline, String summary) implements Translated {
    /** Keeps those in other languages in one column. */
    @Converter
    static final class Columns extends ListColumn<Telling> {
        Columns() {
            super(Telling.class);
        }
    }
}
