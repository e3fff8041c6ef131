package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

import org.dateline.search.index.Entry;
import org.dateline.text.Codes;

/** The order of a list of events; the slug always decides last, so that the order is total. */
public enum Sort {
    /** By the first day that is known, on one day by moments, and never before what it came after; undated events last. */
    DATE("date", Entry.BY_DATE),
    /** The reverse of {@link #DATE}. */
    DATE_DESCENDING("-date", Entry.reverse(Entry.BY_DATE)),
    /** What was recorded longest ago first. */
    UPDATED("updated", Entry.BY_RECORDED_AT),
    /** What was recorded last first. */
    UPDATED_DESCENDING("-updated", Entry.reverse(Entry.BY_RECORDED_AT)),
    /** What has most of the words asked for first; by date where none are. */
    RELEVANCE("relevance", Entry.byScore());

    /** By the name that addresses use: {@code -date}. */
    public static final Map<String, Sort> BY_NAME = Codes.by(sort -> sort.code, List.of(values()));

    /** Of a key: the least number, and the slug that it ends with. */
    private static final String LEAST = "-";

    private static final String THE_SLUG = "=";

    private final String code;
    private final List<SortField> fields;

    Sort(String code, List<SortField> fields) {
        this.code = code;
        this.fields = fields;
    }

    org.apache.lucene.search.Sort inIndex() {
        return new org.apache.lucene.search.Sort(fields.toArray(SortField[]::new));
    }

    /** What an entry found is sorted by, most significant first; short, since addresses have it in them. */
    List<String> key(FieldDoc found) {
        Object slug = found.fields[found.fields.length - 1];
        List<String> key = new ArrayList<>();
        for (int i = 0; i < found.fields.length; i++) {
            Object part = found.fields[i];
            boolean again = i < found.fields.length - 1 && part.equals(slug);
            key.add(
                    again
                            ? THE_SLUG
                            : part.equals(Long.MIN_VALUE)
                                    ? LEAST
                                    : part instanceof BytesRef text ? text.utf8ToString() : part.toString());
        }
        return key;
    }

    /** The slug of the entry with a key. */
    static String slug(List<Object> key) {
        return ((BytesRef) key.get(key.size() - 1)).utf8ToString();
    }

    /** Reads the key back from its parts; throws any runtime exception when they are none. */
    List<Object> parse(List<String> key) {
        if (key.size() != fields.size()) {
            throw new IllegalArgumentException("a key of another order: " + key);
        }
        List<Object> parsed = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            String part = key.get(i).equals(THE_SLUG) ? key.get(key.size() - 1) : key.get(i);
            parsed.add(
                    switch (fields.get(i).getType()) {
                        case LONG -> (Object) (part.equals(LEAST) ? Long.MIN_VALUE : Long.valueOf(part));
                        case INT -> Integer.valueOf(part);
                        case SCORE -> Float.valueOf(part);
                        default -> new BytesRef(part);
                    });
        }
        return List.copyOf(parsed);
    }
}
