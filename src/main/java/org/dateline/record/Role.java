package org.dateline.record;

/** What a server does with the store. */
public enum Role {
    /** Brings it up to date and loads into it. */
    LOADER,
    /** Reads it, and what others write into it: a replica as well, into which nothing can be written. */
    READER
}
