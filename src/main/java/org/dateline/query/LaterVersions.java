package org.dateline.query;

/** What can be known of versions that this server does not answer from yet. */
public interface LaterVersions {
    /**
     * Whether there may be a version of that number: one that this server is about to take up, or that a replica has not been
     * given yet. Asks the store; not to be called where nothing may wait.
     *
     * @param number greater than that of the version that is held
     * @return false when there surely is none
     */
    boolean mayHave(long number);

    /**
     * Tells apart what is not here yet from what is not.
     *
     * @param number of a version that somebody asks for
     * @throws Behind when it is not held, and there may be one
     */
    default void check(long number, RecordVersion held) {
        if (number > held.number() && mayHave(number)) {
            throw new Behind(held.current().replace(' ', '.'), AsOf.text(number));
        }
    }
}
