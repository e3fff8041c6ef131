package org.dateline.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The sum over everything that the latest version holds; one row, and none where that is to be counted anew. */
@Entity
@Table(name = "record_sum")
class KeptSum {
    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    private String total;

    private long items;

    protected KeptSum() {}

    KeptSum(RecordSum sum) {
        set(sum);
    }

    void set(RecordSum sum) {
        total = sum.text();
        items = sum.lines();
    }

    RecordSum read() {
        return RecordSum.read(total, items);
    }
}
