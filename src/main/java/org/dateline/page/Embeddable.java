package org.dateline.page;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dateline.http.Addresses;
import org.dateline.http.Offer;
import org.dateline.http.Option;
import org.dateline.http.QueryString;
import org.dateline.http.Request;
import org.dateline.http.RequestHeaders;
import org.dateline.http.Shape;
import org.dateline.query.NotFound;
import org.dateline.search.EventQuery;

/**
 * A timeline, with filters, that a page of ours shows.
 *
 * @param filters and options of its address
 */
record Embeddable(String timeline, QueryString filters) {
    /** As embed.js has it. */
    private static final int ROOMY = 900;

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern PATH =
            Pattern.compile("(?:/(?:timelines|embed)/([a-z0-9-]+)|/v1/timelines/([a-z0-9-]+)/events)/?");

    /**
     * Reads the address of a page. Whether it is http or https does not matter: who stands behind a proxy may not know.
     *
     * @param addresses of this service
     * @throws NotFound when it is the address of something else, or of somebody else
     * @throws org.dateline.query.InvalidParameters when its filters cannot be read
     */
    static Embeddable of(URI page, Addresses addresses) {
        Matcher path = PATH.matcher(addresses.within(page).orElse(""));
        if (!WEB.contains(String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT)) || !path.matches()) {
            throw new NotFound("embeddable page", page.toString());
        }
        String timeline = path.group(1) == null ? path.group(2) : path.group(1);
        Request request = Request.of(Offer.EMBED, page, addresses, RequestHeaders.NONE);
        EventQuery.of(request.parameters(), timeline);
        request.parameters().check();
        return new Embeddable(timeline, request.query());
    }

    /** The address of the page itself, for those to whom the frame is not shown. */
    String page(Addresses addresses) {
        return filters.filters(Option.SORT, Option.AS_OF).behind(addresses.timelinePage(timeline));
    }

    /** The address of the frame that shows it in so many pixels: where they are few, an event a line unless all is asked for. */
    String frame(Addresses addresses, int width, int height) {
        String view = Option.VIEW.parameter();
        boolean little = width < ROOMY || height < ROOMY;
        QueryString shown = little && !filters.has(view) ? filters.with(view, Shape.COMPACT.code()) : filters;
        return shown.behind(addresses.embed(timeline));
    }
}
