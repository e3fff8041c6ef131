package org.dateline.search.filter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

import org.dateline.event.AssertedDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Entries in about the order of their dates, some with dates far apart, with a date without an end, or with none at all. */
class DateSkipperTest {
    private static final int ENTRIES = 5000;
    private static final long DAYS = 50_000;

    private final Random random = new Random(11);
    private final List<List<AssertedDate>> entries = IntStream.range(0, ENTRIES)
            .mapToObj(entry -> dates(entry * DAYS / ENTRIES))
            .toList();

    private List<AssertedDate> dates(long day) {
        if (random.nextInt(20) == 0) {
            return List.of();
        }
        List<AssertedDate> dates = new ArrayList<>();
        dates.add(date(day, day + random.nextInt(100)));
        if (random.nextInt(200) == 0) {
            dates.add(date(day - random.nextInt(5000), day));
        }
        if (random.nextInt(2000) == 0) {
            dates.add(date(day, Long.MAX_VALUE));
        }
        return dates;
    }

    private static AssertedDate date(long first, long last) {
        return new AssertedDate(first, first, last, last, true, false, false);
    }

    private boolean allow(int entry, long from, long to) {
        return entries.get(entry).stream().anyMatch(date -> date.startsEarliest() <= to && date.endsLatest() >= from);
    }

    private interface Trying {
        void on(LeafReader segment) throws IOException;
    }

    private void tryOut(Trying trying) throws IOException {
        try (IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig())) {
            for (List<AssertedDate> dates : entries) {
                Document entry = new Document();
                if (!dates.isEmpty()) {
                    entry.add(new SortedDocValuesField(Dates.FIELD, Dates.entry(dates)));
                }
                writer.addDocument(entry);
            }
            writer.forceMerge(1);
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                trying.on(reader.leaves().get(0).reader());
            }
        }
    }

    private static DocIdSetIterator within(LeafReader segment, long from, long to) throws IOException {
        return DateSkipper.of(segment).within(DocValues.getSorted(segment, Dates.FIELD), from, to);
    }

    private static List<Integer> all(DocIdSetIterator found) throws IOException {
        List<Integer> all = new ArrayList<>();
        while (found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            all.add(found.docID());
        }
        return all;
    }

    @Test
    void nothingIsPassedOverThatADateAllows() throws IOException {
        tryOut(segment -> {
            for (int i = 0; i < 200; i++) {
                long from = random.nextLong(-1000, DAYS + 1000);
                long to = from + random.nextLong(0, 500);
                assertThat(all(within(segment, from, to)))
                        .containsAll(IntStream.range(0, ENTRIES)
                                .filter(entry -> allow(entry, from, to))
                                .boxed()
                                .toList())
                        .noneMatch(entry -> entries.get(entry).isEmpty())
                        .isSortedAccordingTo(Comparator.naturalOrder());
            }
        });
    }

    @Test
    void mostIsPassedOver() throws IOException {
        tryOut(segment -> {
            assertThat(all(within(segment, DAYS / 2, DAYS / 2 + 10)).size()).isLessThan(ENTRIES / 4);
            assertThat(all(within(segment, -9000, -8000))).isEmpty();
        });
    }

    @Test
    void whateverIsAskedForNextIsTheFirstFromThereOn() throws IOException {
        tryOut(segment -> {
            for (int i = 0; i < 200; i++) {
                long from = random.nextLong(DAYS);
                List<Integer> all = all(within(segment, from, from + 300));
                DocIdSetIterator found = within(segment, from, from + 300);
                int target = random.nextInt(300);
                while (target <= ENTRIES) {
                    int behind = target;
                    Stream<Integer> rest = all.stream().filter(entry -> entry >= behind);
                    assertThat(found.advance(target)).isEqualTo(rest.findFirst().orElse(DocIdSetIterator.NO_MORE_DOCS));
                    if (found.docID() == DocIdSetIterator.NO_MORE_DOCS) {
                        break;
                    }
                    target = found.docID() + 1 + random.nextInt(300);
                }
            }
        });
    }
}
