package org.dateline.citation;

import java.util.Collection;
import java.util.Map;

/**
 * How many say the same. Independence is counted in voices: who repeats another is not counted beside him, nor is who speaks for
 * the same party.
 *
 * @param sources documents that were read
 * @param voices parties that vouch for it
 * @param namedVoices those among them of which somebody is named
 */
public record Corroboration(int sources, int voices, int namedVoices) {

    /** Of the passages that say it. */
    public static Corroboration of(Collection<Citation> citations) {
        Map<Voice, Boolean> voices = Voice.behind(citations);
        return new Corroboration(
                (int) citations.stream()
                        .map(citation -> citation.source.read())
                        .distinct()
                        .count(),
                voices.size(),
                (int) voices.values().stream().filter(named -> named).count());
    }
}
