package org.dateline.event;

import org.dateline.citation.Citation;

/**
 * A passage and what it is cited for.
 *
 * @param event slug of the event
 */
public record CitedPassage(String event, Citation citation) {}
