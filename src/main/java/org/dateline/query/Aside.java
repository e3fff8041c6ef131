package org.dateline.query;

/** What answers tell beside the record, and what changes without a version of it. */
public interface Aside {
    /** How often it has changed. */
    long changes();
}
