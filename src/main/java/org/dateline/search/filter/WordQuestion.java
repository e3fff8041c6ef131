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
import org.dateline.search.words.Words.Asked;
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
    private static final Pattern QUOTATION_MARK = Pattern.compile("[“”„‟«»〝〞＂「」『』]");

    /** An abbreviation of Hebrew, which is no quotation. */
    private static final Pattern GERSHAYIM = Pattern.compile("(?<=\\p{IsHebrew})\"(?=\\p{IsHebrew})");

    /** How the words of a part are looked for. */
    private enum Kind {
        WORD,
        /** Several that are one where they are asked for: all of them wherever they stand, or in one. */
        COMPOUND,
        /** The letters of a word, one behind the other. */
        LETTERS,
        PHRASE,
        PREFIX
    }

    /**
     * @param words as a search compares them
     * @param joined the same written as one; null where nobody does
     */
    private record Part(Kind kind, boolean excluded, List<String> words, String joined) {
        private Part(Kind kind, boolean excluded, List<String> words) {
            this(kind, excluded, words, null);
        }

        @Override
        public String toString() {
            String text = String.join(" ", words);
            return (excluded ? "-" : "")
                    + switch (kind) {
                        case WORD -> text;
                        case COMPOUND -> String.join(", ", words);
                        case LETTERS -> String.join("", words);
                        case PHRASE -> '"' + text + '"';
                        case PREFIX -> text + "*";
                    };
        }
    }

    /** Reads {@code q}, where punctuation that means nothing separates words; throws {@link InvalidValue} when it asks for no word. */
    static WordQuestion read(String text) {
        String marks =
                QUOTATION_MARK.matcher(GERSHAYIM.matcher(text).replaceAll("״")).replaceAll("\"");
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
        List<Asked> asked = Words.PLAIN.askedBy(text);
        boolean beginning = text.endsWith("*")
                && !asked.isEmpty()
                && !asked.get(asked.size() - 1).areLetters();
        if (excluded && !beginning) {
            return without(asked);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            boolean ends = beginning && i == asked.size() - 1;
            parts.addAll(ends ? beginning(asked.get(i).words(), text, excluded) : List.of(part(asked.get(i))));
        }
        return parts;
    }

    private static Part part(Asked asked) {
        Kind kind = asked.words().size() == 1 ? Kind.WORD : asked.areLetters() ? Kind.LETTERS : Kind.COMPOUND;
        return new Part(kind, false, asked.words(), asked.joined());
    }

    private static List<Part> without(List<Asked> asked) {
        if (asked.size() == 1 && asked.get(0).areLetters()) {
            return List.of(new Part(Kind.LETTERS, true, asked.get(0).words()));
        }
        List<String> words =
                asked.stream().flatMap(each -> each.words().stream()).toList();
        String joined = asked.size() == 1 ? asked.get(0).joined() : null;
        return words.isEmpty()
                ? List.of()
                : List.of(new Part(words.size() == 1 ? Kind.WORD : Kind.PHRASE, true, words, joined));
    }

    private static List<Part> beginning(List<String> words, String text, boolean excluded) {
        String last = words.get(words.size() - 1);
        if (last.codePointCount(0, last.length()) < SHORTEST_PREFIX) {
            throw new InvalidValue(
                    "a word is looked for by its beginning from " + SHORTEST_PREFIX + " letters on",
                    text.replace("*", ""));
        }
        List<Part> parts = new ArrayList<>();
        words.subList(0, words.size() - 1).forEach(word -> parts.add(new Part(Kind.WORD, excluded, List.of(word))));
        parts.add(new Part(Kind.PREFIX, excluded, List.of(last)));
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
        Query asked = switch (part.kind) {
            case PHRASE, LETTERS -> new PhraseQuery(WordFilter.WORDS, part.words.toArray(String[]::new));
            case PREFIX -> new PrefixQuery(new Term(WordFilter.WORDS, part.words.get(0)));
            case WORD -> inAnyForm(part.words.get(0));
            case COMPOUND -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                part.words.forEach(word -> all.add(inAnyForm(word), BooleanClause.Occur.MUST));
                yield all.build();
            }
        };
        return part.joined == null ? asked : new DisjunctionMaxQuery(List.of(asked, inAnyForm(part.joined)), 0);
    }

    private static Query inAnyForm(String word) {
        List<Query> forms = new ArrayList<>();
        forms.add(new TermQuery(new Term(WordFilter.WORDS, word)));
        for (String stem : Words.markedStems(word)) {
            forms.add(new TermQuery(new Term(WordFilter.WORDS, stem)));
        }
        return new DisjunctionMaxQuery(forms, 0);
    }

    /**
     * Where a text has what is looked for.
     *
     * @param tag of its language; null where it has names
     * @return in the order of the text; empty where it has nothing of it
     */
    List<Word> placesIn(String text, String tag) {
        return new WordPlaces(text, tag == null ? null : Words.languageOf(tag)).of(this);
    }

    void mark(WordPlaces places) {
        for (Part part : parts) {
            if (!part.excluded) {
                switch (part.kind) {
                    case WORD -> places.mark(part.words.get(0));
                    case COMPOUND -> part.words.forEach(places::mark);
                    case PREFIX -> places.markBeginning(part.words.get(0));
                    case PHRASE, LETTERS -> places.markInOrder(part.words);
                }
                if (part.joined != null) {
                    places.mark(part.joined);
                }
            }
        }
    }

    /** Tells it from any other question, where {@code wi-fi} and {@code wi fi} are read alike. */
    String identity() {
        return parts.stream()
                .map(part -> part + (part.joined == null ? "" : " or " + part.joined))
                .collect(Collectors.joining(", "));
    }

    /** What is looked for, as it was read. */
    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(", "));
    }
}
