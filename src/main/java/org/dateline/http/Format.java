package org.dateline.http;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dateline.query.Parameters;
import org.dateline.text.Codes;

/** What an answer can be written in, by the name {@code format} has for it and the media type {@code Accept} has. */
public enum Format {
    JSON("JSON", Format.JSON_TYPE),
    /** One JSON object a line. */
    NDJSON("NDJSON", Format.NDJSON_TYPE),
    /** A table, RFC 4180. */
    CSV("CSV", Format.CSV_TYPE),
    /** The same tables in a workbook, as Excel has had them since 2007. */
    XLSX("Excel", Format.XLSX_TYPE),
    /** A calendar, RFC 5545. */
    ICS("iCalendar", Format.ICS_TYPE),
    /** The latest changes, RFC 4287. */
    ATOM("Atom", Format.ATOM_TYPE),
    /** The latest changes, RSS 2.0. */
    RSS("RSS", Format.RSS_TYPE),
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
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String ICS_TYPE = "text/calendar";
    public static final String ATOM_TYPE = "application/atom+xml";
    public static final String RSS_TYPE = "application/rss+xml";
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
    public static final List<Format> OF_LISTS = List.of(JSON, NDJSON, CSV, XLSX);

    /** The same of a list of things to cite. */
    public static final List<Format> OF_CITABLE_LISTS = List.of(JSON, NDJSON, CSV, XLSX, CSL, BIBTEX, RIS, TEXT);

    /** Every format that events can be written in. */
    public static final List<Format> OF_EVENTS =
            Stream.concat(Stream.of(JSON, HTML), Stream.of(values())).distinct().toList();

    private static final Map<String, Format> BY_NAME = Codes.of(Format.class);

    /** The options that not every format has a place for, and the formats that have. */
    private static final Map<Option, Set<Format>> FOR_SOME = new EnumMap<>(Map.of(
            Option.ROWS,
            EnumSet.of(CSV, XLSX),
            Option.GROUPS,
            EnumSet.of(TIMELINEJS),
            Option.FIELDS,
            EnumSet.of(JSON, NDJSON),
            Option.INCLUDE,
            EnumSet.of(JSON),
            Option.FACET,
            EnumSet.of(JSON, HTML),
            Option.LANG,
            EnumSet.of(JSON, NDJSON, CSV, XLSX, ICS, ATOM, RSS, JSONFEED, TIMELINEJS, HTML)));

    private final String title;
    private final String mediaType;

    Format(String title, String mediaType) {
        this.title = title;
        this.mediaType = mediaType;
    }

    /** The format of that name; empty when there is none. */
    static Optional<Format> named(String code) {
        return Optional.ofNullable(BY_NAME.get(code));
    }

    /** Every format that takes an option; those that have no place for it cannot be asked with it. */
    static Set<Format> taking(Option option) {
        return FOR_SOME.getOrDefault(option, EnumSet.allOf(Format.class));
    }

    /** Whether an answer in it may be asked for with that option. */
    public boolean takes(Option option) {
        return taking(option).contains(this);
    }

    /**
     * Whether it tells a reader what there is in one language; the others have everything as it was written, since a table is
     * taken back in, and what names no language is nobody's translation.
     */
    public boolean isForReaders() {
        return takes(Option.LANG) && this != CSV && this != XLSX;
    }

    /** What goes without saying in this format, by the name of the parameter that says otherwise. */
    Map<String, List<String>> assumptions() {
        return switch (this) {
            case ATOM, RSS, JSONFEED -> Map.of("sort", List.of("-updated"));
            case HTML -> Map.of("limit", List.of("" + Parameters.MAX_LIMIT), "include", List.of("total"));
            default -> Map.of();
        };
    }

    /** Whether it holds everything when {@code limit} does not say: who saves a file, or subscribes, follows no links. */
    public boolean isWhole() {
        return EnumSet.of(NDJSON, CSV, XLSX, ICS, JSONLD, TIMELINEJS).contains(this);
    }

    /** Whether full addresses of this service stand in it, and not paths alone. */
    boolean hasAddresses() {
        return !EnumSet.of(JSON, NDJSON, CSV, XLSX).contains(this);
    }

    /** Whether its bytes are letters. */
    public boolean isText() {
        return this != XLSX;
    }

    /** The name that addresses use. */
    public String code() {
        return Codes.of(this);
    }

    /** What people call it, in every language. */
    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }
}
