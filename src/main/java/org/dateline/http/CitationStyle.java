package org.dateline.http;

/** The styles a citation can be written in as text. */
public enum CitationStyle {
    CHICAGO,
    APA,
    MLA,
    /** In the manner of Associated Press attribution. */
    AP
}
