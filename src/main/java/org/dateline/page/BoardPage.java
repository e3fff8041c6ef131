package org.dateline.page;

import java.util.List;

import org.dateline.format.Messages;
import org.dateline.http.Addresses;

/**
 * Several timelines side by side.
 *
 * @param name of the service
 * @param columns from left to right
 * @param refresh after how many seconds it asks again; 0 when it does not
 * @param theme {@code light} or {@code dark}; null for what the reader's system has
 */
public record BoardPage(
        String name, Messages text, Addresses addresses, List<Column> columns, int refresh, String theme) {
    /**
     * A timeline; one of its three is there, as the view wants it.
     *
     * @param lines an event a line
     * @param counts how many there are on each day
     * @param full everything
     */
    public record Column(String id, String title, CompactPage lines, CountsPage counts, EventsPage full) {
        /** What ids within it begin with: an event may stand in several columns. */
        public String prefix() {
            return id + ".";
        }
    }

    /** What it is called in a tab. */
    public String title() {
        return String.join(" · ", columns.stream().map(Column::title).toList());
    }

    /** A path of this service as a link. */
    public String path(String path) {
        return addresses.path(path);
    }
}
