package org.dateline.search.filter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;

import org.dateline.citation.Corroboration;
import org.dateline.event.Event;
import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;

/** By how many must say so at least; 0 for any number. */
final class MinimumFilter implements Filter {
    /** More than any event has. */
    private static final int MOST = 99;

    private final FilterParameter parameter;
    private final ToLongFunction<Corroboration> counted;
    private final String reading;

    /**
     * @param counted how many there are
     * @param reading what so many do, in plain English
     */
    MinimumFilter(
            String name,
            Label label,
            String description,
            int example,
            ToLongFunction<Corroboration> counted,
            String reading) {
        this.parameter = new FilterParameter(name, label, description, new Takes.Count(MOST, example));
        this.counted = counted;
        this.reading = reading;
    }

    @Override
    public List<FilterParameter> parameters() {
        return List.of(parameter);
    }

    @Override
    public void index(Event event, Document entry) {
        entry.add(new LongField(parameter.name(), counted.applyAsLong(event.corroboration()), Field.Store.NO));
    }

    @Override
    public Optional<Criterion> read(Parameters parameters) {
        int least = parameters.one(parameter.name(), 0, MinimumFilter::number);
        return least == 0 ? Optional.empty() : Optional.of(new AtLeast(parameter.name(), least, reading));
    }

    /** What an event is judged by where voices are counted. */
    static String corroboration(Event event) {
        return String.format(
                Locale.ROOT,
                "voices that assert it: %d, of them named: %d",
                event.corroboration().voices(),
                event.corroboration().namedVoices());
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,2}")) {
            throw new InvalidValue(
                    "must be a whole number from 0 to " + MOST, text.matches("[0-9]+") ? "" + MOST : "2");
        }
        return Integer.parseInt(text);
    }

    private record AtLeast(String name, int least, String reading) implements Criterion {
        @Override
        public Query query() {
            return LongField.newRangeQuery(name, least, Long.MAX_VALUE);
        }

        @Override
        public List<Reading> readings() {
            return List.of(new Reading(name, least + " " + reading));
        }

        @Override
        public List<Reading> reasons(Event event) {
            return List.of(new Reading(name, corroboration(event)));
        }
    }
}
