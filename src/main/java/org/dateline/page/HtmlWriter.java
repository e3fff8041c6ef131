package org.dateline.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.format.Carried;
import org.dateline.format.Messages;
import org.dateline.format.TagUris;
import org.dateline.format.linkeddata.LinkedData;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.Shape;
import org.dateline.http.Theme;
import org.dateline.query.Facet;
import org.dateline.record.LatestSave;
import org.dateline.search.filter.Filters;
import org.dateline.view.EventDocument;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;
import org.dateline.view.SourceView;

/** Writes pages for people. */
@Singleton
class HtmlWriter implements AnswerWriter {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance document(EventsPage page);

        static native TemplateInstance embed(EventsPage page);

        static native TemplateInstance compact(CompactPage page);

        static native TemplateInstance counted(CountsPage page);

        static native TemplateInstance board(BoardPage page);

        static native TemplateInstance card(EventsPage page, boolean brief);

        static native TemplateInstance who(WhoPage page);

        static native TemplateInstance home(HomePage page);

        static native TemplateInstance noun(NounPage page);

        static native TemplateInstance clip(ClipPage page);

        static native TemplateInstance saved(SavedPage page);
    }

    private static final Carried CARRIED = Carried.of(
            EventMember.HEADLINE,
            EventMember.SUMMARY,
            EventMember.LANGUAGE,
            EventMember.TYPE,
            EventMember.KEY,
            EventMember.WHEN,
            EventMember.WHEN_REASON,
            EventMember.QUANTITY,
            EventMember.PARTICIPANTS,
            EventMember.PLACE,
            EventMember.ATTRIBUTION,
            EventMember.CORROBORATION,
            EventMember.DISAGREEMENTS,
            EventMember.CORRECTIONS,
            EventMember.MEDIA,
            EventMember.EXTRAS);

    private static final Carried ALONE = CARRIED.and(EventMember.RELATIONS);

    private static final Carried IN_A_LINE =
            Carried.of(EventMember.HEADLINE, EventMember.LANGUAGE, EventMember.WHEN, EventMember.CORROBORATION);

    private final String name;
    private final TagUris ids;

    /** @param name what readers know the service by */
    HtmlWriter(@ConfigProperty(name = "dateline.name") String name, TagUris ids) {
        this.name = name;
        this.ids = ids;
    }

    @Override
    public boolean writes(Format format) {
        return format == Format.HTML;
    }

    @Override
    public void write(Object view, Request request, Losses losses, OutputStream out) throws IOException {
        out.write(template(view, request, losses).render().getBytes(StandardCharsets.UTF_8));
    }

    private TemplateInstance template(Object view, Request request, Losses losses) {
        if (view instanceof Home home) {
            return Templates.home(HomePage.of(home, name, request));
        }
        if (view instanceof Clip) {
            return Templates.clip(new ClipPage(name, Messages.in(request.language()), request.addresses()));
        }
        if (view instanceof LatestSave.State saved) {
            return Templates.saved(new SavedPage(name, Messages.in(request.language()), saved, request.addresses()));
        }
        if (view instanceof Noun noun) {
            Messages text = Messages.in(request.language());
            return Templates.noun(noun.page(name, text, request.addresses(), Past.of(request, text)));
        }
        if (view instanceof Board board) {
            return Templates.board(board(board, request, losses));
        }
        if (request.offer().isEmbedded()) {
            String theme = theme(request);
            if (request.offer() == Offer.EMBED_EVENT) {
                return Templates.card(
                        page((EventDocument) view, request, theme, true, losses), request.shape() == Shape.COMPACT);
            }
            EventDocument document = (EventDocument) view;
            return switch (request.shape()) {
                case COMPACT, CHANGES -> Templates.compact(compact(document, request, theme, losses));
                case COUNTS -> Templates.counted(CountsPage.of(document, name, PageLinks.of(document, request), theme));
                case FULL -> Templates.embed(page(document, request, theme, true, losses));
            };
        }
        if (request.offer() == Offer.WHO_SAID_WHAT) {
            return Templates.who(who((EventDocument) view, request, losses));
        }
        return Templates.document(page((EventDocument) view, request, null, false, losses));
    }

    /** Null for what the reader's system has. */
    private static String theme(Request request) {
        return request.theme() == Theme.AUTO ? null : request.theme().code();
    }

    private BoardPage board(Board board, Request request, Losses losses) {
        return new BoardPage(
                name,
                Messages.in(request.language()),
                request.addresses(),
                board.columns().stream()
                        .map(column -> column(column, request.shape(), losses))
                        .toList(),
                board.refresh(),
                theme(request));
    }

    private BoardPage.Column column(Board.Column column, Shape shape, Losses losses) {
        EventDocument document = column.document();
        Request alone = column.request();
        String slug = document.heading().slug();
        boolean lines = shape == Shape.COMPACT || shape == Shape.CHANGES;
        return new BoardPage.Column(
                slug,
                document.heading().title(),
                lines ? compact(document, alone, null, losses) : null,
                shape == Shape.COUNTS ? CountsPage.of(document, name, PageLinks.of(document, alone), null) : null,
                shape == Shape.FULL ? page(document, alone, null, true, losses) : null);
    }

    private CompactPage compact(EventDocument document, Request request, String theme, Losses losses) {
        List<EventView> events = new ArrayList<>();
        for (EventView event : document.events()) {
            events.add(event);
            IN_A_LINE.noteLosses(event, losses);
        }
        return CompactPage.of(
                document, events, request.shape() == Shape.CHANGES, name, PageLinks.of(document, request), theme);
    }

    private WhoPage who(EventDocument document, Request request, Losses losses) {
        List<EventView> events = new ArrayList<>();
        for (EventView event : document.events()) {
            events.add(event);
            IN_A_LINE.noteLosses(event, losses);
        }
        return WhoPage.of(document, events, name, PageLinks.of(document, request));
    }

    private EventsPage page(EventDocument document, Request request, String theme, boolean embedded, Losses losses) {
        Messages text = Messages.of(document);
        boolean single = document.heading().kind() == EventDocument.Kind.EVENT;
        Carried carried = single && !embedded ? ALONE : CARRIED;
        List<EventView> events = new ArrayList<>();
        for (EventView event : document.events()) {
            events.add(event);
            carried.noteLosses(event, losses);
        }
        PageLinks links = PageLinks.of(document, request);
        return new EventsPage(
                name,
                text,
                document,
                Chapter.of(events, text, Hits.of(request.query().first("q"))),
                single ? null : Axis.of(events, text).orElse(null),
                single ? null : FilterLinks.of(choosable(document), request.query(), text),
                links,
                embedded ? null : new NumberedSources(events, text),
                embedded ? null : new LinkedData(request.addresses(), ids, name).outline(document),
                theme,
                embedded);
    }

    /** The facets that can be filtered by here: not by spans of time, nor by the timeline on its own page. */
    private static Map<String, Facet> choosable(EventDocument document) {
        Map<String, Facet> choosable = new LinkedHashMap<>(document.facets());
        choosable.keySet().retainAll(Filters.FACETS.keySet());
        choosable.computeIfPresent("source", (name, facet) -> byPublisher(facet, document));
        if (document.heading().kind() == EventDocument.Kind.TIMELINE) {
            choosable.remove(Filters.TIMELINE.name());
        }
        return choosable;
    }

    /** A source by who published it: titles are sentences. */
    private static Facet byPublisher(Facet facet, EventDocument document) {
        Map<String, SourceView> sources = new LinkedHashMap<>();
        document.events()
                .forEach(event -> event.citations()
                        .forEach(cited -> sources.put(cited.source().id(), cited.source())));
        return new Facet(
                facet.values().stream()
                        .map(value -> new Facet.Value(value.value(), publisher(value, sources), value.count()))
                        .toList(),
                facet.truncated());
    }

    private static String publisher(Facet.Value value, Map<String, SourceView> sources) {
        SourceView source = sources.get(value.value());
        if (source == null) {
            return value.label();
        }
        boolean alone = sources.values().stream()
                        .filter(each -> each.publisher().equals(source.publisher()))
                        .count()
                == 1;
        return alone || source.published() == null
                ? source.publisher()
                : source.publisher() + ", " + source.published();
    }
}
