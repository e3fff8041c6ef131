package org.dateline.http;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.inject.spi.CDI;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;

import org.dateline.query.Paths;

/**
 * The addresses of this service, all made from its base: in full, or as a path of its host, which begins with what a proxy in
 * front has stripped.
 */
public record Addresses(URI base) {
    private static final String OF_REQUEST = Addresses.class.getName();

    /** @param base with or without a slash at its end */
    public Addresses {
        base = URI.create(base.toString().replaceFirst("/*$", "/"));
    }

    /** Those that the request being answered was sent to; {@link Site} knows them. */
    public static Addresses ofRequest() {
        Addresses known =
                Vertx.currentContext() == null ? null : Vertx.currentContext().getLocal(OF_REQUEST);
        if (known != null) {
            return known;
        }
        // Whoever had to wait for its turn, or has hung up meanwhile, may be worked on in another context.
        return CDI.current()
                .select(Site.class)
                .get()
                .addresses(CDI.current().select(CurrentVertxRequest.class).get().getCurrent());
    }

    /** From now on {@link #ofRequest} answers with these while this request is worked on. */
    void areOfRequest() {
        Vertx.currentContext().putLocal(OF_REQUEST, this);
    }

    /** A path of this service, or one with a query, made absolute. */
    public String absolute(String pathAndQuery) {
        return base + pathAndQuery.replaceFirst("^/", "");
    }

    /** A path of this service, or one with a query, as a path of its host: what a link on the same host needs. */
    public String path(String pathAndQuery) {
        return prefix() + pathAndQuery;
    }

    /** What every path begins with on the host; empty where the service has the host to itself. */
    public String prefix() {
        String path = base.getRawPath();
        return path.substring(0, path.length() - 1);
    }

    /** What {@link #path} made, made absolute. */
    public String completed(String path) {
        return base.resolve(path).toString();
    }

    /** The path within this service that an address of the same host leads to; empty where it leads elsewhere. */
    public Optional<String> within(URI address) {
        String path = String.valueOf(address.getPath());
        return base.getRawAuthority().equalsIgnoreCase(address.getRawAuthority()) && path.startsWith(base.getPath())
                ? Optional.of(path.substring(base.getPath().length() - 1))
                : Optional.empty();
    }

    public String home() {
        return base.toString();
    }

    /** Every event, as data. */
    public String events() {
        return absolute(Paths.EVENTS);
    }

    /** An event, as data. */
    public String event(String id) {
        return absolute(Paths.event(id));
    }

    /** The page for people about an event. */
    public String eventPage(String id) {
        return absolute(Paths.eventPage(id));
    }

    /** The events of a timeline, as data. */
    public String timelineEvents(String timeline) {
        return absolute(Paths.timelineEvents(timeline));
    }

    /** The page for people about a timeline. */
    public String timelinePage(String timeline) {
        return absolute(Paths.timelinePage(timeline));
    }

    /** A timeline to stand in a frame. */
    public String embed(String timeline) {
        return absolute("/embed/" + timeline);
    }

    /** An event to stand in a frame. */
    public String embedEvent(String id) {
        return absolute("/embed/events/" + id);
    }

    /** A style sheet, script or picture. */
    public String asset(String file) {
        return absolute("/" + file);
    }

    /** How to embed a page, asked for by its address. */
    public String oembed(String format, String page) {
        return absolute("/oembed?format=" + format + "&url=" + QueryString.encoded(page));
    }
}
