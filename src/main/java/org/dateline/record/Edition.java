package org.dateline.record;

import org.dateline.history.Provenance;

/**
 * One state of what a record is made from, and who brings it.
 *
 * @param madeFrom the fingerprint of everything that decides what a draft tells: the seeds, and what the release makes of them
 * @param fingerprint that of the seeds alone, whichever release reads them
 * @param generation the number that editors gave it, which grows; 0 when they gave none
 * @param desk tells where the seeds are from any other place that they may be loaded from
 * @param by who brings it and why, as a version is to tell it
 */
public record Edition(String madeFrom, String fingerprint, long generation, String desk, Provenance by) {
    /** The same from a machine of that name, where several may load. */
    public Edition on(String machine) {
        return new Edition(madeFrom, fingerprint, generation, machine + ":" + desk, by);
    }
}
