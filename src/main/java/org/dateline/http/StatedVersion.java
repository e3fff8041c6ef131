package org.dateline.http;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import io.vertx.core.http.HttpServerRequest;

import org.dateline.query.InvalidValue;
import org.dateline.query.Paths;
import org.dateline.query.RecordVersion;
import org.dateline.query.Since;

/**
 * A version of the record as a header says it: an answer the one that it is of, a request the one that it must not be older
 * than, because its sender has seen that already: by this header, or by a cursor of changes, which begins with one.
 *
 * @param record tells a record from any other
 * @param number counts its versions
 */
record StatedVersion(String record, long number) {
    static final String HEADER = "Record-Version";

    static StatedVersion of(RecordVersion served) {
        return read(served.current());
    }

    /** The one that the sender of a request has seen; null where nothing is said that can be read. */
    static StatedVersion seen(HttpServerRequest request) {
        String header = request.getHeader(HEADER);
        if (!Paths.CHANGES.equals(request.path())) {
            return header == null ? null : read(header.strip());
        }
        return Stream.of(header, request.getHeader(Option.LAST_EVENT_ID), request.getParam(Since.PARAMETER))
                .filter(Objects::nonNull)
                .map(text -> read(text.strip()))
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(StatedVersion::number))
                .orElse(null);
    }

    private static StatedVersion read(String text) {
        try {
            // The index has a space where headers have a full stop.
            return Since.ofCursor(text.replaceFirst(" ", "."))
                    .map(place -> new StatedVersion(place.record(), place.version()))
                    .orElse(null);
        } catch (InvalidValue unreadable) {
            return null;
        }
    }

    /** Versions of different records are not older or newer than one another. */
    boolean isOlderThan(StatedVersion other) {
        return record.equals(other.record) && number < other.number;
    }

    String text() {
        return record + "." + number;
    }
}
