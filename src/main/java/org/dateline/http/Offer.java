package org.dateline.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a path can be asked for besides its filters: the formats it is answered in, and what else may be wished. */
public enum Offer {
    /** One thing, as JSON alone. */
    ONE(List.of(Format.JSON), Option.AS_OF),
    /** What is made of something that was sent. */
    MADE(List.of(Format.JSON)),
    /** Versions of the record. */
    VERSIONS(List.of(Format.JSON), Option.FORMAT, Option.INCLUDE),
    /** Changes of the record. */
    CHANGES(Format.OF_LISTS),
    /** One of them, or the lines of all that it holds. */
    VERSION(List.of(Format.JSON, Format.NDJSON), Option.FORMAT),
    /** The states of one thing. */
    REVISIONS(List.of(Format.JSON), Option.FORMAT),
    /** A past state of one thing, with dates in words. */
    REVISION(List.of(Format.JSON), Option.FORMAT, Option.LANG),
    /** One thing of which there is a page elsewhere: the format says that the page is not wanted. */
    ONE_WITH_PAGE(List.of(Format.JSON), Option.FORMAT, Option.AS_OF),
    /** The same in a reader's language. */
    ONE_IN_WORDS(List.of(Format.JSON), Option.FORMAT, Option.LANG, Option.AS_OF),
    /** A list of reference data. */
    LIST(Format.OF_LISTS, Option.INCLUDE, Option.AS_OF),
    /** A list in a reader's language. */
    LIST_IN_WORDS(Format.OF_LISTS, Option.INCLUDE, Option.LANG, Option.AS_OF),
    /** One thing to cite. */
    CITABLE(Format.CITABLE, Option.STYLE, Option.AS_OF),
    /** A list of things to cite. */
    CITABLE_LIST(Format.OF_CITABLE_LISTS, Option.INCLUDE, Option.STYLE, Option.AS_OF),
    /** Events, or one of them. */
    EVENTS(
            Format.OF_EVENTS,
            Option.STYLE,
            Option.ROWS,
            Option.GROUPS,
            Option.FIELDS,
            Option.INCLUDE,
            Option.FACET,
            Option.LANG,
            Option.AS_OF),
    /** Events on a page, which is for who takes any format. */
    PAGE(
            Stream.concat(Stream.of(Format.HTML), Format.OF_EVENTS.stream())
                    .distinct()
                    .toList(),
            Option.STYLE,
            Option.ROWS,
            Option.GROUPS,
            Option.FIELDS,
            Option.INCLUDE,
            Option.FACET,
            Option.LANG,
            Option.AS_OF),
    /** Events in somebody else's page. */
    EMBED(
            List.of(Format.HTML),
            Option.THEME,
            Option.VIEW,
            Option.REFRESH,
            Option.ROWS,
            Option.FIELDS,
            Option.INCLUDE,
            Option.FACET,
            Option.LANG,
            Option.AS_OF),
    /** One event in somebody else's page. */
    EMBED_EVENT(
            List.of(Format.HTML), Option.THEME, Option.VIEW, Option.REFRESH, Option.FIELDS, Option.LANG, Option.AS_OF),
    /** Events of several timelines side by side. */
    BOARD(
            List.of(Format.HTML),
            Option.THEME,
            Option.VIEW,
            Option.REFRESH,
            Option.ROWS,
            Option.FIELDS,
            Option.INCLUDE,
            Option.FACET,
            Option.LANG,
            Option.AS_OF),
    /** Whose word the events of a timeline rest on, on a page. */
    WHO_SAID_WHAT(
            List.of(Format.HTML), Option.ROWS, Option.FIELDS, Option.INCLUDE, Option.FACET, Option.LANG, Option.AS_OF),
    /** A page about one thing. */
    PAGE_OF_ONE(List.of(Format.HTML), Option.LANG, Option.AS_OF),
    /** A page that says nothing of the record. */
    TOOL(List.of(Format.HTML), Option.LANG),
    /** What a tool is told, whatever the record says. */
    TOLD(List.of(Format.JSON), Option.LANG),
    /** What is of this minute alone, on a page or for a program. */
    OF_NOW(List.of(Format.HTML, Format.JSON), Option.FORMAT, Option.LANG),
    /** A page of anything else. */
    HOME(List.of(Format.HTML), Option.LANG, Option.AS_OF);

    private final List<Format> formats;
    private final Set<Option> options;

    Offer(List<Format> formats, Option... options) {
        this.formats = formats;
        this.options = EnumSet.noneOf(Option.class);
        this.options.addAll(List.of(options));
    }

    /** The formats there are; the first is for who takes any. */
    public List<Format> formats() {
        return formats;
    }

    /** What may be wished besides. */
    Set<Option> options() {
        return options;
    }

    /** Whether it is for somebody else's page. */
    public boolean isEmbedded() {
        return this == EMBED || this == EMBED_EVENT;
    }

    /** How its events can be shown. */
    List<Shape> shapes() {
        return this == EMBED_EVENT ? Shape.OF_EVENT : List.of(Shape.values());
    }

    /** How they are shown where nobody says how. */
    Shape usualShape() {
        return this == BOARD ? Shape.COMPACT : Shape.FULL;
    }

    /** After how many seconds it asks again where nobody says after how many. */
    int usualRefresh() {
        return this == BOARD ? Refresh.USUAL : Refresh.NEVER;
    }

    /** Whether it may be kept for a while, here and by others. */
    boolean isKept() {
        return this != OF_NOW;
    }

    boolean takes(Option option) {
        return options.contains(option);
    }
}
