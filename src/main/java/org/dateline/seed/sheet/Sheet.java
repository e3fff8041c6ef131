package org.dateline.seed.sheet;

import java.util.List;

/**
 * A sheet as it was read; without rows in which nothing stands.
 *
 * @param name null where a file holds only one
 */
record Sheet(String name, List<Row> rows) {
    Sheet called(String other) {
        return new Sheet(other, rows);
    }
}
