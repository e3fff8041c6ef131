package org.dateline.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds any number of phrases in one walk through a text, by the automaton of Aho and Corasick over words instead of
 * letters, so that nothing is found in the middle of a word; {@link Folded#wordEnd} says what one is.
 *
 * <p>A phrase found often enough is taken out of the automaton during the walk. Therefore the work grows with the text and
 * the phrases, and not with their product, however the phrases are nested in one another.
 */
final class AhoCorasick {
    private static final int ROOT = 0;

    private final int mostOccurrences;
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final Edges edges = new Edges();
    private final List<Folded> phrases = new ArrayList<>();

    /** A node has the last word of the path to it, its parent, how many words lead to it, and its phrase or -1. */
    private int[] word = new int[64];

    private int[] parent = new int[64];
    private int[] depth = new int[64];
    private int[] phrase = new int[64];
    private int nodes = 1;

    AhoCorasick(int mostOccurrences) {
        this.mostOccurrences = mostOccurrences;
        phrase[ROOT] = -1;
    }

    /** Adds a phrase of at least one code point and returns its number from 0; the same words have the same number. */
    int add(Folded words) {
        int node = ROOT;
        for (int at = 0, end; at < words.length(); at = end) {
            end = Folded.wordEnd(words.codePoints(), at);
            String text = new String(words.codePoints(), at, end - at);
            node = child(node, vocabulary.computeIfAbsent(text, unknown -> vocabulary.size()));
        }
        if (phrase[node] < 0) {
            phrase[node] = phrases.size();
            phrases.add(words);
        }
        return phrase[node];
    }

    /** Where each phrase, by its number, begins in the text, ascending, overlapping occurrences too. */
    List<Occurrences> in(Folded text) {
        List<Occurrences> occurrences = new ArrayList<>();
        phrases.forEach(any -> occurrences.add(new Occurrences(mostOccurrences)));
        int[] shorter = longestSuffixes();
        // A node leads to its longest suffix that is a phrase still looked for: itself, or what the next shorter finds.
        int[] found = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            found[node] = phrase[node] < 0 ? shorter[node] : node;
        }

        int[] codePoints = text.codePoints();
        int node = ROOT;
        for (int at = 0, end; at < text.length(); at = end) {
            end = Folded.wordEnd(codePoints, at);
            Integer read = vocabulary.get(new String(codePoints, at, end - at));
            node = read == null ? ROOT : next(node, read, shorter);
            for (int hit = current(found, node); hit != ROOT; hit = current(found, shorter[hit])) {
                Occurrences of = occurrences.get(phrase[hit]);
                of.add(end - phrases.get(phrase[hit]).length());
                if (of.isFull()) {
                    found[hit] = shorter[hit];
                }
            }
        }
        return occurrences;
    }

    private int next(int from, int read, int[] shorter) {
        int node = from;
        int child = edges.get(node, read);
        while (child < 0 && node != ROOT) {
            node = shorter[node];
            child = edges.get(node, read);
        }
        return Math.max(child, ROOT);
    }

    /** Follows to where a phrase is still looked for, and shortens the way for those who ask later. */
    private static int current(int[] found, int from) {
        int node = from;
        while (found[node] != node) {
            found[node] = found[found[node]];
            node = found[node];
        }
        return node;
    }

    /** Gives each node the one whose path is the longest proper suffix of its own. */
    private int[] longestSuffixes() {
        int[] shorter = new int[nodes];
        for (int node : byDepth()) {
            if (depth[node] > 1) {
                shorter[node] = next(shorter[parent[node]], word[node], shorter);
            }
        }
        return shorter;
    }

    private int[] byDepth() {
        int[] from = new int[Arrays.stream(depth, 0, nodes).max().orElse(0) + 2];
        for (int node = 0; node < nodes; node++) {
            from[depth[node] + 1]++;
        }
        Arrays.parallelPrefix(from, Integer::sum);
        int[] sorted = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            sorted[from[depth[node]]++] = node;
        }
        return sorted;
    }

    private int child(int node, int read) {
        int known = edges.get(node, read);
        if (known >= 0) {
            return known;
        }
        if (nodes == word.length) {
            word = Arrays.copyOf(word, 2 * nodes);
            parent = Arrays.copyOf(parent, 2 * nodes);
            depth = Arrays.copyOf(depth, 2 * nodes);
            phrase = Arrays.copyOf(phrase, 2 * nodes);
        }
        word[nodes] = read;
        parent[nodes] = node;
        depth[nodes] = depth[node] + 1;
        phrase[nodes] = -1;
        edges.put(node, read, nodes);
        return nodes++;
    }

    /** Leads from a node and a word to the next node by open addressing: a million boxed keys would be 100 MB. */
    private static final class Edges {
        private long[] keys = new long[256];
        private int[] targets = new int[256];
        private int count;

        int get(int node, int word) {
            int slot = slot(key(node, word));
            return keys[slot] == 0 ? -1 : targets[slot];
        }

        void put(int node, int word, int target) {
            if (2 * ++count > keys.length) {
                grow();
            }
            int slot = slot(key(node, word));
            keys[slot] = key(node, word);
            targets[slot] = target;
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[2 * oldKeys.length];
            targets = new int[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    targets[slot] = oldTargets[i];
                }
            }
        }

        private int slot(long key) {
            int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & keys.length - 1;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            return slot;
        }

        /** A key is never 0, which marks an empty slot. */
        private static long key(int node, int word) {
            return (long) node << 32 | word + 1;
        }
    }
}
