package org.dateline.history;

import jakarta.persistence.Embeddable;

/**
 * What a version has changed, in numbers.
 *
 * @param created events that were told for the first time
 * @param revised events that are told otherwise
 * @param withdrawn events that were taken out of the record
 * @param rederived events of which nothing is told otherwise and something follows otherwise
 * @param words what the desk calls types, roles and units, in each language
 */
@Embeddable
public record Touched(
        int created,
        int revised,
        int withdrawn,
        int rederived,
        int actors,
        int origins,
        int sources,
        int timelines,
        int words) {}
