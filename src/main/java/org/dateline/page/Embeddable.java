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
import org.dateline.query.AsOf;
import org.dateline.query.NotFound;
import org.dateline.search.EventQuery;
import org.dateline.view.EventDocument;

/**
 * What a page of ours shows and another page can: a timeline, with filters, or an event.
 *
 * @param isEvent whether it is an event
 * @param filters and options of its address
 */
record Embeddable(boolean isEvent, String slug, QueryString filters) {
    /** As embed.js has it. */
    private static final int ROOMY = 900;
    /** How many pixels it is given where nobody says how many, as embed.js has it too. */
    private static final int HEIGHT = 640;

    private static final int HEIGHT_OF_EVENT = 384;

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Pattern TIMELINE =
            Pattern.compile("(?:/(?:timelines|embed)/([a-z0-9-]+)|/v1/timelines/([a-z0-9-]+)/events)/?");
    private static final Pattern EVENT = Pattern.compile("/(?:v1/|embed/)?events/([a-z0-9-]+)/?");

    /**
     * Reads the address of a page. Whether it is http or https does not matter: who stands behind a proxy may not know.
     *
     * @param addresses of this service
     * @throws NotFound when it is the address of something else, or of somebody else
     * @throws org.dateline.query.InvalidParameters when its filters cannot be read
     */
    static Embeddable of(URI page, Addresses addresses) {
        String path = addresses.within(page).orElse("");
        Matcher timeline = TIMELINE.matcher(path);
        Matcher event = EVENT.matcher(path);
        boolean isWeb = WEB.contains(String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT));
        if (isWeb && event.matches()) {
            Request request = Request.of(Offer.EMBED_EVENT, page, addresses, RequestHeaders.NONE);
            request.parameters().check();
            return new Embeddable(true, event.group(1), request.query());
        }
        if (!isWeb || !timeline.matches()) {
            throw new NotFound("embeddable page", page.toString());
        }
        String slug = timeline.group(1) == null ? timeline.group(2) : timeline.group(1);
        Request request = Request.of(Offer.EMBED, page, addresses, RequestHeaders.NONE);
        EventQuery.of(request.parameters(), slug);
        request.parameters().check();
        return new Embeddable(false, slug, request.query());
    }

    /** What a page is about; null where that cannot be embedded. */
    static Embeddable of(EventDocument.Heading heading, QueryString filters) {
        return heading.kind() == EventDocument.Kind.RECORD
                ? null
                : new Embeddable(heading.kind() == EventDocument.Kind.EVENT, heading.slug(), filters);
    }

    /** The version of the record that it shows; null for the present. */
    AsOf asOf() {
        return filters.first(Option.AS_OF.parameter()).map(AsOf::parse).orElse(null);
    }

    /** The address of the page itself, for those to whom the frame is not shown. */
    String page(Addresses addresses) {
        return isEvent
                ? filters.only(Option.AS_OF.parameter()::equals).behind(addresses.eventPage(slug))
                : filters.filters(Option.SORT, Option.AS_OF).behind(addresses.timelinePage(slug));
    }

    /** How many pixels it is high where nobody says how many. */
    int height() {
        return isEvent ? HEIGHT_OF_EVENT : HEIGHT;
    }

    /** The address of the frame that shows it in so many pixels: where they are few, in short unless all is asked for. */
    String frame(Addresses addresses, int width, int height) {
        String view = Option.VIEW.parameter();
        boolean little = width < ROOMY || height < ROOMY;
        QueryString shown = little && !filters.has(view) ? filters.with(view, Shape.COMPACT.code()) : filters;
        return shown.behind(isEvent ? addresses.embedEvent(slug) : addresses.embed(slug));
    }
}
