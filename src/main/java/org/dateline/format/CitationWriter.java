package org.dateline.format;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.bibliography.Bibtex;
import org.dateline.bibliography.CslItem;
import org.dateline.bibliography.CslJson;
import org.dateline.bibliography.Edition;
import org.dateline.bibliography.Ris;
import org.dateline.bibliography.Style;
import org.dateline.bibliography.Styled;
import org.dateline.event.EventList;
import org.dateline.event.EventView;
import org.dateline.query.CitationStyle;
import org.dateline.query.Format;
import org.dateline.query.ReferenceList;
import org.dateline.source.SourceView;

/** Writes what of a view can be cited: sources, and events each followed by the sources it cites. */
@Singleton
class CitationWriter implements ViewWriter {
    private final String name;
    private final Clock clock;

    /** @param name what readers know the service by */
    CitationWriter(@ConfigProperty(name = "dateline.name", defaultValue = "Dateline") String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    @Override
    public boolean writes(Format format) {
        return format != Format.JSON && Format.CITABLE.contains(format);
    }

    @Override
    public byte[] write(Format format, Object view, UriInfo address) {
        List<CslItem> items = items(view, address.getBaseUri());
        String text = switch (format) {
            case CSL -> CslJson.write(items);
            case BIBTEX -> Bibtex.write(items);
            case RIS -> Ris.write(items);
            case TEXT -> Styled.write(items, style(address));
            case JSON -> throw new IllegalArgumentException(format + " is no format of citations");
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<CslItem> items(Object view, URI base) {
        Edition edition = new Edition(name, base, LocalDate.now(clock));
        if (view instanceof EventList events) {
            return edition.items(events.items());
        }
        if (view instanceof EventView event) {
            return edition.items(List.of(event));
        }
        if (view instanceof ReferenceList<?> sources) {
            return sources.items().stream()
                    .map(source -> CslItem.of((SourceView) source))
                    .toList();
        }
        return List.of(CslItem.of((SourceView) view));
    }

    private static Style style(UriInfo address) {
        String name = address.getQueryParameters().getFirst(CitationStyle.PARAMETER);
        return name == null
                ? Style.CHICAGO
                : Style.valueOf(CitationStyle.BY_NAME.get(name).name());
    }
}
