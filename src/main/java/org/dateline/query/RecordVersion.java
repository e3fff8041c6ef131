package org.dateline.query;

/** Which state of the record is answered from. */
public interface RecordVersion {
    /** Another text after every change of anything that is served, and the same while nothing changes. */
    String current();

    /** What tells the record from any other. */
    default String record() {
        String text = current();
        return text.substring(0, text.lastIndexOf(' '));
    }

    /** Its number; 0 before anything was written. */
    default long number() {
        String text = current();
        return Long.parseLong(text.substring(text.lastIndexOf(' ') + 1));
    }
}
