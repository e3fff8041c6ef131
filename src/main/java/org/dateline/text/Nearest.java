package org.dateline.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** "Did you mean": the candidate a mistyped word was most likely meant to be. */
public final class Nearest {
    /** Longer words are not compared: the cost grows with the product of the lengths. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The candidate with the smallest edit distance from the word (insertions, deletions, substitutions, and neighbours that
     * changed places), if that is at most a third of the word's length, or one, and something of the word is left; the first in
     * alphabetical order among equals.
     *
     * @param word what was written
     * @param candidates what would have been right
     * @return the nearest candidate, empty when none is near
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        int most = Math.max(1, word.length() / 3);
        record Scored(String candidate, int edits) {}
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
                .map(candidate -> new Scored(candidate, edits(word, candidate)))
                .filter(scored -> scored.edits() <= most)
                .filter(scored -> scored.edits()
                        < Math.max(word.length(), scored.candidate().length()))
                .min(Comparator.comparingInt(Scored::edits).thenComparing(Scored::candidate))
                .map(Scored::candidate);
    }

    /** The optimal string alignment distance. */
    private static int edits(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substitution = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substitution, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
