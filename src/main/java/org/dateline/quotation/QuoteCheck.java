package org.dateline.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

import org.dateline.quotation.Finding.Result;

/**
 * Looks for quotes in a document, all of them at once. The time grows with the length of the document and of the quotes,
 * not with their product; nothing makes a check fail.
 *
 * <p>Words are the same when they are equal but for what typesetting does to them, as {@link Folded} has it. Case matters, and so
 * do accents. Letters and digits at the ends of a quote touch no others, where a script parts its words.
 */
public final class QuoteCheck {
    /** A quote that occurs so often, or more, is ambiguous whatever its prefix and suffix. */
    public static final int MOST_OCCURRENCES = 10_000;

    private final DocumentText document;
    private final List<QuoteSelector> quotes;

    private QuoteCheck(DocumentText document, List<QuoteSelector> quotes) {
        this.document = document;
        this.quotes = quotes;
    }

    /** Looks for quotes, of which some may be equal, and returns a finding for each in the same order. */
    public static List<Finding> of(DocumentText document, List<QuoteSelector> quotes) {
        return new QuoteCheck(document, List.copyOf(quotes)).findings();
    }

    private List<Finding> findings() {
        Folded text = Folded.of(document.codePoints());
        List<Folded> folded = folded(Folded::of);
        List<Finding> findings = found(text, folded);
        boolean hasBrokenWord = text.hasBrokenWord() || folded.stream().anyMatch(Folded::hasBrokenWord);
        if (hasBrokenWord && findings.contains(null)) {
            // Nobody can tell whether a hyphen at the end of a line is the author's or the typesetter's.
            Iterator<Finding> joined = found(Folded.joining(document.codePoints()), folded(Folded::joining))
                    .iterator();
            findings.replaceAll(finding -> {
                Finding other = joined.next();
                return finding == null ? other : finding;
            });
        }
        if (findings.contains(null)) {
            reword(findings, text, folded);
        }
        markThoseOutOfOrder(findings);
        return findings;
    }

    private List<Folded> folded(Function<int[], Folded> folding) {
        return quotes.stream()
                .map(selector ->
                        folding.apply(selector.quote().exact().codePoints().toArray()))
                .toList();
    }

    /** What is found of each quote; null where nothing is. */
    private List<Finding> found(Folded text, List<Folded> folded) {
        AhoCorasick phrases = new AhoCorasick(MOST_OCCURRENCES);
        int[] numbers = folded.stream()
                // A quote of nothing but invisible characters stands nowhere.
                .mapToInt(words -> words.length() == 0 ? -1 : phrases.add(words))
                .toArray();
        List<Occurrences> byNumber = phrases.in(text);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            findings.add(
                    numbers[i] < 0
                            ? null
                            : found(text, quotes.get(i).quote(), folded.get(i), byNumber.get(numbers[i])));
        }
        return findings;
    }

    private Finding found(Folded text, Quote quote, Folded words, Occurrences occurrences) {
        if (occurrences.isFull()) {
            return Finding.ambiguous(occurrences.count());
        }
        int[] starts = Arrays.stream(occurrences.starts())
                .filter(start -> text.isWhole(start, start + words.length()) && text.agrees(words, start))
                .toArray();
        if (starts.length == 0) {
            return null;
        }
        Folded prefix = Folded.of(quote.prefix());
        Folded suffix = Folded.of(quote.suffix());
        if (starts.length == 1) {
            Finding finding = at(text, starts[0], quote, words, 1);
            return isAround(text, prefix, suffix, starts[0], starts[0] + words.length()) ? finding : finding.moved();
        }
        if (prefix.length() + suffix.length() == 0) {
            return Finding.ambiguous(starts.length);
        }
        int[] singledOut = Arrays.stream(starts)
                .filter(start -> isAround(text, prefix, suffix, start, start + words.length()))
                .limit(2)
                .toArray();
        return singledOut.length == 1
                ? at(text, singledOut[0], quote, words, starts.length)
                : Finding.ambiguous(starts.length);
    }

    /** Prefixes and suffixes were trimmed where they met the quote, so a space there says nothing. */
    private static boolean isAround(Folded text, Folded prefix, Folded suffix, int start, int end) {
        int before = start > 0 && text.codePoints()[start - 1] == ' ' ? start - 1 : start;
        int after = end < text.length() && text.codePoints()[end] == ' ' ? end + 1 : end;
        return text.endsWith(prefix, before) && text.startsWith(suffix, after);
    }

    private Finding at(Folded text, int offset, Quote quote, Folded words, int occurrences) {
        int start = text.start(offset);
        int end = text.end(offset + words.length());
        // Spaces and invisible characters at the ends of the quote are no part of its words, but may stand there too.
        int length = quote.exact().codePointCount(0, quote.exact().length());
        int verbatimStart = start - words.start(0);
        int verbatimEnd = end + length - words.end(words.length());
        if (verbatimStart >= 0
                && verbatimEnd <= document.length()
                && document.between(verbatimStart, verbatimEnd).equals(quote.exact())) {
            return found(Result.EXACT, verbatimStart, verbatimEnd, occurrences);
        }
        return found(Result.NORMALISED, start, end, occurrences);
    }

    private Finding found(Result result, int start, int end, int occurrences) {
        return new Finding(result, start, end, document.between(start, end), occurrences, List.of());
    }

    /** Looks for the passages that those quotes have become of which nothing was found. */
    private void reword(List<Finding> findings, Folded text, List<Folded> folded) {
        List<Folded> absent = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i) == null) {
                absent.add(folded.get(i));
            }
        }
        Rewordings rewordings = new Rewordings(document, text, absent);
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i) == null) {
                findings.set(i, rewordings.of(quotes.get(i).quote(), folded.get(i)));
            }
        }
    }

    /** Most quotes have kept their order; those which have not are where they are because somebody moved them. */
    private void markThoseOutOfOrder(List<Finding> findings) {
        List<Integer> inRecordedOrder = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Result result = findings.get(i).result();
            boolean isLocated = result == Result.EXACT || result == Result.NORMALISED || result == Result.MOVED;
            if (isLocated && quotes.get(i).recordedStart() != null) {
                inRecordedOrder.add(i);
            }
        }
        inRecordedOrder.sort(Comparator.<Integer>comparingInt(i -> quotes.get(i).recordedStart())
                .thenComparingInt(i -> findings.get(i).start()));
        int[] starts =
                inRecordedOrder.stream().mapToInt(i -> findings.get(i).start()).toArray();
        boolean[] kept = LongestNondecreasingSubsequence.of(starts);
        for (int i = 0; i < starts.length; i++) {
            if (!kept[i]) {
                findings.set(
                        inRecordedOrder.get(i),
                        findings.get(inRecordedOrder.get(i)).moved());
            }
        }
    }
}
