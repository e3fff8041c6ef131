package org.dateline.view;

import java.util.stream.StreamSupport;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.dateline.query.Listing;

/**
 * All that a version holds, a line for each thing.
 *
 * @param lines in canonical JSON; each iteration reads them anew
 */
public record VersionLines(Iterable<String> lines) implements Listing {
    /** @param text which is served as it is, since it is digested */
    private record Line(@JsonValue @JsonRawValue String text) {}

    @Override
    public Iterable<Object> items() {
        return () -> StreamSupport.stream(lines.spliterator(), false)
                .<Object>map(Line::new)
                .iterator();
    }

    @Override
    public String next() {
        return null;
    }
}
