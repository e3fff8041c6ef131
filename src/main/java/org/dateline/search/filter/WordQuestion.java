package org.dateline.search.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import org.dateline.query.InvalidValue;
import org.dateline.search.words.Words;
import org.dateline.search.words.Words.Word;

/**
 * What {@code q} asks for: words in any of their forms, {@code "words in this order"}, {@code beginn*}, and each of them
 * after {@code -} for events without it.
 *
 * @param parts all of which must hold
 */
record WordQuestion(List<Part> parts) {
    /** A shorter beginning is that of too many words. */
    private static final int SHORTEST_PREFIX = 2;

    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"|([^\\s\"]+))");

    /** How the words of a part are looked for. */
    private enum Kind {
        WORD,
        PHRASE,
        PREFIX
    }

    /** @param words as a search compares them; only a phrase has several */
    private record Part(Kind kind, boolean excluded, List<String> words) {
        @Override
        public String toString() {
            String text = String.join(" ", words);
            return (excluded ? "-" : "")
                    + switch (kind) {
                        case WORD -> text;
                        case PHRASE -> '"' + text + '"';
                        case PREFIX -> text + "*";
                    };
        }
    }

    /** Reads {@code q}, where punctuation that means nothing separates words; throws {@link InvalidValue} when it asks for no word. */
    static WordQuestion read(String text) {
        String marks = text.replaceAll("[“”„«»]", "\"");
        Set<Part> parts = new LinkedHashSet<>();
        Matcher found = PART.matcher(marks);
        while (found.find()) {
            boolean excluded = !found.group(1).isEmpty();
            String phrase = found.group(2);
            parts.addAll(phrase == null ? words(found.group(3), excluded) : phrase(phrase, excluded));
        }
        if (parts.isEmpty()) {
            throw new InvalidValue("has no letters or digits to look for", null);
        }
        return new WordQuestion(List.copyOf(parts));
    }

    private static List<Part> phrase(String text, boolean excluded) {
        List<String> words = Words.PLAIN.in(text).stream().map(Word::text).toList();
        return switch (words.size()) {
            case 0 -> List.of();
            case 1 -> List.of(new Part(Kind.WORD, excluded, words));
            default -> List.of(new Part(Kind.PHRASE, excluded, words));
        };
    }

    /** What is written as one word may be several: {@code Flynn's}. To be without it is to be without them in that order. */
    private static List<Part> words(String text, boolean excluded) {
        List<String> words = Words.PLAIN.in(text).stream().map(Word::text).toList();
        boolean beginning = text.endsWith("*") && !words.isEmpty();
        if (beginning
                && words.get(words.size() - 1)
                                .codePointCount(0, words.get(words.size() - 1).length())
                        < SHORTEST_PREFIX) {
            throw new InvalidValue(
                    "a word is looked for by its beginning from " + SHORTEST_PREFIX + " letters on",
                    text.replace("*", ""));
        }
        if (excluded && words.size() > 1 && !beginning) {
            return List.of(new Part(Kind.PHRASE, true, words));
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean prefix = beginning && i == words.size() - 1;
            parts.add(new Part(prefix ? Kind.PREFIX : Kind.WORD, excluded, List.of(words.get(i))));
        }
        return parts;
    }

    Query query() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Part part : parts) {
            all.add(query(part), part.excluded ? BooleanClause.Occur.MUST_NOT : BooleanClause.Occur.MUST);
        }
        if (parts.stream().allMatch(Part::excluded)) {
            all.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
        }
        return all.build();
    }

    private static Query query(Part part) {
        return switch (part.kind) {
            case PHRASE -> new PhraseQuery(WordFilter.WORDS, part.words.toArray(String[]::new));
            case PREFIX -> new PrefixQuery(new Term(WordFilter.WORDS, part.words.get(0)));
            case WORD -> {
                List<Query> forms = new ArrayList<>();
                forms.add(new TermQuery(new Term(WordFilter.WORDS, part.words.get(0))));
                for (String language : Words.languages()) {
                    forms.add(new TermQuery(new Term(WordFilter.WORDS, Words.markedStem(language, part.words.get(0)))));
                }
                yield new DisjunctionMaxQuery(forms, 0);
            }
        };
    }

    /**
     * Where a text has what is looked for.
     *
     * @param tag of its language; null where it has names
     * @return in the order of the text; empty where it has nothing of it
     */
    List<Word> placesIn(String text, String tag) {
        List<Word> plain = Words.PLAIN.in(text);
        String language = tag == null ? null : Words.languageOf(tag);
        List<Word> stems = language == null ? plain : Words.stemmed(language).in(text);
        boolean[] found = new boolean[plain.size()];
        parts.stream().filter(part -> !part.excluded).forEach(part -> mark(part, plain, stems, language, found));
        List<Word> places = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i]) {
                places.add(plain.get(i));
            }
        }
        return places;
    }

    private static void mark(Part part, List<Word> plain, List<Word> stems, String language, boolean[] found) {
        String first = part.words.get(0);
        String stem = language == null || part.kind != Kind.WORD ? null : Words.stem(language, first);
        for (int i = 0; i < found.length; i++) {
            switch (part.kind) {
                case WORD ->
                    found[i] |= plain.get(i).text().equals(first)
                            || stems.get(i).text().equals(stem);
                case PREFIX -> found[i] |= plain.get(i).text().startsWith(first);
                case PHRASE -> {
                    int end = i + part.words.size();
                    if (end <= found.length
                            && plain.subList(i, end).stream()
                                    .map(Word::text)
                                    .toList()
                                    .equals(part.words)) {
                        for (int each = i; each < end; each++) {
                            found[each] = true;
                        }
                    }
                }
            }
        }
    }

    /** What is looked for, as it was read. */
    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(", "));
    }
}
