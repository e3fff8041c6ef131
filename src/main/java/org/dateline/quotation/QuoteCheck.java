package org.dateline.quotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.dateline.quotation.Finding.Result;

/**
 * Looks for quotes in a document, all of them at once. The time grows with the length of the document and of the quotes,
 * not with their product; nothing makes a check fail.
 *
 * <p>Words are the same when they are equal in Unicode NFC, with any white space as one space, without invisible characters,
 * and with all dashes, all single and all double quotation marks alike. Case matters. Letters and digits at the ends of a
 * quote touch no others.
 */
public final class QuoteCheck {
    /** A quote that occurs so often, or more, is ambiguous whatever its prefix and suffix. */
    public static final int MOST_OCCURRENCES = 10_000;

    private final DocumentText document;
    private final Folded text;
    private final List<QuoteSelector> quotes;
    private final List<Folded> folded;

    private QuoteCheck(DocumentText document, List<QuoteSelector> quotes) {
        this.document = document;
        this.quotes = quotes;
        text = Folded.of(document.codePoints());
        folded = quotes.stream()
                .map(selector -> Folded.of(selector.quote().exact()))
                .toList();
    }

    /** Looks for quotes, of which some may be equal, and returns a finding for each in the same order. */
    public static List<Finding> of(DocumentText document, List<QuoteSelector> quotes) {
        return new QuoteCheck(document, List.copyOf(quotes)).findings();
    }

    private List<Finding> findings() {
        List<Occurrences> occurrences = occurrences();
        List<Folded> absent = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            if (occurrences.get(i).count() == 0) {
                absent.add(folded.get(i));
            }
        }
        Rewordings rewordings = absent.isEmpty() ? null : new Rewordings(document, text, absent);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            Quote quote = quotes.get(i).quote();
            findings.add(
                    occurrences.get(i).count() == 0
                            ? rewordings.of(quote, folded.get(i))
                            : found(quote, folded.get(i), occurrences.get(i)));
        }
        markThoseOutOfOrder(findings);
        return findings;
    }

    private List<Occurrences> occurrences() {
        AhoCorasick phrases = new AhoCorasick(MOST_OCCURRENCES);
        int[] numbers = folded.stream()
                .mapToInt(words -> words.length() == 0 ? -1 : phrases.add(words))
                .toArray();
        List<Occurrences> byNumber = phrases.in(text);
        // A quote of nothing but invisible characters stands nowhere.
        Occurrences nowhere = new Occurrences(1);
        return Arrays.stream(numbers)
                .mapToObj(number -> number < 0 ? nowhere : byNumber.get(number))
                .toList();
    }

    private Finding found(Quote quote, Folded words, Occurrences occurrences) {
        Folded prefix = Folded.of(quote.prefix());
        Folded suffix = Folded.of(quote.suffix());
        if (occurrences.count() == 1) {
            int start = occurrences.starts()[0];
            Finding finding = at(start, quote, words, 1);
            return isAround(prefix, suffix, start, start + words.length()) ? finding : finding.moved();
        }
        if (prefix.length() + suffix.length() == 0 || occurrences.isFull()) {
            return Finding.ambiguous(occurrences.count());
        }
        int[] singledOut = Arrays.stream(occurrences.starts())
                .filter(start -> isAround(prefix, suffix, start, start + words.length()))
                .limit(2)
                .toArray();
        return singledOut.length == 1
                ? at(singledOut[0], quote, words, occurrences.count())
                : Finding.ambiguous(occurrences.count());
    }

    /** Prefixes and suffixes were trimmed where they met the quote, so a space there says nothing. */
    private boolean isAround(Folded prefix, Folded suffix, int start, int end) {
        int before = start > 0 && text.codePoints()[start - 1] == ' ' ? start - 1 : start;
        int after = end < text.length() && text.codePoints()[end] == ' ' ? end + 1 : end;
        return text.endsWith(prefix, before) && text.startsWith(suffix, after);
    }

    private Finding at(int offset, Quote quote, Folded words, int occurrences) {
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
