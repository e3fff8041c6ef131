package org.dateline.search.index;

import java.util.Map;

import org.dateline.event.Event;

/** Writes down what an event is served from, so that no answer has to read its rows again. */
public interface Encoder {
    /** @return by name, each to be read back as it is */
    Map<String, byte[]> encode(Event event);
}
