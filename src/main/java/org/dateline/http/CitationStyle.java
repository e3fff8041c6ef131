package org.dateline.http;

import java.util.Map;

import org.dateline.text.Codes;

/** The styles a citation can be written in as text. */
public enum CitationStyle {
    CHICAGO,
    APA,
    MLA,
    /** In the manner of Associated Press attribution. */
    AP;

    /** By the name that addresses use. */
    public static final Map<String, CitationStyle> BY_NAME = Codes.of(CitationStyle.class);
}
