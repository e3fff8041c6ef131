package org.dateline.history;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.dateline.event.CurrentRevisions;
import org.dateline.event.Event;
import org.dateline.event.Events;
import org.dateline.query.Page;
import org.dateline.query.ReferenceQuery;
import org.dateline.query.Slug;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.References;

/** Reads what is current. */
@Singleton
class PresentReading implements RecordReading {
    private final Events events;
    private final CurrentRevisions current;
    private final Origin.Repo origins;

    PresentReading(Events events, CurrentRevisions current, Origin.Repo origins) {
        this.events = events;
        this.current = current;
        this.origins = origins;
    }

    @Override
    public <T extends Reference> Page<T> page(References<T> kept, ReferenceQuery query) {
        return kept.page(query);
    }

    @Override
    public <T extends Reference> T get(References<T> kept, String slug) {
        return kept.get(slug);
    }

    @Override
    public boolean stands(References<?> kept, String slug) {
        return slug.matches(Slug.PATTERN)
                && kept.findByIdOptional(slug)
                        .filter(reference -> reference.removedAt == null)
                        .isPresent();
    }

    @Override
    public List<Origin> wordOf(Actor actor) {
        return origins.of(actor);
    }

    @Override
    public List<Origin> derivedFrom(Origin origin) {
        return origins.derivedFrom(origin);
    }

    @Override
    public Event live(String slug) {
        return events.live(slug);
    }

    @Override
    public boolean knows(String slug) {
        return events.current(slug).isPresent();
    }

    @Override
    public Map<String, Event> events(Collection<String> slugs) {
        Map<String, Event> found = new LinkedHashMap<>();
        current.load(slugs).forEach(event -> found.put(event.slug, event));
        return found;
    }

    @Override
    public List<Event> related(Event event) {
        return events.related(event);
    }

    @Override
    public Optional<Instant> latest() {
        return current.latest();
    }
}
