package org.dateline.format;

import org.dateline.http.Addresses;
import org.dateline.http.Format;
import org.dateline.http.Option;
import org.dateline.http.QueryString;
import org.dateline.http.Request;
import org.dateline.text.Printable;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;

/**
 * What a document that people subscribe to is called, and the addresses that lead to it and on from it. All of them are
 * absolute, for whoever reads it has it from a reader's own page.
 *
 * @param name what readers know the service by
 * @param ids by which they know it and its entries again
 */
public record FeedMetadata(String name, TagUris ids, EventDocument document, Request request) {

    /** Of the timeline or the event, or of the service where it is the whole record. */
    public String title() {
        String title = Printable.of(document.heading().title());
        return title == null ? name : title;
    }

    public String self() {
        return request.self();
    }

    /** The same in every format and on every page. */
    public String id() {
        EventDocument.Heading heading = document.heading();
        String what = switch (heading.kind()) {
            case RECORD -> "events";
            case TIMELINE -> "timelines/" + heading.slug();
            case EVENT -> "events/" + heading.slug();
        };
        // An event and its feed are two things, and must not have one id.
        return ids.of(asked().behind("feeds/" + what));
    }

    /** The page for people about the same events. */
    public String page() {
        EventDocument.Heading heading = document.heading();
        return switch (heading.kind()) {
            case EVENT -> eventPage(heading.slug());
            case TIMELINE -> asked().isEmpty() ? addresses().timelinePage(heading.slug()) : inHtml();
            case RECORD -> inHtml();
        };
    }

    /** The following page of the list; null on the last one. */
    public String next() {
        return document.next() == null ? null : addresses().completed(document.next());
    }

    /** By what a reader knows an event again. */
    public String idOf(EventView event) {
        return ids.event(event.id());
    }

    /** The address of an event. */
    public String event(String id) {
        return addresses().event(id);
    }

    public String eventPage(String id) {
        return addresses().eventPage(id);
    }

    private String inHtml() {
        return addresses()
                .absolute(asked().with(Option.FORMAT.parameter(), Format.HTML.code())
                        .behind(request.path()));
    }

    /** What was asked for, in whatever format. A cursor goes with an order that another format may not have. */
    private QueryString asked() {
        return request.query().without(Option.FORMAT.parameter(), Option.CURSOR.parameter());
    }

    private Addresses addresses() {
        return request.addresses();
    }
}
