package org.dateline.event;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dateline.query.Page;

/**
 * All events that answer a question, from page to page as they are asked for, so that memory does not grow with their
 * number. Each page is read in a transaction of its own: a slow reader holds none.
 */
final class Walk implements Iterable<EventView> {
    private final EventSearch search;
    private final EventQuery first;
    private final Function<Event, EventView> view;

    /** @param first the question for the first page */
    Walk(EventSearch search, EventQuery first, Function<Event, EventView> view) {
        this.search = search;
        this.first = first;
        this.view = view;
    }

    @Override
    public Iterator<EventView> iterator() {
        return new Iterator<>() {
            private Page<EventView> page = read(first);
            private Iterator<EventView> items = page.items().iterator();

            @Override
            public boolean hasNext() {
                while (!items.hasNext() && page.next() != null) {
                    page = read(first.continuing(page.next()));
                    items = page.items().iterator();
                }
                return items.hasNext();
            }

            @Override
            public EventView next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return items.next();
            }
        };
    }

    private Page<EventView> read(EventQuery query) {
        return QuarkusTransaction.requiringNew().call(() -> search.find(query).map(view));
    }
}
