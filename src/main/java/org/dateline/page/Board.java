package org.dateline.page;

import java.util.List;

import org.dateline.http.Request;
import org.dateline.view.EventDocument;

/**
 * Several timelines side by side, for a wall or a second screen.
 *
 * @param refresh after how many seconds it asks again; 0 when it does not
 */
record Board(List<Column> columns, int refresh) {
    /** @param request as if the timeline stood alone */
    record Column(EventDocument document, Request request) {}
}
