package org.dateline.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.netty.handler.codec.http.QueryStringDecoder;

import org.dateline.http.Format;
import org.dateline.http.Request;
import org.dateline.http.Theme;
import org.dateline.query.NotFound;
import org.dateline.query.Parameters;
import org.dateline.search.EventQuery;

/**
 * A timeline, with filters, that a page of ours shows.
 *
 * @param filters the query of its address, with the question mark; empty without any
 */
record Embeddable(String timeline, String filters) {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern PATH =
            Pattern.compile("(?:/(?:timelines|embed)/([a-z0-9-]+)|/v1/timelines/([a-z0-9-]+)/events)/?");

    /**
     * Reads the address of a page. Whether it is http or https does not matter: who stands behind a proxy may not know.
     *
     * @param base of this service
     * @throws NotFound when it is the address of something else, or of somebody else
     * @throws org.dateline.query.InvalidParameters when its filters cannot be read
     */
    static Embeddable of(URI page, URI base) {
        Matcher path = PATH.matcher(String.valueOf(page.getPath()));
        if (!WEB.contains(String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT))
                || !base.getAuthority().equalsIgnoreCase(page.getAuthority())
                || !path.matches()) {
            throw new NotFound("embeddable page", page.toString());
        }
        String timeline = path.group(1) == null ? path.group(2) : path.group(1);
        String query = page.getRawQuery() == null ? "" : page.getRawQuery();
        Map<String, List<String>> sent = new QueryStringDecoder(query, false).parameters();
        Map<String, List<String>> asked = Request.ofPage(sent);
        Request request = new Request(new Parameters(asked), List.of(Format.HTML), Format.HTML, null, page);
        Theme.of(request.parameters());
        request.language();
        Format.ofEvents(request);
        EventQuery.of(request.parameters(), timeline);
        request.parameters().check();
        String kept = asked.equals(sent) ? "?" + query : FilterLinks.address(asked);
        return new Embeddable(timeline, asked.isEmpty() ? "" : kept);
    }

    /** The address of the frame that shows it. */
    String frame(URI base) {
        return base + "embed/" + timeline + filters;
    }
}
