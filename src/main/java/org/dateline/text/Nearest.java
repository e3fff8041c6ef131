package org.dateline.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean": the candidate a mistyped word was most likely meant to be. */
public final class Nearest {
    /** Longer words are not compared: the cost grows with the product of the lengths. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The candidate with the smallest edit distance from the word (insertions, deletions, substitutions), if that is
     * at most a third of the word's length and one more, and something of the word is left; the first in alphabetical
     * order among equals.
     *
     * @param word what was written
     * @param candidates what would have been right
     * @return the nearest candidate, empty when none is near
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        LevenshteinDistance distance = new LevenshteinDistance(word.length() / 3 + 1);
        record Scored(String candidate, int edits) {}
        return candidates.stream()
                .map(candidate -> new Scored(candidate, distance.apply(word, candidate)))
                .filter(scored -> scored.edits() >= 0)
                .filter(scored -> scored.edits()
                        < Math.max(word.length(), scored.candidate().length()))
                .min(Comparator.comparingInt(Scored::edits).thenComparing(Scored::candidate))
                .map(Scored::candidate);
    }
}
