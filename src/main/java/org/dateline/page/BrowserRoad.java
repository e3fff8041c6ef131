package org.dateline.page;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.dateline.http.Accept;
import org.dateline.http.Addresses;
import org.dateline.http.Format;
import org.dateline.http.Option;
import org.dateline.http.QueryString;
import org.dateline.http.RequestHeaders;

/**
 * Leads who opens an address of data in a browser to the page about the same. Addresses of events are pages themselves, and
 * an address that names its format or its style is taken at its word.
 */
public class BrowserRoad {
    private static final Pattern DATA =
            Pattern.compile("/v1(/(?:sources|origins|actors|disagreements|timelines)(?:/[a-z0-9-]+)?)/?");

    /** Pages last: who likes a format as much as a page gets the format, as ever. */
    private static final List<Format> CHOICE = Stream.concat(
                    Stream.of(Format.values()).filter(format -> format != Format.HTML), Stream.of(Format.HTML))
            .toList();

    /** Whether browsers are led from a path to a page. */
    public static boolean leadsFrom(String path) {
        return DATA.matcher(path).matches();
    }

    @ServerRequestFilter(preMatching = true)
    Response lead(HttpServerRequest sent) {
        Matcher data = DATA.matcher(String.valueOf(sent.path()));
        if (!data.matches() || !(HttpMethod.GET.equals(sent.method()) || HttpMethod.HEAD.equals(sent.method()))) {
            return null;
        }
        if (!isForPage(Accept.of(RequestHeaders.of(sent).accept()))) {
            return null;
        }
        QueryString query = QueryString.of(URI.create("/" + (sent.query() == null ? "" : "?" + sent.query())));
        if (query.has(Option.FORMAT.parameter()) || query.has(Option.STYLE.parameter())) {
            return null;
        }
        String page = data.group(1).equals("/timelines") ? "/" : data.group(1);
        return Response.seeOther(URI.create(query.behind(Addresses.ofRequest().path(page))))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LENGTH, 0)
                .build();
    }

    /** Whether a page is asked for by its name, and liked best. */
    private static boolean isForPage(Accept accept) {
        return accept.ranges().stream()
                        .anyMatch(range -> range.isCompatible(MediaType.TEXT_HTML_TYPE) && !range.isWildcardSubtype())
                && accept.best(CHOICE, Format::mediaType)
                        .filter(Format.HTML::equals)
                        .isPresent();
    }
}
