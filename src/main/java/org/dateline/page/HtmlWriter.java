package org.dateline.page;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.event.Chronology;
import org.dateline.event.Dimension;
import org.dateline.event.EventView;
import org.dateline.format.LinkedData;
import org.dateline.format.Losses;
import org.dateline.format.Text;
import org.dateline.format.ViewWriter;
import org.dateline.query.Facet;
import org.dateline.query.Format;
import org.dateline.query.Request;

/** Writes pages for people. */
@Singleton
class HtmlWriter implements ViewWriter {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance chronology(ChronologyPage page);

        static native TemplateInstance embed(ChronologyPage page);

        static native TemplateInstance home(HomePage page);
    }

    private static final Set<String> CARRIED = Set.of(
            "headline",
            "summary",
            "type",
            "when",
            "when.reason",
            "quantity",
            "participants",
            "place",
            "corroboration",
            "disagreements");

    private final String name;

    /** @param name what readers know the service by */
    HtmlWriter(@ConfigProperty(name = "dateline.name") String name) {
        this.name = name;
    }

    @Override
    public boolean writes(Format format) {
        return format == Format.HTML;
    }

    @Override
    public void write(Format format, Object view, UriInfo address, Losses losses, OutputStream out) throws IOException {
        out.write(template(view, address, losses).render().getBytes(StandardCharsets.UTF_8));
    }

    private TemplateInstance template(Object view, UriInfo address, Losses losses) {
        if (view instanceof Home home) {
            return Templates.home(HomePage.of(home, name, address.getBaseUri()));
        }
        if (view instanceof Embed embed) {
            String theme = embed.theme() == Theme.AUTO ? null : embed.theme().code();
            return Templates.embed(page(embed.chronology(), address, theme, true, losses));
        }
        return Templates.chronology(page((Chronology) view, address, null, false, losses));
    }

    private ChronologyPage page(Chronology chronology, UriInfo address, String theme, boolean embedded, Losses losses) {
        Text text = Text.in(chronology.language());
        URI base = address.getBaseUri();
        List<EventView> events = new ArrayList<>();
        for (EventView event : chronology.events()) {
            events.add(event);
            losses.noteAllBut(CARRIED, event);
        }
        Map<String, List<String>> asked = Request.ofPage(address.getQueryParameters());
        boolean inOrderOfTime = !asked.containsKey("sort");
        boolean single = chronology.heading().kind() == Chronology.Kind.EVENT;
        return new ChronologyPage(
                name,
                text,
                chronology,
                ChronologyPage.days(inOrderOfTime ? ChronologyPage.readable(events) : events, text),
                single ? null : Axis.of(events, text.locale()).orElse(null),
                single ? null : Filters.of(choosable(chronology), asked, text),
                Links.of(chronology, base, asked),
                embedded ? null : new LinkedData(base, name).inlined(chronology),
                theme,
                embedded);
    }

    /** The facets that can be filtered by here: not by spans of time, nor by the timeline on its own page. */
    private static Map<String, Facet> choosable(Chronology chronology) {
        Map<String, Facet> choosable = new LinkedHashMap<>(chronology.facets());
        choosable.keySet().retainAll(Dimension.BY_NAME.keySet());
        if (chronology.heading().kind() == Chronology.Kind.TIMELINE) {
            choosable.remove(Dimension.TIMELINE.code());
        }
        return choosable;
    }
}
