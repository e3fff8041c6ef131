package org.dateline.event;

import jakarta.persistence.Converter;

import org.dateline.store.ListColumn;

/**
 * A picture or another medium that stands beside an event.
 *
 * @param url where it is, or the page it stands on
 * @param caption null when it has none
 * @param credit whose it is, in words; null when nobody says
 * @param alt what is to be seen, for who cannot see it; null when nobody says
 * @param thumbnail address of a small picture for it; null when there is none
 * @param link where it leads; null when nowhere
 * @param licence under which it may be shown; null when nobody says
 */
public record Medium(
        String url, String caption, String credit, String alt, String thumbnail, String link, String licence) {
    /** Keeps them in one column. */
    @Converter
    static final class Columns extends ListColumn<Medium> {
        Columns() {
            super(Medium.class);
        }
    }
}
