package org.dateline.http;

import java.net.URI;
import java.net.URISyntaxException;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;

import org.dateline.query.Paths;

/** The addresses of this service, all made from its base. */
public record Addresses(URI base) {
    /** @param base with or without a slash at its end */
    public Addresses {
        base = URI.create(base.toString().replaceFirst("/*$", "/"));
    }

    /** Where the reader or a proxy in front of it says the service is; where nobody does, where it listens. */
    public static Addresses of(HttpServerRequest sent) {
        HostAndPort authority = sent.authority();
        if (authority != null && !authority.host().isBlank()) {
            try {
                return new Addresses(new URI(sent.scheme() + "://" + authority));
            } catch (URISyntaxException noHost) {
                // As if it had not been said.
            }
        }
        SocketAddress local = sent.localAddress();
        String host = local.hostAddress().contains(":") ? "[" + local.hostAddress() + "]" : local.hostAddress();
        return new Addresses(URI.create(sent.scheme() + "://" + host + ":" + local.port()));
    }

    /** A path of this service, or one with a query, made absolute. */
    public String absolute(String pathAndQuery) {
        return base + pathAndQuery.replaceFirst("^/", "");
    }

    public String home() {
        return base.toString();
    }

    /** Every event, as data. */
    public String events() {
        return absolute(Paths.EVENTS);
    }

    /** An event, as data: its identity too. */
    public String event(String id) {
        return absolute(Paths.event(id));
    }

    /** The page for people about an event. */
    public String eventPage(String id) {
        return QueryString.NONE
                .with(Option.FORMAT.parameter(), Format.HTML.code())
                .behind(event(id));
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

    /** A style sheet, script or picture. */
    public String asset(String file) {
        return absolute("/" + file);
    }

    /** How to embed a page, asked for by its address. */
    public String oembed(String format, String page) {
        return absolute("/oembed?format=" + format + "&url=" + QueryString.encoded(page));
    }

    /** The host and port, as in the address. */
    public String authority() {
        return base.getRawAuthority();
    }
}
