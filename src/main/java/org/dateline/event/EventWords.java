package org.dateline.event;

import java.util.Set;
import java.util.TreeSet;

import org.dateline.citation.Citation;
import org.dateline.source.Actor;
import org.dateline.text.Tokens;

/** The words by which {@code q} finds an event: of its headline and summary, of quotes, and of names and aliases. */
final class EventWords {
    private EventWords() {}

    static Set<String> of(Event event) {
        Set<String> words = new TreeSet<>();
        words.addAll(Tokens.of(event.headline));
        words.addAll(Tokens.of(event.summary));
        event.participants.forEach(participant -> words.addAll(of(participant.actor)));
        for (Citation citation : event.citations) {
            words.addAll(Tokens.of(citation.quote().exact()));
            words.addAll(Tokens.of(citation.origin.name));
            words.addAll(of(citation.origin.actor));
            words.addAll(of(citation.origin.obtainedBy));
        }
        return words;
    }

    private static Set<String> of(Actor actor) {
        Set<String> words = new TreeSet<>();
        if (actor != null) {
            words.addAll(Tokens.of(actor.name));
            actor.aliases.forEach(alias -> words.addAll(Tokens.of(alias)));
        }
        return words;
    }
}
