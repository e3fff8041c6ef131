package org.dateline.record;

import java.util.List;
import java.util.function.BiConsumer;

/** A walk along a list of a draft, with the pointer to each entry. */
final class Each {
    private Each() {}

    /** Passes over entries that nothing could be made of. */
    static <T> void in(List<T> list, String pointer, BiConsumer<T, String> visitor) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) != null) {
                visitor.accept(list.get(i), pointer + "/" + i);
            }
        }
    }
}
