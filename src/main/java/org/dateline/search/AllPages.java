package org.dateline.search;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dateline.event.Event;
import org.dateline.query.Page;

/**
 * All events that answer a question, from page to page as they are asked for, so that memory does not grow with their
 * number. Each page is read in a transaction of its own: a slow reader holds none.
 *
 * @param <V> what is made of each event
 */
public final class AllPages<V> implements Iterable<V> {
    private final EventSearch search;
    private final EventQuery first;
    private final Function<Event, V> view;

    /** @param first the question for the first page */
    public AllPages(EventSearch search, EventQuery first, Function<Event, V> view) {
        this.search = search;
        this.first = first;
        this.view = view;
    }

    @Override
    public Iterator<V> iterator() {
        return new Iterator<>() {
            private Page<V> page = read(first);
            private Iterator<V> items = page.items().iterator();

            @Override
            public boolean hasNext() {
                while (!items.hasNext() && page.next() != null) {
                    page = read(first.continuing(page.next()));
                    items = page.items().iterator();
                }
                return items.hasNext();
            }

            @Override
            public V next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return items.next();
            }
        };
    }

    private Page<V> read(EventQuery query) {
        return QuarkusTransaction.requiringNew().call(() -> search.find(query).map(view));
    }
}
