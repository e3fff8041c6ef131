package org.dateline.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.qute.RawString;

import org.dateline.format.EventText;
import org.dateline.format.Messages;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.SourceCitations;

/**
 * Whose word the events of a timeline rest on, and where it stands: the picture, and then for each origin what it says.
 *
 * @param name of the service
 * @param voices the picture
 * @param said by each origin, in the order of the picture
 */
public record WhoPage(
        String name, Messages text, EventDocument document, PageLinks links, WhoSaidWhat voices, List<Said> said)
        implements LinkedPage {

    /** What an origin says. */
    public record Said(String id, String name, List<Statement> statements) {}

    /**
     * What an origin says of an event.
     *
     * @param language of the headline, BCP 47; null where nobody says
     * @param when in words
     * @param bearings what it does and where it stands: {@code asserts: i24NEWS, Mail Online}
     */
    public record Statement(String event, String headline, String language, String when, List<String> bearings) {}

    static WhoPage of(EventDocument document, List<EventView> events, String name, PageLinks links) {
        Messages text = Messages.of(document);
        WhoSaidWhat voices = WhoSaidWhat.of(events, text);
        Map<String, List<Statement>> statements = new LinkedHashMap<>();
        for (EventView event : events) {
            bearings(new EventText(event, text))
                    .forEach((origin, bearings) -> statements
                            .computeIfAbsent(origin, id -> new ArrayList<>())
                            .add(statement(event, bearings, text)));
        }
        return new WhoPage(
                name,
                text,
                document,
                links,
                voices,
                voices.origins().stream()
                        .map(origin -> new Said(origin.id(), origin.name(), statements.get(origin.id())))
                        .toList());
    }

    private static Statement statement(EventView event, Map<String, List<String>> bearings, Messages text) {
        String when = event.when().display();
        return new Statement(
                event.id(),
                event.headline(),
                event.language(),
                when == null ? text.say("undated") : when,
                bearings.entrySet().stream()
                        .map(each -> each.getKey()
                                + each.getValue().stream().distinct().collect(Collectors.joining(", ", " (", ")")))
                        .toList());
    }

    /** By origin, and by what its passages do: the outlets they stand in. */
    private static Map<String, Map<String, List<String>>> bearings(EventText told) {
        Map<String, Map<String, List<String>>> bearings = new LinkedHashMap<>();
        for (SourceCitations cited : told.event().citations()) {
            for (SourceCitations.Passage passage : cited.passages()) {
                OriginView.Mention origin = passage.origin();
                bearings.computeIfAbsent(origin.id(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(told.bearing(passage), does -> new ArrayList<>())
                        .add(cited.source().publisher());
            }
        }
        return bearings;
    }

    @Override
    public String desk() {
        return document.heading().desk();
    }

    /** The attribute of what it is called and about, where the page is in another language. */
    public RawString titled() {
        return mark(document.heading().language());
    }

    public String title() {
        return document.heading().title();
    }

    /** Its address, absolute. */
    public String canonical() {
        return links.whoSaidWhat();
    }
}
