package org.dateline.search.index;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import org.dateline.citation.Disagreement;
import org.dateline.event.AssertedDate;
import org.dateline.event.Event;
import org.dateline.event.ListKey;
import org.dateline.search.filter.Dates;
import org.dateline.search.filter.Filters;

/** The entry of a live event: what it is found, sorted and counted by, and what it is served from. */
public final class Entry {
    /** Which entries there are: the form of an entry is part of what an index holds. To be raised when it changes. */
    static final int FORM = 8;

    /**
     * Before the names of what it is served from: a field of the same name by which it is found would have to be there, or not,
     * in all entries.
     */
    private static final String SERVED = "=";

    /** The field of its id. */
    public static final String SLUG = "slug";

    private static final String ID = "id";
    static final String CHANGED_IN = "changed_in";

    /** Of an entry that holds no more: the version in which another took its place. */
    static final String UNTIL = "until";

    private static final String LISTED_ON = "listed_on";
    private static final String LISTED_UNTIL = "listed_until";
    private static final String LISTED_AT = "listed_at";
    private static final String LISTED_BY = "listed_by";
    private static final String LISTED_STEPS = "listed_steps";
    private static final String RECORDED_AT = "recorded_at";
    private static final String CONTESTED = "contested";
    private static final String POSITION = "position";

    /** The order of {@link ListKey}. Entries are kept in it, so that a page is found by reading one. */
    public static final List<SortField> BY_DATE = List.of(
            new SortField(LISTED_ON, SortField.Type.LONG),
            new SortField(LISTED_UNTIL, SortField.Type.LONG),
            new SortField(LISTED_AT, SortField.Type.LONG),
            new SortField(LISTED_BY, SortField.Type.STRING),
            new SortField(LISTED_STEPS, SortField.Type.INT),
            new SortField(SLUG, SortField.Type.STRING));

    /** By the moment of recording, in microseconds since 1970, which is as exact as stores are. */
    public static final List<SortField> BY_RECORDED_AT =
            List.of(new SortField(RECORDED_AT, SortField.Type.LONG), new SortField(SLUG, SortField.Type.STRING));

    private Entry() {}

    /** By how well the words asked for are found, and then by date. */
    public static List<SortField> byScore() {
        return Stream.concat(Stream.of(SortField.FIELD_SCORE), BY_DATE.stream()).toList();
    }

    public static List<SortField> reverse(List<SortField> order) {
        return order.stream()
                .map(field -> new SortField(field.getField(), field.getType(), !field.getReverse()))
                .toList();
    }

    /** Finds the entries of these events. */
    public static Query of(Set<String> slugs) {
        return new TermInSetQuery(SLUG, slugs.stream().map(BytesRef::new).toList());
    }

    /** Which of what an entry is served from a field has. */
    public static String served(String field) {
        return field.substring(SERVED.length());
    }

    static Term term(String slug) {
        return new Term(SLUG, slug);
    }

    /** Finds the events whose passages disagree on a field. */
    public static Query contested(Disagreement.Field field) {
        return new TermQuery(new Term(CONTESTED, field.code()));
    }

    /** Finds the events on whose field some of these origins take a position. */
    public static Query position(Disagreement.Field field, Set<String> origins) {
        return new TermInSetQuery(
                POSITION,
                origins.stream()
                        .map(origin -> new BytesRef(position(field, origin)))
                        .toList());
    }

    private static String position(Disagreement.Field field, String origin) {
        return field.code() + " " + origin;
    }

    /** Id of the revision of an entry. */
    public static long id(IndexSearcher searcher, int entry) throws IOException {
        return number(searcher, ID, entry);
    }

    /** The version of the record in which an entry was last written. */
    public static long changedIn(IndexSearcher searcher, int entry) throws IOException {
        return number(searcher, CHANGED_IN, entry);
    }

    private static long number(IndexSearcher searcher, String field, int entry) throws IOException {
        LeafReaderContext segment = segment(searcher, entry);
        NumericDocValues numbers = segment.reader().getNumericDocValues(field);
        numbers.advanceExact(entry - segment.docBase);
        return numbers.longValue();
    }

    /** Every date that is asserted of the event of an entry; empty when undated. */
    public static List<AssertedDate> dates(IndexSearcher searcher, int entry) throws IOException {
        LeafReaderContext segment = segment(searcher, entry);
        SortedDocValues dates = DocValues.getSorted(segment.reader(), Dates.FIELD);
        return dates.advanceExact(entry - segment.docBase)
                ? Dates.in(segment.reader()).get(dates.ordValue())
                : List.of();
    }

    private static LeafReaderContext segment(IndexSearcher searcher, int entry) {
        List<LeafReaderContext> segments = searcher.getLeafContexts();
        return segments.get(ReaderUtil.subIndex(entry, segments));
    }

    /**
     * The day from which on there are some entries, in one segment at least, that are listed no later than on a day; the least
     * number when there are not so many.
     */
    public static long dayOfLast(IndexSearcher searcher, long entries, long latest) throws IOException {
        long day = Long.MIN_VALUE;
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            int end = endOf(latest, segment.reader());
            if (end > entries) {
                day = Math.max(day, day(segment.reader(), (int) (end - entries)));
            }
        }
        return day;
    }

    /** The first entry of a segment that is listed later, which is found by halves since they are kept in that order. */
    private static int endOf(long latest, LeafReader segment) throws IOException {
        int from = 0;
        int end = segment.maxDoc();
        while (from < end) {
            int middle = (from + end) >>> 1;
            if (day(segment, middle) <= latest) {
                from = middle + 1;
            } else {
                end = middle;
            }
        }
        return end;
    }

    private static long day(LeafReader segment, int entry) throws IOException {
        NumericDocValues days = segment.getNumericDocValues(LISTED_ON);
        days.advanceExact(entry);
        return days.longValue();
    }

    /** Finds the entries that are listed on the days of a span. */
    public static Query listedWithin(long earliest, long latest) {
        return new IndexSortSortedNumericDocValuesRangeQuery(
                LISTED_ON, earliest, latest, LongPoint.newRangeQuery(LISTED_ON, earliest, latest));
    }

    /** @param served what it is served from, by name */
    static Document of(Event event, Map<String, byte[]> served) {
        Document entry = new Document();
        entry.add(new StringField(SLUG, event.slug, Field.Store.NO));
        entry.add(new SortedDocValuesField(SLUG, new BytesRef(event.slug)));
        entry.add(new NumericDocValuesField(ID, event.id));
        entry.add(new NumericDocValuesField(CHANGED_IN, event.changedIn));
        ListKey listed = event.listed();
        addSorted(LISTED_ON, listed.on(), entry);
        entry.add(new NumericDocValuesField(LISTED_UNTIL, listed.until()));
        entry.add(new NumericDocValuesField(LISTED_AT, listed.at()));
        entry.add(new SortedDocValuesField(LISTED_BY, new BytesRef(listed.by())));
        entry.add(new NumericDocValuesField(LISTED_STEPS, listed.steps()));
        addSorted(RECORDED_AT, ChronoUnit.MICROS.between(Instant.EPOCH, event.recordedAt), entry);
        Filters.ALL.forEach(filter -> filter.index(event, entry));
        for (Disagreement disagreement : event.disagreements()) {
            entry.add(new StringField(CONTESTED, disagreement.field().code(), Field.Store.NO));
            disagreement.positions().stream()
                    .flatMap(position -> position.citations().stream())
                    .map(citation -> position(disagreement.field(), citation.origin.slug))
                    .distinct()
                    .forEach(position -> entry.add(new StringField(POSITION, position, Field.Store.NO)));
        }
        served.forEach((name, bytes) -> entry.add(new StoredField(SERVED + name, bytes)));
        return entry;
    }

    /** As points as well, by which a search skips what cannot come first any more. */
    private static void addSorted(String field, long value, Document entry) {
        entry.add(new LongPoint(field, value));
        entry.add(new NumericDocValuesField(field, value));
    }
}
