package org.dateline.page;

import java.util.List;

import org.dateline.format.Messages;
import org.dateline.http.Addresses;
import org.dateline.http.Request;

/**
 * The front page.
 *
 * @param name of the service
 * @param amiss whether what was saved last is not what is served
 * @param addresses of the service
 * @param next address of the following page; null on the last one
 */
public record HomePage(
        String name, Messages text, List<Item> timelines, boolean amiss, Addresses addresses, Past past, String next)
        implements ServicePage {
    /**
     * @param language of title and description, BCP 47; null where nobody says
     * @param facts how many events it has; null where that is not known
     */
    public record Item(String id, String title, String description, String language, String facts) {}

    static HomePage of(Home home, String name, Request request) {
        Messages text = Messages.in(request.language());
        List<Item> items = home.timelines().items().stream()
                .map(timeline -> new Item(
                        timeline.id(),
                        timeline.title(),
                        timeline.description(),
                        timeline.language(),
                        facts(home, timeline.id(), text)))
                .toList();
        return new HomePage(
                name,
                text,
                items,
                home.amiss(),
                request.addresses(),
                Past.of(request, text),
                home.timelines().next());
    }

    /** Its address. */
    public String canonical() {
        return past.behind(addresses.home());
    }

    /** Null where it was not counted. */
    private static String facts(Home home, String timeline, Messages text) {
        Long events = home.events().get(timeline);
        return events == null ? null : text.say("count", events);
    }
}
