package org.dateline.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The styles a citation can be written in as text. */
public enum CitationStyle {
    CHICAGO,
    APA,
    MLA,
    /** In the manner of Associated Press attribution. */
    AP;

    /** The parameter; Chicago when it is absent. */
    public static final String PARAMETER = "style";

    /** By the name that addresses use. */
    public static final Map<String, CitationStyle> BY_NAME =
            Parameters.byName(Arrays.asList(values()), style -> style.name().toLowerCase(Locale.ROOT));
}
