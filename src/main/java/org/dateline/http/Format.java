package org.dateline.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;
import org.dateline.text.Codes;

/** What an answer can be written in, by the name {@code format} has for it and the media type {@code Accept} has. */
public enum Format {
    JSON("JSON", Format.JSON_TYPE),
    /** One JSON object a line. */
    NDJSON("NDJSON", Format.NDJSON_TYPE),
    /** A table, RFC 4180. */
    CSV("CSV", Format.CSV_TYPE),
    /** A calendar, RFC 5545. */
    ICS("iCalendar", Format.ICS_TYPE),
    /** The latest changes, RFC 4287. */
    ATOM("Atom", Format.ATOM_TYPE),
    /** The latest changes, JSON Feed 1.1. */
    JSONFEED("JSON Feed", Format.JSONFEED_TYPE),
    /** Linked data in the words of schema.org, JSON-LD 1.1. */
    JSONLD("JSON-LD", Format.JSONLD_TYPE),
    /** The JSON that TimelineJS 3 reads. */
    TIMELINEJS("TimelineJS", Format.TIMELINEJS_TYPE),
    /** A page for people. */
    HTML("HTML", Format.HTML_TYPE),
    /** Citations for reference managers and word processors: CSL-JSON 1.0.2. */
    CSL("CSL-JSON", Format.CSL_TYPE),
    BIBTEX("BibTeX", Format.BIBTEX_TYPE),
    RIS("RIS", Format.RIS_TYPE),
    /** Citations as text in one of several styles. */
    TEXT("Text", Format.TEXT_TYPE);

    public static final String JSON_TYPE = "application/json";
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String CSV_TYPE = "text/csv";
    public static final String ICS_TYPE = "text/calendar";
    public static final String ATOM_TYPE = "application/atom+xml";
    public static final String JSONFEED_TYPE = "application/feed+json";
    public static final String JSONLD_TYPE = "application/ld+json";
    /** Of our own making, since there is none. */
    public static final String TIMELINEJS_TYPE = "application/vnd.timelinejs+json";

    public static final String HTML_TYPE = "text/html";
    public static final String CSL_TYPE = "application/vnd.citationstyles.csl+json";
    public static final String BIBTEX_TYPE = "application/x-bibtex";
    public static final String RIS_TYPE = "application/x-research-info-systems";
    public static final String TEXT_TYPE = "text/plain";

    /** Every format that things to cite can be written in. */
    public static final List<Format> CITABLE = List.of(JSON, CSL, BIBTEX, RIS, TEXT);

    /** Every format that a list of anything can be written in. */
    public static final List<Format> OF_LISTS = List.of(JSON, NDJSON, CSV);

    /** The same of a list of things to cite. */
    public static final List<Format> OF_CITABLE_LISTS = List.of(JSON, NDJSON, CSV, CSL, BIBTEX, RIS, TEXT);

    /** Every format that events can be written in. */
    public static final List<Format> OF_EVENTS =
            Stream.concat(Stream.of(JSON, HTML), Stream.of(values())).distinct().toList();

    /** The same where a page is for who takes any. */
    public static final List<Format> OF_PAGES =
            Stream.concat(Stream.of(HTML), OF_EVENTS.stream()).distinct().toList();

    /** The parameter. */
    public static final String PARAMETER = "format";

    private static final Map<String, Format> BY_NAME = Codes.of(Format.class);

    /** The parameters of events that not every format has a place for, and those that have. */
    private static final Map<String, Set<Format>> FOR_SOME = new TreeMap<>(Map.of(
            "fields",
            EnumSet.of(JSON, NDJSON),
            "include",
            EnumSet.of(JSON),
            "facet",
            EnumSet.of(JSON, HTML),
            "lang",
            EnumSet.of(JSON, NDJSON, CSV, ICS, ATOM, JSONFEED, TIMELINEJS, HTML),
            Rows.PARAMETER,
            EnumSet.of(CSV)));

    private final String title;
    private final String mediaType;

    Format(String title, String mediaType) {
        this.title = title;
        this.mediaType = mediaType;
    }

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
     * Reads {@code format} and {@code style}, which goes with text, for whether they can be answered.
     *
     * @return the format of the request
     */
    public static Format of(Request request) {
        Parameters parameters = request.parameters();
        parameters.one(PARAMETER, null, text -> Parameters.oneOf(text, Codes.of(request.offered())));
        Format format = request.format();
        if (request.offered().contains(TEXT)
                && parameters.one(CitationStyle.PARAMETER, null, text -> Parameters.oneOf(text, CitationStyle.BY_NAME))
                        != null
                && format != TEXT) {
            parameters.refuse(
                    CitationStyle.PARAMETER, new InvalidValue("is for citations as text", "leave one of the two out"));
        }
        return format;
    }

    /** The same for a list, which may be asked for more than its items. */
    public static Format ofList(Request request) {
        Format format = of(request);
        refuseElsewhere("include", format, request.parameters());
        return format;
    }

    /** The same for events, which have parameters that some formats have no place for. */
    public static Format ofEvents(Request request) {
        Format format = of(request);
        Parameters parameters = request.parameters();
        parameters.one(Rows.PARAMETER, null, text -> Parameters.oneOf(text, Rows.BY_NAME));
        FOR_SOME.keySet().forEach(name -> refuseElsewhere(name, format, parameters));
        parameters.assume(format.assumptions());
        return format;
    }

    private static void refuseElsewhere(String name, Format format, Parameters parameters) {
        Set<Format> formats = FOR_SOME.get(name);
        if (parameters.sent(name).isPresent() && !formats.contains(format)) {
            String names =
                    formats.stream().map(each -> PARAMETER + "=" + each.code()).collect(Collectors.joining(", "));
            parameters.refuse(name, new InvalidValue("is for " + names, "leave one of the two out"));
        }
    }

    /** What goes without saying in this format, by the name of the parameter that says otherwise. */
    private Map<String, List<String>> assumptions() {
        return switch (this) {
            case ATOM, JSONFEED -> Map.of("sort", List.of("-updated"));
            case HTML -> Map.of("limit", List.of("" + Parameters.MAX_LIMIT), "include", List.of("total"));
            default -> Map.of();
        };
    }

    /** Whether it holds everything when {@code limit} does not say: who saves a file, or subscribes, follows no links. */
    public boolean isWhole() {
        return EnumSet.of(NDJSON, CSV, ICS, JSONLD, TIMELINEJS).contains(this);
    }

    /** The name that addresses use. */
    public String code() {
        return Codes.of(this);
    }

    /** What people call it, in every language. */
    public String title() {
        return title;
    }

    /** Whether events in it are answered with a parameter's wish. */
    public boolean takes(String parameter) {
        return FOR_SOME.getOrDefault(parameter, EnumSet.allOf(Format.class)).contains(this);
    }

    public String mediaType() {
        return mediaType;
    }
}
