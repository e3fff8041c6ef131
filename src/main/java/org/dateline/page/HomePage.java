package org.dateline.page;

import java.net.URI;
import java.util.List;

import org.dateline.format.Messages;

/**
 * The front page.
 *
 * @param name of the service
 * @param canonical its address
 * @param next address of the following page; null on the last one
 */
public record HomePage(String name, Messages text, List<Item> timelines, String canonical, String next) {
    /** @param facts how many events it has; null where that is not known */
    public record Item(String id, String title, String description, String facts) {}

    static HomePage of(Home home, String name, URI base) {
        List<Item> items = home.timelines().items().stream()
                .map(timeline ->
                        new Item(timeline.id(), timeline.title(), timeline.description(), facts(home, timeline.id())))
                .toList();
        return new HomePage(
                name, home.text(), items, base.toString(), home.timelines().next());
    }

    /** Null where it was not counted. */
    private static String facts(Home home, String timeline) {
        Long events = home.events().get(timeline);
        return events == null ? null : home.text().say("count", events);
    }

    /** What it looks like is for the reader's system to say. */
    public String theme() {
        return null;
    }
}
