package org.dateline.search.filter;

import java.util.List;
import java.util.Optional;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.Query;

import org.dateline.event.Event;
import org.dateline.event.EventTexts;
import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;
import org.dateline.search.words.Words;

/** By words that are found in the event, or are not. */
public final class WordFilter implements Filter {
    /** The field of the words of every text, and of their stems. */
    static final String WORDS = "words";

    /** How many characters (code points) {@code q} may have. */
    private static final int LONGEST = 200;

    private static final FilterParameter PARAMETER = new FilterParameter(
            "q",
            new Label("Words", "Wörter", "Mots", "Palabras", "Слова"),
            "Events in whose headline, summary, quotes, or in the names and aliases of whose actors and origins, every one"
                    + " of these words is found in any of its forms, without regard to case or accents. `\"merry christmas\"`: as they"
                    + " stand. `sanct*`: by their beginning. `-call`: without it.",
            new Takes.Text("[A-Za-z0-9À-ÖØ-öø-ɏЀ-ҁҊ-ӿא-תء-يअ-हก-ฮぁ-ゖァ-ヺ一-龥가-힣]", LONGEST, List.of("merry christmas")));

    @Override
    public List<FilterParameter> parameters() {
        return List.of(PARAMETER);
    }

    @Override
    public void index(Event event, Document entry) {
        for (EventTexts.Text text : EventTexts.of(event)) {
            String language = text.language() == null ? null : Words.languageOf(text.language());
            entry.add(new Said(text.text(), language == null ? Words.PLAIN : Words.withStems(language)));
        }
    }

    /** A text, whose language decides how it is taken apart. */
    private static final class Said extends Field {
        private final Words words;

        private Said(String text, Words words) {
            super(WORDS, text, TextField.TYPE_NOT_STORED);
            this.words = words;
        }

        @Override
        public TokenStream tokenStream(Analyzer ofAnyText, TokenStream reused) {
            return words.tokenStream(name(), stringValue());
        }
    }

    @Override
    public Optional<Criterion> read(Parameters parameters) {
        WordQuestion question = parameters.one(PARAMETER.name(), null, WordFilter::words);
        return Optional.ofNullable(question).map(Asked::new);
    }

    private static WordQuestion words(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new InvalidValue("has more than " + LONGEST + " characters", null);
        }
        return WordQuestion.read(text);
    }

    /** Where the words stand is for the view to say, since it points into the event as it is served. */
    public record Asked(WordQuestion question) implements Criterion {
        @Override
        public Query query() {
            return question.query();
        }

        /** See {@link WordQuestion#placesIn}. */
        public List<Words.Word> placesIn(String text, String language) {
            return question.placesIn(text, language);
        }

        @Override
        public List<Reading> readings() {
            return List.of(new Reading(PARAMETER.name(), "every word of: " + question));
        }

        /** As any record tells itself: cursors that were given out for other words hold. */
        @Override
        public String toString() {
            return "Asked[question=" + question.identity() + "]";
        }

        @Override
        public List<Reading> reasons(Event event) {
            return List.of();
        }
    }
}
