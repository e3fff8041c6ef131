package org.dateline.search.filter;

import java.util.List;
import java.util.Optional;

import org.dateline.event.Event;
import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;
import org.dateline.text.Tokens;

/** By words that must all be found in the event. */
public final class WordFilter implements Filter {
    /** How many characters (code points) {@code q} may have. */
    private static final int LONGEST = 200;

    private static final FilterParameter PARAMETER = new FilterParameter(
            "q",
            new Label("Words", "Wörter", "Mots", "Palabras", "Слова"),
            "Events in whose headline, summary, quotes, or in the names and aliases of whose actors and origins, every one"
                    + " of these words is found, without regard to case or accents.",
            new Takes.Text("[A-Za-z0-9À-ÖØ-öø-ɏЀ-ҁҊ-ӿא-תء-يぁ-ゖァ-ヺ一-龥가-힣]", LONGEST, List.of("merry christmas")));

    @Override
    public List<FilterParameter> parameters() {
        return List.of(PARAMETER);
    }

    @Override
    public Optional<Criterion> read(Parameters parameters) {
        List<String> words = parameters.one(PARAMETER.name(), List.of(), WordFilter::words);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Asked(words));
    }

    private static List<String> words(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new InvalidValue("has more than " + LONGEST + " characters", null);
        }
        List<String> words = Tokens.of(text).stream().distinct().toList();
        if (words.isEmpty()) {
            throw new InvalidValue("has no letters or digits to look for", null);
        }
        return words;
    }

    /** Where the words stand is for the view to say, since it points into the event as it is served. */
    public record Asked(List<String> words) implements Criterion {
        @Override
        public void restrict(Clauses where) {
            words.forEach(word -> where.addRows("e.words x where x = ?1", word));
        }

        @Override
        public List<Reading> readings() {
            return List.of(new Reading(PARAMETER.name(), "every word of: " + String.join(", ", words)));
        }

        @Override
        public List<Reading> reasons(Event event) {
            return List.of();
        }
    }
}
