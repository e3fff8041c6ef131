package org.dateline.citation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dateline.source.Actor;
import org.dateline.source.Origin;

/**
 * A party that vouches. Whoever speaks for somebody is his voice, however often and through whomever he says it; unnamed people
 * who are not known to speak for anybody are a voice of their own; for what is attributed to nobody there is none.
 *
 * @param party the actor, or the unnamed origin
 */
public record Voice(Object party) {

    /**
     * The voices behind some passages, counted by the roots of their origins: who repeats another adds none.
     *
     * @return by each voice whether somebody of it is named
     */
    static Map<Voice, Boolean> behind(Collection<Citation> citations) {
        Map<Voice, Boolean> voices = new LinkedHashMap<>();
        citations.stream()
                .map(citation -> citation.origin)
                .filter(origin -> origin.attribution != Origin.Attribution.UNATTRIBUTED)
                .flatMap(origin -> origin.roots().stream())
                .distinct()
                .forEach(root -> of(root).forEach(voice ->
                        voices.merge(voice, root.attribution == Origin.Attribution.NAMED, Boolean::logicalOr)));
        return voices;
    }

    private static Set<Voice> of(Origin root) {
        return switch (root.attribution) {
            case UNATTRIBUTED -> Set.of();
            case NAMED -> of(Set.of(root.actor));
            case UNNAMED -> root.speaksFor.isEmpty() ? Set.of(new Voice(root)) : of(root.speaksFor);
        };
    }

    private static Set<Voice> of(Set<Actor> speakers) {
        return speakers.stream()
                .flatMap(speaker -> speaker.principals().stream())
                .map(Voice::new)
                .collect(Collectors.toSet());
    }
}
