package org.dateline.search;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

import org.dateline.query.Page;
import org.dateline.query.Wanted;

/**
 * All events that answer a question, from page to page as they are asked for, so that memory does not grow with their
 * number. Each page is searched for by itself: a slow reader holds nothing.
 *
 * @param <V> what is made of each event
 */
public final class AllPages<V> implements Iterable<V> {
    private final EventSearch search;
    private final EventQuery first;
    private final Function<List<FoundEvent>, List<V>> views;

    /** @param first the question for the first page */
    public AllPages(EventSearch search, EventQuery first, Function<List<FoundEvent>, List<V>> views) {
        this.search = search;
        this.first = first;
        this.views = views;
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
        Wanted.check();
        Page<FoundEvent> page = search.find(query);
        return new Page<>(views.apply(page.items()), page.next(), page.total());
    }
}
