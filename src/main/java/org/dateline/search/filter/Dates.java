package org.dateline.search.filter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

import org.dateline.event.AssertedDate;

/** Every date that is asserted of an event as one value of the index, of which events of the same dates have the same. */
public final class Dates {
    /** The field that has it; an undated event has none. */
    public static final String FIELD = "dates";

    private static final int CHOSEN = 1;
    private static final int APPROXIMATE = 2;
    private static final int UNCERTAIN = 4;
    private static final int BYTES_OF_ONE = 4 * Long.BYTES + 1;

    private static final KeptWhileOpen<List<List<AssertedDate>>> BY_NUMBER = new KeptWhileOpen<>();

    private Dates() {}

    /** What a facet of them counts. */
    public static Counted counted() {
        return Counted.each(FIELD);
    }

    /** The dates that events of a segment have, by the numbers it gives them. */
    public static List<List<AssertedDate>> in(LeafReader segment) throws IOException {
        return BY_NUMBER.of(segment.getCoreCacheHelper(), () -> read(segment));
    }

    private static List<List<AssertedDate>> read(LeafReader segment) throws IOException {
        List<List<AssertedDate>> dates = new ArrayList<>();
        TermsEnum each = DocValues.getSorted(segment, FIELD).termsEnum();
        for (BytesRef entry = each.next(); entry != null; entry = each.next()) {
            dates.add(List.copyOf(read(entry)));
        }
        return dates;
    }

    static BytesRef entry(List<AssertedDate> dates) {
        ByteBuffer entry = ByteBuffer.allocate(dates.size() * BYTES_OF_ONE);
        for (AssertedDate date : dates) {
            entry.putLong(date.startsEarliest())
                    .putLong(date.startsLatest())
                    .putLong(date.endsEarliest())
                    .putLong(date.endsLatest())
                    .put((byte) ((date.chosen() ? CHOSEN : 0)
                            | (date.approximate() ? APPROXIMATE : 0)
                            | (date.uncertain() ? UNCERTAIN : 0)));
        }
        return new BytesRef(entry.array());
    }

    private static List<AssertedDate> read(BytesRef entry) {
        ByteBuffer bytes = ByteBuffer.wrap(entry.bytes, entry.offset, entry.length);
        List<AssertedDate> dates = new ArrayList<>(entry.length / BYTES_OF_ONE);
        while (bytes.hasRemaining()) {
            long startsEarliest = bytes.getLong();
            long startsLatest = bytes.getLong();
            long endsEarliest = bytes.getLong();
            long endsLatest = bytes.getLong();
            byte marks = bytes.get();
            dates.add(new AssertedDate(
                    startsEarliest,
                    startsLatest,
                    endsEarliest,
                    endsLatest,
                    (marks & CHOSEN) != 0,
                    (marks & APPROXIMATE) != 0,
                    (marks & UNCERTAIN) != 0));
        }
        return dates;
    }
}
