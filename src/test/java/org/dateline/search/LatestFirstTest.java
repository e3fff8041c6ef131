package org.dateline.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

import org.dateline.search.index.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/** More entries than are searched at first, in segments of different sizes, many of them with the same start. */
class LatestFirstTest {
    private static final List<Integer> SEGMENTS = List.of(3000, 1200, 400, 10);
    private static final long UNDATED = 100_000_000;
    private static final int PAGE = 20;

    private static Document entry(int number, Random random) {
        long start = random.nextInt(10) == 0 ? UNDATED : random.nextInt(600);
        Document entry = new Document();
        entry.add(new LongPoint("listed_on", start));
        entry.add(new NumericDocValuesField("listed_on", start));
        entry.add(new NumericDocValuesField("listed_until", start + random.nextInt(3)));
        entry.add(new NumericDocValuesField("listed_at", random.nextInt(2)));
        entry.add(new SortedDocValuesField("listed_by", new BytesRef("e" + random.nextInt(3))));
        entry.add(new NumericDocValuesField("listed_steps", random.nextInt(2)));
        entry.add(new SortedDocValuesField("slug", new BytesRef(String.format(Locale.ROOT, "e%05d", number))));
        entry.add(new StringField("kind", number % 400 == 7 ? "rare" : "frequent", Field.Store.NO));
        return entry;
    }

    @Test
    void pagesAreThoseOfReadingEverything() throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig()
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setIndexSort(new org.apache.lucene.search.Sort(Entry.BY_DATE.toArray(SortField[]::new)));
        Random random = new Random(7);
        try (IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), settings)) {
            int number = 0;
            for (int size : SEGMENTS) {
                for (int i = 0; i < size; i++) {
                    writer.addDocument(entry(number++, random));
                }
                writer.flush();
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                assertThat(reader.leaves()).hasSize(SEGMENTS.size());
                IndexSearcher searcher = new IndexSearcher(reader);
                for (Query query : List.of(
                        new MatchAllDocsQuery(),
                        new TermQuery(new Term("kind", "frequent")),
                        new TermQuery(new Term("kind", "rare")),
                        new TermQuery(new Term("kind", "absent")))) {
                    samePages(searcher, query);
                }
            }
        }
    }

    private static void samePages(IndexSearcher searcher, Query query) throws IOException {
        FieldDoc last = null;
        List<FieldDoc> page;
        do {
            page = LatestFirst.top(searcher, query, last, PAGE);
            assertThat(page)
                    .extracting(found -> found.doc)
                    .containsExactlyElementsOf(
                            EventSearch.sorted(searcher, query, Sort.DATE_DESCENDING, last, PAGE).stream()
                                    .map(found -> found.doc)
                                    .toList());
            last = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }
}
