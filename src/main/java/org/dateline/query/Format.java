package org.dateline.query;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What an answer can be written in, by the name {@code format} has for it and the media type {@code Accept} has. */
public enum Format {
    JSON(Format.JSON_TYPE),
    /** Citations for reference managers and word processors: CSL-JSON 1.0.2. */
    CSL(Format.CSL_TYPE),
    BIBTEX(Format.BIBTEX_TYPE),
    RIS(Format.RIS_TYPE),
    /** Citations as text in one of several styles. */
    TEXT(Format.TEXT_TYPE);

    public static final String JSON_TYPE = "application/json";
    public static final String CSL_TYPE = "application/vnd.citationstyles.csl+json";
    public static final String BIBTEX_TYPE = "application/x-bibtex";
    public static final String RIS_TYPE = "application/x-research-info-systems";
    public static final String TEXT_TYPE = "text/plain";

    /** Every type that things to cite can be written in, as {@code @Produces} takes them. */
    public static final String CITABLE_TYPES =
            JSON_TYPE + "," + CSL_TYPE + "," + BIBTEX_TYPE + "," + RIS_TYPE + "," + TEXT_TYPE;

    /** The parameter. */
    public static final String PARAMETER = "format";

    private static final Map<String, Format> BY_NAME = Parameters.byName(Arrays.asList(values()), Format::code);

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Every format that things to cite can be written in. */
    public static final Set<Format> CITABLE = Collections.unmodifiableSet(EnumSet.of(JSON, CSL, BIBTEX, RIS, TEXT));

    /**
     * The format an address names, with no regard to what is offered there: {@code format}, or text where only {@code style}
     * is given.
     *
     * @param given the first value of a parameter; null when it is absent
     * @return empty when it names none, or none that there is
     */
    public static Optional<Format> named(UnaryOperator<String> given) {
        return given.apply(PARAMETER) != null
                ? Optional.ofNullable(BY_NAME.get(given.apply(PARAMETER)))
                : Optional.ofNullable(given.apply(CitationStyle.PARAMETER)).map(style -> TEXT);
    }

    /**
     * Reads {@code format}, which wins over {@code Accept}, and {@code style}, which goes with text.
     *
     * @param offered what can be asked for here
     * @return the format asked for by its name; JSON when none was, or none that is offered
     */
    public static Format of(Parameters parameters, Set<Format> offered) {
        Map<String, Format> choice = Parameters.byName(offered, Format::code);
        boolean styled = choice.containsValue(TEXT)
                && parameters.one(CitationStyle.PARAMETER, null, text -> Parameters.oneOf(text, CitationStyle.BY_NAME))
                        != null;
        Format format = parameters.one(PARAMETER, styled ? TEXT : JSON, text -> Parameters.oneOf(text, choice));
        if (styled && format != TEXT) {
            parameters.refuse(
                    CitationStyle.PARAMETER, new Unreadable("is for citations as text", "leave one of the two out"));
        }
        return format;
    }

    /** The name that addresses use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }
}
