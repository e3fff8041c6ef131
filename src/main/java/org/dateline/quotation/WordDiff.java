package org.dateline.quotation;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

import org.dateline.quotation.Difference.Kind;

/** Compares a quote with a passage word by word, code point for code point. */
final class WordDiff {
    private final List<Difference> differences = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private WordDiff() {}

    /** The parts in reading order; of a replacement, what was removed comes first. */
    static List<Difference> of(String quote, String passage) {
        WordDiff diff = new WordDiff();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(parts(quote), parts(passage), true).getDeltas()) {
            String before = String.join("", delta.getSource().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                diff.equal(before);
            } else {
                diff.removed.append(before);
                diff.added.append(String.join("", delta.getTarget().getLines()));
            }
        }
        diff.endOfChange();
        return List.copyOf(diff.differences);
    }

    private void equal(String text) {
        boolean betweenChanges = removed.length() > 0 && added.length() > 0 && text.isBlank();
        if (betweenChanges) {
            // “two words” became “other ones” is read more easily than two replacements with a space between them.
            removed.append(text);
            added.append(text);
            return;
        }
        endOfChange();
        differences.add(new Difference(Kind.EQUAL, text));
    }

    private void endOfChange() {
        if (removed.length() > 0) {
            differences.add(new Difference(Kind.REMOVED, removed.toString()));
            removed.setLength(0);
        }
        if (added.length() > 0) {
            differences.add(new Difference(Kind.ADDED, added.toString()));
            added.setLength(0);
        }
    }

    /** Splits a text into words, runs of white space, and every other character for itself. */
    private static List<String> parts(String text) {
        int[] codePoints = text.codePoints().toArray();
        List<String> parts = new ArrayList<>();
        for (int at = 0, end; at < codePoints.length; at = end) {
            end = at + 1;
            while (end < codePoints.length && belongTogether(codePoints[end - 1], codePoints[end])) {
                end++;
            }
            parts.add(new String(codePoints, at, end - at));
        }
        return parts;
    }

    private static boolean belongTogether(int one, int next) {
        return Folded.isOfWord(one) && Folded.isOfWord(next) || Signs.isSpace(one) && Signs.isSpace(next);
    }
}
