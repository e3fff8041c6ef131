package org.dateline.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the passages that quotes have become in a document, and only those of which there is no doubt. Of such a passage,
 * three consecutive words of the quote stand nowhere else in the document, at least half of the quote's words stand there in
 * the same order, and no second passage has as many.
 */
final class Rewordings {
    /** Three words that occur so often point to no passage. */
    private static final int MOST_OCCURRENCES = 100;

    /** How many stretches are compared word by word, those with most runs of three words first. */
    private static final int MOST_STRETCHES = 32;

    /** A word of Chinese has several letters, each of which is compared as one. */
    private static final int MOST_COMPARED = 3 * Quote.MOST_WORDS;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final DocumentText document;
    private final Folded text;
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final Map<Wording.Three, Occurrences> occurrences = new HashMap<>();
    private final Wording words;

    /** @param quotes those of which the passages will be asked for */
    Rewordings(DocumentText document, Folded text, List<Folded> quotes) {
        this.document = document;
        this.text = text;
        for (Folded quote : quotes) {
            Wording wording = Wording.learning(quote, vocabulary);
            for (int at = 0; at + 2 < wording.length(); at++) {
                occurrences.computeIfAbsent(wording.three(at), unknown -> new Occurrences(MOST_OCCURRENCES));
            }
        }
        words = Wording.knowing(text, vocabulary);
        for (int at = 0; at + 2 < words.length(); at++) {
            Wording.Three three = words.three(at);
            Occurrences of = three == null ? null : occurrences.get(three);
            if (of != null) {
                of.add(at);
            }
        }
    }

    /** The passage that a quote has become; missing if there is none, or if it is longer than a quote may be. */
    Finding of(Quote quote, Folded folded) {
        Wording wording = Wording.learning(folded, vocabulary);
        if (Quote.words(quote.exact()) > Quote.MOST_WORDS || wording.length() > MOST_COMPARED) {
            return Finding.missing();
        }
        return only(wording)
                .map(passage -> altered(quote, folded, wording, passage))
                .orElseGet(Finding::missing);
    }

    /** Part of the document in which some runs of three words stand about as far apart as in the quote. */
    private record Stretch(int least, int most, int runs) {}

    private Optional<Alignment> only(Wording quote) {
        int slack = quote.length() / 4 + 2;
        Alignment only = null;
        for (Stretch stretch : stretches(quote, slack)) {
            Alignment passage = Alignment.of(
                    quote,
                    words,
                    Math.max(0, stretch.least - slack),
                    Math.min(words.length(), stretch.most + quote.length() + slack));
            if (2 * passage.shared() < quote.length()) {
                continue;
            }
            if (only != null && !only.overlaps(passage)) {
                return Optional.empty();
            }
            if (only == null || only.shared() < passage.shared()) {
                only = passage;
            }
        }
        return Optional.ofNullable(only).filter(passage -> hasWordsOfItsOwn(quote, passage));
    }

    /** The stretches to be looked at, those with most runs of three words first. */
    private List<Stretch> stretches(Wording quote, int slack) {
        int[] beginnings = new int[Math.max(0, quote.length() - 2) * MOST_OCCURRENCES];
        int count = 0;
        for (int at = 0; at + 2 < quote.length(); at++) {
            Occurrences of = occurrences.get(quote.three(at));
            if (!of.isFull()) {
                for (int start : of.starts()) {
                    beginnings[count++] = start - at;
                }
            }
        }
        Arrays.sort(beginnings, 0, count);

        List<Stretch> stretches = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || beginnings[i] - beginnings[first] > slack) {
                stretches.add(new Stretch(beginnings[first], beginnings[i - 1], i - first));
                first = i;
            }
        }
        stretches.sort(Comparator.comparingInt(Stretch::runs).reversed());
        return stretches.subList(0, Math.min(MOST_STRETCHES, stretches.size()));
    }

    private boolean hasWordsOfItsOwn(Wording quote, Alignment passage) {
        for (int at = passage.quoteStart(); at + 3 <= passage.quoteEnd(); at++) {
            Occurrences of = occurrences.get(quote.three(at));
            if (of.count() == 1 && of.starts()[0] >= passage.start() && of.starts()[0] + 3 <= passage.end()) {
                return true;
            }
        }
        return false;
    }

    private Finding altered(Quote quote, Folded folded, Wording wording, Alignment alignment) {
        int first = alignment.start();
        for (int more = alignment.quoteStart(); more > 0 && first > 0 && runsOn(first - 1); more--) {
            first--;
        }
        int last = alignment.end() - 1;
        for (int more = wording.length() - alignment.quoteEnd(); more > 0 && runsOn(last); more--) {
            last++;
        }

        int start = words.start(first);
        for (int before = wording.start(0);
                before > 0 && start > 0 && text.codePoints()[start - 1] == folded.codePoints()[before - 1];
                before--) {
            start--;
        }
        int end = words.end(last);
        for (int after = wording.end(wording.length() - 1);
                after < folded.length() && end < text.length() && text.codePoints()[end] == folded.codePoints()[after];
                after++) {
            end++;
        }
        String passage = document.between(text.start(start), text.end(end));
        return new Finding(
                Finding.Result.ALTERED,
                text.start(start),
                text.end(end),
                passage,
                0,
                WordDiff.of(quote.exact(), passage));
    }

    /**
     * Whether the word after this one belongs to the same sentence. Words that were replaced at the ends of a quote are taken
     * for as many others there, but never for some of the sentence next to it.
     */
    private boolean runsOn(int word) {
        if (word + 1 >= words.length()) {
            return false;
        }
        for (int at = words.end(word); at < words.start(word + 1); at++) {
            int c = text.codePoints()[at];
            if (".!?。؟।".indexOf(c) >= 0) {
                return false;
            }
        }
        int from = text.end(words.end(word));
        int to = text.start(words.start(word + 1));
        return !LINE_BREAK.matcher(document.between(from, to)).find();
    }
}
