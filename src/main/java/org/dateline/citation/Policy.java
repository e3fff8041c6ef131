package org.dateline.citation;

import jakarta.persistence.Embeddable;

/**
 * How many must say so before a desk is content.
 *
 * @param minVoices at least so many voices
 * @param minNamedVoices at least so many of them named
 */
@Embeddable
public record Policy(Integer minVoices, Integer minNamedVoices) {

    public boolean isMetBy(Corroboration asserting) {
        return asserting.voices() >= minVoices && asserting.namedVoices() >= minNamedVoices;
    }
}
