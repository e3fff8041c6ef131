package org.dateline.event;

import java.util.ArrayList;
import java.util.List;

import org.dateline.citation.Citation;
import org.dateline.source.Actor;

/**
 * The texts by whose words an event is found: its headline and summary and its quotes, each in every language there is, and names
 * and aliases.
 */
public final class EventTexts {
    private EventTexts() {}

    /** @param language BCP 47; null of a name */
    public record Text(String text, String language) {}

    /** The texts of a live event; a name that stands there several times comes several times. */
    public static List<Text> of(Event event) {
        List<Text> texts = new ArrayList<>();
        for (Telling telling : event.tellings()) {
            texts.add(new Text(telling.headline(), telling.language()));
            texts.add(new Text(telling.summary(), telling.language()));
        }
        event.participants.forEach(participant -> addNames(participant.actor, texts));
        for (Citation citation : event.citations) {
            if (citation.quote() != null) {
                texts.add(new Text(citation.quote().exact(), citation.language()));
            }
            if (citation.translation != null) {
                texts.add(new Text(citation.translation.text(), citation.translation.language()));
            }
            texts.add(new Text(citation.origin.name, null));
            addNames(citation.origin.actor, texts);
            addNames(citation.origin.obtainedBy, texts);
            addNames(citation.asked, texts);
        }
        return texts;
    }

    private static void addNames(Actor actor, List<Text> texts) {
        if (actor != null) {
            texts.add(new Text(actor.name, null));
            actor.aliases.forEach(alias -> texts.add(new Text(alias, null)));
        }
    }
}
