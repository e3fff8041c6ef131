package org.dateline.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.format.Markup;
import org.dateline.http.Format;
import org.dateline.http.Language;
import org.dateline.view.EventDocument;

/**
 * Where a page leads to. Addresses are absolute, since the page may stand in another one.
 *
 * @param canonical the page itself, with its filters
 * @param snippet for an editor to copy: the component; null where nothing can be embedded
 * @param frame the same without script on the host's page; null where nothing can be embedded
 * @param next the following page; null on the last one
 */
public record PageLinks(
        URI base,
        String canonical,
        List<Link> formats,
        List<Link> alternates,
        List<Link> oembeds,
        List<Link> languages,
        String snippet,
        String frame,
        String next) {
    /** What programs look for in the head of a page. */
    private static final List<Format> ALTERNATES = List.of(Format.ATOM, Format.JSONFEED, Format.JSONLD);

    /**
     * @param type media type, or language
     * @param download whether it is for saving rather than for looking at
     */
    public record Link(String label, String type, String href, boolean download) {}

    /**
     * @param base of this service, with a slash at its end
     * @param given the parameters as sent
     */
    static PageLinks of(EventDocument document, URI base, Map<String, List<String>> given) {
        Map<String, List<String>> filters = new LinkedHashMap<>(given);
        filters.keySet().removeAll(List.of("format", "cursor", "theme", "facet", "include", "lang", "limit"));
        Map<String, List<String>> withLang = new LinkedHashMap<>(filters);
        if (given.containsKey("lang")) {
            withLang.put("lang", given.get("lang"));
        }
        EventDocument.Heading heading = document.heading();
        String data = base
                + switch (heading.kind()) {
                    case RECORD -> "v1/events";
                    case TIMELINE -> "v1/timelines/" + heading.slug() + "/events";
                    case EVENT -> "v1/events/" + heading.slug();
                };
        // An element's attribute cannot be repeated.
        boolean sayable = filters.values().stream().allMatch(values -> values.size() == 1);
        boolean embeddable = heading.kind() == EventDocument.Kind.TIMELINE;
        String page = embeddable ? base + "timelines/" + heading.slug() : data;
        String canonical = embeddable ? join(page, filters) : join(page, with(filters, "format", "html"));

        List<Link> formats = new ArrayList<>();
        for (Format format : Format.OF_EVENTS) {
            if (format != Format.HTML) {
                formats.add(new Link(
                        format.title(),
                        format.mediaType(),
                        join(data, with(format.takes("lang") ? withLang : filters, "format", format.code())),
                        format.isWhole()));
            }
        }
        List<Link> alternates = formats.stream()
                .filter(link -> ALTERNATES.stream()
                        .anyMatch(alternate -> alternate.mediaType().equals(link.type())))
                .toList();
        List<Link> oembeds = !embeddable
                ? List.of()
                : List.of(
                        oembed(base, canonical, "application/json+oembed", "json"),
                        oembed(base, canonical, "text/xml+oembed", "xml"));
        List<Link> languages = new ArrayList<>();
        for (Locale language : Language.ALL) {
            languages.add(new Link(
                    language.getDisplayLanguage(language),
                    language.getLanguage(),
                    FilterLinks.address(with(given, "lang", language.getLanguage())),
                    false));
        }
        return new PageLinks(
                base,
                canonical,
                formats,
                alternates,
                oembeds,
                languages,
                embeddable && sayable ? component(base, heading, filters) : null,
                embeddable ? frame(join(base + "embed/" + heading.slug(), withLang), heading.title()) : null,
                next(document));
    }

    /** Relative, as filters are. */
    private static String next(EventDocument document) {
        return document.next() == null
                ? null
                : document.next().substring(document.next().indexOf('?'));
    }

    private static Link oembed(URI base, String page, String type, String format) {
        return new Link("oEmbed", type, base + "oembed?format=" + format + "&url=" + FilterLinks.encoded(page), false);
    }

    /** Its style keeps the place until the script has arrived. */
    private static String component(URI base, EventDocument.Heading heading, Map<String, List<String>> filters) {
        StringBuilder attributes = new StringBuilder();
        filters.forEach((name, values) -> attributes
                .append(' ')
                .append(name)
                .append("=\"")
                .append(Markup.escaped(values.get(0)))
                .append('"'));
        return """
                <script type="module" src="%sembed.js"></script>
                <event-timeline timeline="%s"%s style="display: block; min-height: 40rem">
                  <a href="%s">%s</a>
                </event-timeline>""".formatted(
                        base,
                        heading.slug(),
                        attributes,
                        Markup.escaped(join(base + "timelines/" + heading.slug(), filters)),
                        Markup.escaped(heading.title()));
    }

    /** An iframe, as oEmbed answers it too. */
    static String frame(String address, String title) {
        return frame(address, title, "100%", 640);
    }

    static String frame(String address, String title, String width, int height) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"%s\" height=\"%d\" loading=\"lazy\" frameborder=\"0\"></iframe>"
                .formatted(Markup.escaped(address), Markup.escaped(title), width, height);
    }

    /** The page of an event. */
    public String ofEvent(String id) {
        return base + "v1/events/" + id + "?format=html";
    }

    /** An event in one of its timelines. */
    public String ofTimeline(String timeline, String event) {
        return base + "timelines/" + timeline + "#" + event;
    }

    private static Map<String, List<String>> with(Map<String, List<String>> parameters, String name, String value) {
        Map<String, List<String>> with = new LinkedHashMap<>(parameters);
        with.put(name, List.of(value));
        return with;
    }

    private static String join(String address, Map<String, List<String>> parameters) {
        return parameters.isEmpty() ? address : address + FilterLinks.address(parameters);
    }
}
