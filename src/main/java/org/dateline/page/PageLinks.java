package org.dateline.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.dateline.format.Markup;
import org.dateline.format.Messages;
import org.dateline.http.Addresses;
import org.dateline.http.Format;
import org.dateline.http.Language;
import org.dateline.http.Offer;
import org.dateline.http.Option;
import org.dateline.http.QueryString;
import org.dateline.http.Request;
import org.dateline.query.Paths;
import org.dateline.view.EventDocument;

/**
 * Where a page leads to. Addresses are absolute, since the page may stand in another one.
 *
 * @param past the version that it is of
 * @param canonical the page itself, with its filters
 * @param snippet for an editor to copy: the component; null where nothing can be embedded
 * @param frame the same without script on the host's page; null where nothing can be embedded
 * @param whoSaidWhat whose word its events rest on; null where it is no timeline
 * @param next the following page; null on the last one
 * @param refresh after how many seconds a frame asks for itself again; 0 when it does not
 * @param view how much a frame shows of its events, as it is asked for
 */
public record PageLinks(
        Addresses addresses,
        Past past,
        String canonical,
        List<Link> formats,
        List<Link> alternates,
        List<Link> oembeds,
        List<Link> languages,
        String snippet,
        String frame,
        String whoSaidWhat,
        String next,
        int refresh,
        String view) {
    private static final int PIXELS_OF_A_REM = 16;
    /** What programs look for in the head of a page. */
    private static final Set<Format> ALTERNATES = EnumSet.of(Format.ATOM, Format.RSS, Format.JSONFEED, Format.JSONLD);

    /**
     * @param type media type, or language
     * @param download whether it is for saving rather than for looking at
     */
    public record Link(String label, String type, String href, boolean download) {}

    static PageLinks of(EventDocument document, Request request) {
        Addresses addresses = request.addresses();
        Past past = Past.of(request, Messages.of(document));
        QueryString filters = request.query().filters(Option.SORT, Option.AS_OF);
        QueryString withLang =
                filters.with(Option.LANG.parameter(), request.query().all(Option.LANG.parameter()));
        EventDocument.Heading heading = document.heading();
        Embeddable embeddable = Embeddable.of(heading, withLang);
        String data = data(heading, addresses);
        String canonical = switch (heading.kind()) {
            case TIMELINE -> filters.behind(addresses.timelinePage(heading.slug()));
            case EVENT -> past.behind(addresses.eventPage(heading.slug()));
            case RECORD ->
                filters.with(Option.FORMAT.parameter(), Format.HTML.code()).behind(data);
        };
        // An element's attribute cannot be repeated.
        boolean sayable = filters.values().values().stream().allMatch(values -> values.size() == 1);
        return new PageLinks(
                addresses,
                past,
                canonical,
                formats(data, filters, withLang, format -> format != Format.HTML),
                formats(data, filters, withLang, ALTERNATES::contains),
                embeddable == null ? List.of() : oembeds(canonical, addresses),
                languages(request.query()),
                embeddable != null && sayable ? component(addresses, embeddable, heading.title(), filters) : null,
                embeddable == null ? null : frame(addresses, embeddable, heading.title()),
                heading.kind() == EventDocument.Kind.TIMELINE
                        ? withLang.behind(addresses.absolute(Paths.whoSaidWhat(heading.slug())))
                        : null,
                next(document),
                request.refresh(),
                request.shape().code());
    }

    private static String data(EventDocument.Heading heading, Addresses addresses) {
        return switch (heading.kind()) {
            case RECORD -> addresses.events();
            case TIMELINE -> addresses.timelineEvents(heading.slug());
            case EVENT -> addresses.event(heading.slug());
        };
    }

    private static List<Link> formats(
            String data, QueryString filters, QueryString withLang, Predicate<Format> wanted) {
        return Offer.EVENTS.formats().stream()
                .filter(wanted)
                .map(format -> new Link(
                        format.title(),
                        format.mediaType(),
                        (format.takes(Option.LANG) ? withLang : filters)
                                .with(Option.FORMAT.parameter(), format.code())
                                .behind(data),
                        format.isWhole()))
                .toList();
    }

    private static List<Link> oembeds(String page, Addresses addresses) {
        return List.of(
                new Link("oEmbed", "application/json+oembed", addresses.oembed("json", page), false),
                new Link("oEmbed", "text/xml+oembed", addresses.oembed("xml", page), false));
    }

    private static List<Link> languages(QueryString asked) {
        return Language.ALL.stream()
                .map(language -> new Link(
                        language.getDisplayLanguage(language),
                        language.getLanguage(),
                        FilterLinks.address(asked.with(Option.LANG.parameter(), language.getLanguage())),
                        false))
                .toList();
    }

    /** Relative, as filters are. */
    private static String next(EventDocument document) {
        return document.next() == null
                ? null
                : document.next().substring(document.next().indexOf('?'));
    }

    /** Its style keeps the place until the script has arrived. */
    private static String component(Addresses addresses, Embeddable embeddable, String title, QueryString filters) {
        StringBuilder attributes = new StringBuilder();
        filters.values()
                .forEach((name, values) -> attributes
                        .append(' ')
                        .append(name)
                        .append("=\"")
                        .append(Markup.escaped(values.get(0)))
                        .append('"'));
        return String.format(
                Locale.ROOT,
                """
                <script type="module" src="%s"></script>
                <event-timeline %s="%s"%s style="display: block; min-height: %drem">
                  <a href="%s">%s</a>
                </event-timeline>""",
                addresses.asset("embed.js"),
                embeddable.isEvent() ? "event" : "timeline",
                embeddable.slug(),
                attributes,
                embeddable.height() / PIXELS_OF_A_REM,
                Markup.escaped(embeddable.page(addresses)),
                Markup.escaped(title));
    }

    /**
     * What stands before the frame in an oEmbed answer. WordPress listens to a frame only behind such a quotation, which it hides
     * once the frame has spoken, and knows it by the bare tag.
     */
    static String quoted(String address, String title) {
        return "<blockquote><a href=\"" + Markup.escaped(address) + "\">" + Markup.escaped(title) + "</a></blockquote>";
    }

    /** An iframe, as oEmbed answers it too. */
    private static String frame(Addresses addresses, Embeddable embeddable, String title) {
        int height = embeddable.height();
        return frame(embeddable.frame(addresses, Integer.MAX_VALUE, height), title, "100%", height);
    }

    static String frame(String address, String title, String width, int height) {
        return String.format(
                Locale.ROOT,
                "<iframe src=\"%s\" title=\"%s\" width=\"%s\" height=\"%d\" loading=\"lazy\" frameborder=\"0\"></iframe>",
                Markup.escaped(address),
                Markup.escaped(title),
                width,
                height);
    }

    /** The page of an event. */
    public String ofEvent(String id) {
        return past.behind(addresses.eventPage(id));
    }

    /** The page of an event as a link on the same host. */
    public String toEvent(String id) {
        return past.behind(addresses.path(Paths.eventPage(id)));
    }

    /** An event in one of its timelines. */
    public String ofTimeline(String timeline, String event) {
        return past.behind(addresses.timelinePage(timeline)) + "#" + event;
    }
}
