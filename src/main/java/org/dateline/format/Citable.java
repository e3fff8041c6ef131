package org.dateline.format;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.bibliography.CslItem;
import org.dateline.bibliography.Edition;
import org.dateline.event.EventList;
import org.dateline.event.EventView;
import org.dateline.query.ReferenceList;
import org.dateline.source.SourceView;

/** What of a view can be cited: sources, and events each followed by the sources it cites. */
@Singleton
class Citable {
    private final String name;
    private final Clock clock;

    /** @param name what readers know the service by */
    Citable(@ConfigProperty(name = "dateline.name", defaultValue = "Dateline") String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    List<CslItem> in(Object view, UriInfo address) {
        Edition edition = new Edition(name, address.getBaseUri(), LocalDate.now(clock));
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
}
