package org.dateline.citation;

import java.util.List;

import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.quotation.Quote;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Source;

/** Origins and passages made up for a test, each in one line. */
final class Made {
    private Made() {}

    static Origin named(String slug, Origin... derivesFrom) {
        return origin(slug, Origin.Attribution.NAMED, derivesFrom);
    }

    static Origin unnamed(String slug, Origin... derivesFrom) {
        return origin(slug, Origin.Attribution.UNNAMED, derivesFrom);
    }

    private static Origin origin(String slug, Origin.Attribution attribution, Origin... derivesFrom) {
        Origin origin = new Origin();
        origin.slug = slug;
        origin.name = slug;
        origin.attribution = attribution;
        for (Origin from : derivesFrom) {
            origin.derivesFrom.put(from, Origin.Basis.STATED);
        }
        if (attribution == Origin.Attribution.NAMED) {
            origin.actor = actor(slug);
        }
        origin.trace();
        return origin;
    }

    static Actor actor(String slug, Actor... speaksFor) {
        Actor actor = new Actor();
        actor.slug = slug;
        actor.speaksFor.addAll(List.of(speaksFor));
        return actor;
    }

    static Source source(String slug) {
        Source source = new Source();
        source.slug = slug;
        return source;
    }

    /** A passage that takes a stance. */
    static Citation passage(Stance stance, Origin origin) {
        Citation citation = new Citation();
        citation.source = source("source-of-" + origin.slug);
        citation.origin = origin;
        citation.quotes(new Quote("so it was", null, null));
        citation.stance = stance;
        return citation;
    }

    /** A passage that asserts the event as it is told. */
    static Citation asserts(Origin origin) {
        return passage(Stance.ASSERTS, origin);
    }

    /** A passage that asserts it on another date. */
    static Citation asserts(Origin origin, String when) {
        Citation citation = asserts(origin);
        citation.saysWhen = EventDate.parse(when);
        return citation;
    }

    /** A passage that asserts it in another number. */
    static Citation counts(Origin origin, String quantity) {
        Citation citation = asserts(origin);
        citation.saysQuantity = Quantity.parse(quantity);
        return citation;
    }

    /** The same passage in a certain source. */
    static Citation in(Source source, Citation citation) {
        citation.source = source;
        return citation;
    }
}
