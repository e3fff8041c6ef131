package org.dateline.format.bibliography;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dateline.format.EventText;
import org.dateline.format.Messages;
import org.dateline.http.Addresses;
import org.dateline.view.EventView;
import org.dateline.view.SourceCitations;
import org.dateline.view.SourceView;

/**
 * The record as somebody reads it: whose it is, where, and on which day. An event is cited as an entry of it.
 *
 * @param name what readers know the service by: {@code Dateline}
 * @param addresses of the service
 * @param accessed the day of reading
 */
public record RecordCitation(String name, Addresses addresses, LocalDate accessed) {

    /**
     * An event as an entry of this edition.
     *
     * @param event with all its fields; of one that lacks a headline the id stands in its place
     */
    public CslItem item(EventView event) {
        CslDate date = event.when() == null || event.when().edtf() == null
                ? null
                : CslDate.parse(event.when().edtf());
        return new CslItem(
                event.id(),
                CslItem.Type.WEBPAGE,
                title(event),
                List.of(),
                name,
                event.recordedAt() == null ? null : CslDate.of(LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC)),
                CslDate.of(accessed),
                date,
                addresses.event(event.id()),
                null,
                null,
                null,
                event.revision() == null ? null : event.revision().toString(),
                date == null
                        ? null
                        : "Event dated " + date.inWords()
                                + event.when()
                                        .timeInWords(Locale.ENGLISH)
                                        .map(time -> ", " + time)
                                        .orElse(""));
    }

    private static String title(EventView event) {
        if (event.headline() == null) {
            return event.id();
        }
        return event.disagreements() == null
                ? event.headline()
                : new EventText(event, Messages.in(Locale.ENGLISH)).title();
    }

    /**
     * Events, each followed by the sources it cites that have not been listed yet.
     *
     * @return ids are distinct: a source whose slug is an event's as well ends in {@code -source}
     */
    public List<CslItem> items(List<EventView> events) {
        Set<String> taken = new HashSet<>();
        events.forEach(event -> taken.add(event.id()));
        Map<String, CslItem> items = new LinkedHashMap<>();
        Set<String> listed = new HashSet<>();
        for (EventView event : events) {
            items.putIfAbsent(event.id(), item(event));
            for (SourceCitations cited : event.citations() == null ? List.<SourceCitations>of() : event.citations()) {
                SourceView source = cited.source();
                if (listed.add(source.id())) {
                    String id = source.id();
                    while (!taken.add(id)) {
                        id += "-source";
                    }
                    items.put(id, CslItem.of(source).withId(id));
                }
            }
        }
        return List.copyOf(items.values());
    }
}
