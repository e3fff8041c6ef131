package org.dateline.format.bibliography;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.format.Carried;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.view.EventDocument;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;
import org.dateline.view.ReferenceList;
import org.dateline.view.SourceView;

/** Writes what of a view can be cited: sources, and events each followed by the sources it cites. */
@Singleton
class CitationWriter implements AnswerWriter {
    /** Of an event a reference has a title and a date, and the sources beside it. */
    private static final Carried CARRIED = Carried.of(EventMember.HEADLINE, EventMember.WHEN);

    private final String name;
    private final Clock clock;

    /** @param name what readers know the service by */
    CitationWriter(@ConfigProperty(name = "dateline.name") String name, Clock clock) {
        this.name = name;
        this.clock = clock;
    }

    @Override
    public boolean writes(Format format) {
        return format != Format.JSON && Format.CITABLE.contains(format);
    }

    @Override
    public void write(Object view, Request request, Losses losses, OutputStream out) throws IOException {
        List<CslItem> items = items(view, request, losses);
        String text = switch (request.format()) {
            case CSL -> CslJson.write(items);
            case BIBTEX -> Bibtex.write(items);
            case RIS -> Ris.write(items);
            case TEXT ->
                StyledBibliography.write(items, CslStyle.valueOf(request.style().name()));
            default -> throw new IllegalArgumentException(request.format() + " is no format of citations");
        };
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<CslItem> items(Object view, Request request, Losses losses) {
        RecordCitation citation = new RecordCitation(name, request.addresses(), day(request));
        if (view instanceof EventDocument document) {
            List<EventView> events = new ArrayList<>();
            for (EventView event : document.events()) {
                events.add(event);
                CARRIED.noteLosses(event, losses);
                // A style has the date alone; the others have a note, too.
                if (request.format() == Format.TEXT && event.when().time() != null) {
                    losses.note("when.time");
                }
            }
            return citation.items(events);
        }
        if (view instanceof ReferenceList<?> sources) {
            return sources.items().stream()
                    .map(source -> CslItem.of((SourceView) source))
                    .toList();
        }
        return List.of(CslItem.of((SourceView) view));
    }

    /** The day of reading. Of a version that is answered for good, the day it was made: that is what its readers read. */
    private LocalDate day(Request request) {
        return request.then().settled()
                ? LocalDate.ofInstant(request.then().at(), ZoneOffset.UTC)
                : LocalDate.now(clock);
    }
}
