package org.dateline.page;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MediaType;

import io.netty.handler.codec.http.QueryStringDecoder;

import org.dateline.event.EventQuery;
import org.dateline.query.Format;
import org.dateline.query.NoSuch;
import org.dateline.query.Parameters;
import org.dateline.query.Request;

/**
 * A timeline, with filters, that a page of ours shows.
 *
 * @param filters as they stand in its address
 */
record Embeddable(String timeline, String filters) {
    private static final Pattern PATH =
            Pattern.compile("/(?:timelines|embed)/([a-z0-9-]+)|/v1/timelines/([a-z0-9-]+)/events");

    /**
     * Reads the address of a page. Its scheme is not looked at: who stands behind a proxy may not know his own.
     *
     * @param base of this service
     * @throws NoSuch when it is the address of something else, or of somebody else
     * @throws org.dateline.query.BadParameters when its filters cannot be read
     */
    static Embeddable of(URI page, URI base) {
        Matcher path = PATH.matcher(String.valueOf(page.getPath()));
        if (!base.getAuthority().equalsIgnoreCase(page.getAuthority()) || !path.matches()) {
            throw new NoSuch("embeddable page", page.toString());
        }
        String timeline = path.group(1) == null ? path.group(2) : path.group(1);
        String query = page.getRawQuery() == null ? "" : page.getRawQuery();
        Map<String, List<String>> sent = new QueryStringDecoder(query, false).parameters();
        Request request =
                new Request(new Parameters(sent), List.of(Format.HTML), List.of(MediaType.TEXT_HTML_TYPE), null, page);
        Theme.of(request.parameters());
        request.language();
        Format.ofEvents(request);
        EventQuery.of(request.parameters(), timeline);
        request.parameters().check();
        return new Embeddable(timeline, query);
    }

    /** The address of the frame that shows it. */
    String frame(URI base) {
        return base + "embed/" + timeline + (filters.isEmpty() ? "" : "?" + filters);
    }
}
