package org.dateline.search.filter;

import java.util.ArrayList;
import java.util.List;

import org.dateline.search.words.Words;
import org.dateline.search.words.Words.Word;

/** The places of a text at which it has what a question looks for. */
final class WordPlaces {
    private final String language;
    private final List<Word> plain;
    private final List<Word> stems;
    private final List<Word> joined;
    private final boolean[] found;

    /** @param language in whose forms its words stand; null where they have none */
    WordPlaces(String text, String language) {
        this.language = language;
        plain = Words.PLAIN.in(text);
        stems = language == null ? plain : Words.stemmed(language).in(text);
        joined = Words.PLAIN.joinedIn(text);
        found = new boolean[plain.size()];
    }

    /** Every one of them, in the order of the text; letters that follow one another are one. */
    List<Word> of(WordQuestion question) {
        question.mark(this);
        List<Word> places = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i]) {
                Word last = places.isEmpty() ? null : places.get(places.size() - 1);
                Word next = plain.get(i);
                if (last != null && last.end() == next.start()) {
                    places.set(places.size() - 1, new Word(last.text() + next.text(), last.start(), next.end()));
                } else {
                    places.add(next);
                }
            }
        }
        return places;
    }

    /** Marks a word in any of its forms. */
    void mark(String word) {
        String stem = language == null ? null : Words.stem(language, word);
        for (int i = 0; i < found.length; i++) {
            found[i] |= plain.get(i).text().equals(word) || stems.get(i).text().equals(stem);
        }
        for (Word each : joined) {
            boolean isIt = each.text().equals(word) || stem != null && stem.equals(Words.stem(language, each.text()));
            if (isIt && !isMarkedWithin(each)) {
                markWithin(each);
            }
        }
    }

    /** A part of it may be the word already. */
    private boolean isMarkedWithin(Word whole) {
        for (int i = 0; i < found.length; i++) {
            if (found[i] && isWithin(plain.get(i), whole)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Word part, Word whole) {
        return part.start() >= whole.start() && part.end() <= whole.end();
    }

    private void markWithin(Word whole) {
        for (int i = 0; i < found.length; i++) {
            found[i] |= isWithin(plain.get(i), whole);
        }
    }

    void markBeginning(String beginning) {
        for (int i = 0; i < found.length; i++) {
            found[i] |= plain.get(i).text().startsWith(beginning);
        }
        joined.stream().filter(each -> each.text().startsWith(beginning)).forEach(this::markWithin);
    }

    void markInOrder(List<String> words) {
        for (int i = 0; i + words.size() <= found.length; i++) {
            List<String> here =
                    plain.subList(i, i + words.size()).stream().map(Word::text).toList();
            for (int each = i; here.equals(words) && each < i + words.size(); each++) {
                found[each] = true;
            }
        }
    }
}
