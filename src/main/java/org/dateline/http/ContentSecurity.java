package org.dateline.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What a page may load: its own styles and nothing else, and in a frame, on a board, where passages are marked and where what is
 * new is remembered its own script (Content Security Policy Level 3).
 * Only what is made to be framed may be.
 */
@Singleton
public class ContentSecurity {
    public static final String HEADER = "Content-Security-Policy";
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src %s;"
            + " form-action 'self'; base-uri 'none'; frame-ancestors %s";

    /** Of a page that runs nothing and stands in no other site. */
    public static final String OF_PAGES = String.format(Locale.ROOT, POLICY, "'none'", "'self'");

    /** Swagger UI asks the API, and sets styles as it goes. */
    private static final String OF_TOOLS = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; form-action 'none'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** The page that marks passages asks this service alone, so that what is opened in it goes nowhere else. */
    private static final String OF_CLIP = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
            + " img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** Timelines, of which the browser remembers what the reader has seen. */
    private static final Pattern REMEMBERED = Pattern.compile("/timelines/[^/]+|/v1/timelines/[^/]+/events");

    private static final Pattern SOURCES = Pattern.compile("('none'|'self'|[A-Za-z0-9*.:/_-]+)( [A-Za-z0-9'*.:/_-]+)*");

    private final String frameAncestors;

    /** @param frameAncestors who may embed, as Content-Security-Policy has it */
    ContentSecurity(
            @ConfigProperty(name = "dateline.embed.frame-ancestors", defaultValue = "*") String frameAncestors) {
        if (!SOURCES.matcher(frameAncestors).matches()) {
            throw new IllegalArgumentException("dateline.embed.frame-ancestors: \"" + frameAncestors
                    + "\" is no list of sites. Write for example 'self' https://news.example https://*.news.example");
        }
        this.frameAncestors = frameAncestors;
    }

    /** After those that settle the media type. */
    @ServerResponseFilter(priority = Priorities.USER - 1000)
    public void restrict(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getMediaType() != null) {
            // What follows the record has said so.
            of(request.getUriInfo().getPath(), response.getMediaType())
                    .forEach((name, value) -> response.getHeaders().putIfAbsent(name, List.of(value)));
        }
    }

    /** The headers by which a page at that path is restricted; none for what is no page. */
    Map<String, String> of(String path, MediaType type) {
        if (!MediaType.TEXT_HTML_TYPE.isCompatible(type)) {
            return Map.of();
        }
        return Map.of(HEADER, policy(path), "Referrer-Policy", "strict-origin-when-cross-origin");
    }

    /** What a page in somebody else's may besides that follows the record: ask this service for itself, and for what has changed. */
    Map<String, String> ofFollowing(MediaType type) {
        return MediaType.TEXT_HTML_TYPE.isCompatible(type)
                ? Map.of(HEADER, String.format(Locale.ROOT, POLICY, "'self'; connect-src 'self'", frameAncestors))
                : Map.of();
    }

    private String policy(String path) {
        if (path.equals("/board") || path.startsWith("/embed/")) {
            return String.format(Locale.ROOT, POLICY, "'self'", frameAncestors);
        }
        if (REMEMBERED.matcher(path).matches()) {
            return String.format(Locale.ROOT, POLICY, "'self'", "'self'");
        }
        if (path.equals("/clip")) {
            return OF_CLIP;
        }
        return path.startsWith("/q/") ? OF_TOOLS : OF_PAGES;
    }
}
