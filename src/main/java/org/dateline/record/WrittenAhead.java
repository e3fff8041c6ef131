package org.dateline.record;

import java.util.Collection;
import java.util.List;

import org.dateline.event.Event;

/**
 * Takes events as a load in portions writes them, before anybody may see them, so that whoever derives something from the
 * record need not read them from the store. What it was not given, it reads when the version has changed.
 */
public interface WrittenAhead {
    /**
     * Takes some.
     *
     * @param events complete; nothing changes them any more
     * @param version of the record that they will belong to
     */
    void take(List<Event> events, long version);

    /** Forgets some of them, since they were written again. */
    void forget(Collection<Long> ids);

    /** Forgets everything that it took. */
    void forgetAll();
}
