package org.dateline.search;

import java.util.List;

import org.dateline.history.ChangeLog;

/**
 * Some changes, and how far they go.
 *
 * @param items in the order in which they were made; may be fewer than were wanted although more follow
 * @param reached up to where everything was looked at
 * @param more whether more may follow
 */
public record ChangePage(List<ChangeLog.Told> items, ChangeLog.Place reached, boolean more) {}
