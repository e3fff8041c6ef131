package org.dateline.search.filter;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

import org.dateline.event.Event;
import org.dateline.query.Parameters;

/** A property of events or of their passages that can be filtered by any of and all of its values, and counted as a facet. */
public abstract class ValueFilter {
    private final FilterParameter parameter;
    private final Map<String, ? extends Enum<?>> choice;

    /** A property whose values are named by slugs or codes. */
    ValueFilter(FilterParameter parameter) {
        this(parameter, Map.of());
    }

    /** @param choice the values there are, by the names addresses use; empty where they are not known */
    ValueFilter(FilterParameter parameter, Map<String, ? extends Enum<?>> choice) {
        this.parameter = parameter;
        this.choice = choice;
    }

    FilterParameter parameter() {
        return parameter;
    }

    /** The name that addresses use, and the index for the field that has its values. */
    public final String name() {
        return parameter.name();
    }

    /** What an event has of it. */
    abstract Stream<Value> values(Event event);

    /** Adds its values to the entry of an event in the index. */
    public final void index(Event event, Document entry) {
        values(event).distinct().forEach(value -> {
            entry.add(new StringField(name(), value.code(), Field.Store.NO));
            entry.add(new SortedSetDocValuesField(name(), new BytesRef(value.entry())));
        });
    }

    /** Finds the events that have any of these values. */
    final Query anyOf(Set<String> values) {
        return values.size() == 1
                // How many have it is known without looking.
                ? new ConstantScoreQuery(
                        new TermQuery(new Term(name(), values.iterator().next())))
                : new TermInSetQuery(name(), values.stream().map(BytesRef::new).toList());
    }

    /** The numbers that a segment gives to any of these values, each under all of its labels. */
    final FixedBitSet numbers(Set<String> codes, LeafReader segment) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, name());
        FixedBitSet numbers = new FixedBitSet(Math.toIntExact(values.getValueCount()));
        for (String code : codes) {
            int place = (int) values.lookupTerm(new BytesRef(code));
            for (int number = place < 0 ? -1 - place : place; number < numbers.length(); number++) {
                if (!Value.read(values.lookupOrd(number).utf8ToString()).code().equals(code)) {
                    break;
                }
                numbers.set(number);
            }
        }
        return numbers;
    }

    /** What a facet of it counts. */
    public final Counted counted() {
        return Counted.each(name());
    }

    /** How a reader knows a value that the record does not name; empty where it says it all. */
    public Optional<String> nameOf(String value, Locale language) {
        return Optional.empty();
    }

    /** Whether pages offer it to choose by unless they are asked for other facets. */
    public boolean isOnPages() {
        return false;
    }

    /** Whether nobody but the record can say which values there are. */
    boolean isNamedByRecord() {
        return choice.isEmpty();
    }

    /** Every value of some sets of them. */
    static Set<String> all(List<Set<String>> choices) {
        Set<String> all = new LinkedHashSet<>();
        choices.forEach(all::addAll);
        return all;
    }

    /** Reads one value; throws {@link org.dateline.query.InvalidValue} when it cannot be one. */
    String read(String value) {
        String code = Parameters.slug(value);
        if (!choice.isEmpty()) {
            Parameters.oneOf(code, choice);
        }
        return code;
    }

    final List<Set<String>> choices(Parameters parameters) {
        return parameters.choices(name(), this::read);
    }

    final Reading reading(Set<String> anyOf) {
        return new Reading(name(), (anyOf.size() == 1 ? "" : "any of ") + String.join(", ", anyOf));
    }

    @Override
    public final String toString() {
        return name();
    }
}
