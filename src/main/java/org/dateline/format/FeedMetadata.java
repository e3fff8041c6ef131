package org.dateline.format;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.UriInfo;

import org.dateline.http.Format;
import org.dateline.text.Printable;
import org.dateline.view.EventDocument;

/**
 * What a document that people subscribe to is called, and the addresses that lead to it and on from it. All of them are
 * absolute, for whoever reads it has it from a reader's own page.
 *
 * @param name what readers know the service by
 * @param asked address of the document, as requested
 * @param base address of the service, with a slash at the end
 */
public record FeedMetadata(String name, EventDocument document, URI asked, URI base) {

    public static FeedMetadata of(String name, EventDocument document, UriInfo address) {
        return new FeedMetadata(name, document, address.getRequestUri(), address.getBaseUri());
    }

    /** Of the timeline or the event, or of the service where it is the whole record. */
    public String title() {
        String title = Printable.of(document.heading().title());
        return title == null ? name : title;
    }

    /** To the letter what was asked for, so that a reader who compares finds it is the same. */
    public String self() {
        return asked.toString();
    }

    /** The same in every format and on every page. */
    public String id() {
        // An event alone has its address already, and two things must not have one id.
        return document.heading().kind() == EventDocument.Kind.EVENT ? event() + "#feed" : address(path(), filters());
    }

    /** The page for people about the same events. */
    public String page() {
        EventDocument.Heading heading = document.heading();
        return switch (heading.kind()) {
            case EVENT -> eventPage(heading.slug());
            case TIMELINE -> filters().isEmpty() ? at("timelines/" + heading.slug()) : inHtml();
            case RECORD -> inHtml();
        };
    }

    /** The following page of the list; null on the last one. */
    public String next() {
        return document.next() == null ? null : base.resolve(document.next()).toString();
    }

    /** The address of an event, which is its identity too. */
    public String event(String id) {
        return at("v1/events/" + id);
    }

    /** The page for people about an event. */
    public String eventPage(String id) {
        return address(event(id), List.of(html()));
    }

    private String event() {
        return event(document.heading().slug());
    }

    private String inHtml() {
        return address(
                path(), Stream.concat(filters().stream(), Stream.of(html())).toList());
    }

    private static String html() {
        return Format.PARAMETER + "=" + Format.HTML.code();
    }

    private String at(String path) {
        return base.toString().replaceFirst("/*$", "/") + path;
    }

    private String path() {
        return base.resolve(asked.getRawPath()).toString();
    }

    private static String address(String path, List<String> parameters) {
        return parameters.isEmpty() ? path : path + parameters.stream().collect(Collectors.joining("&", "?", ""));
    }

    /** What chooses events, still encoded. A cursor goes with an order that another format may not have. */
    private List<String> filters() {
        String query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
        return Arrays.stream(query.split("[&;]"))
                .filter(part ->
                        !part.isEmpty() && !List.of(Format.PARAMETER, "cursor").contains(name(part)))
                .toList();
    }

    private static String name(String parameter) {
        return URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8);
    }
}
