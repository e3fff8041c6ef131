package org.dateline.stream;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.buffer.Buffer;

import org.dateline.history.ChangeLog.Place;
import org.dateline.history.ChangeLog.Told;
import org.dateline.history.ChangeStart;
import org.dateline.http.Addresses;
import org.dateline.http.JsonStyle;
import org.dateline.query.RecordVersion;
import org.dateline.search.ChangePage;
import org.dateline.search.ChangeQuery;
import org.dateline.search.ChangeSearch;
import org.dateline.view.ChangeView;

/**
 * Reads what streams are sent. Most of them have come to the same place and ask the same, so what one is sent is kept a moment for
 * the others.
 */
@Singleton
class Portions {
    private static final int MOST_KEPT = 64;

    private final ChangeSearch search;
    private final ChangeStart start;
    private final RecordVersion held;
    private final ObjectMapper json;
    private final Cache<Key, Portion> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Portions(ChangeSearch search, ChangeStart start, RecordVersion held, ObjectMapper json) {
        this.search = search;
        this.start = start;
        this.held = held;
        this.json = json;
    }

    private record Key(String record, String question, String prefix, Place behind, long upTo) {}

    /** Whether what this server serves is the record that a stream has begun with, and has come as far as the stream. */
    boolean hold(String record, Place reached) {
        return record.equals(start.record()) && reached.version() <= held.number();
    }

    /** Which record is served. */
    String record() {
        return start.record();
    }

    /** What follows a place, up to what this server holds. */
    Portion after(Place behind, ChangeQuery query, Addresses addresses) {
        long upTo = held.number();
        Key key = new Key(start.record(), query.text(), addresses.prefix(), behind, upTo);
        return kept.get(key, unknown -> read(behind, query, addresses, upTo));
    }

    private Portion read(Place behind, ChangeQuery query, Addresses addresses, long upTo) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ChangePage page = search.look(query, behind, upTo);
            StringBuilder text = new StringBuilder();
            ObjectWriter style = JsonStyle.at(addresses, json.writer());
            for (Told told : page.items()) {
                String cursor = start.cursor(told.place());
                text.append("id: ").append(cursor).append("\nevent: change\ndata: ");
                text.append(written(ChangeView.of(told, cursor), style)).append("\n\n");
            }
            boolean told = !page.items().isEmpty()
                    && page.items().get(page.items().size() - 1).place().equals(page.reached());
            if (!told && page.reached().compareTo(behind) > 0) {
                // No event, and the place all the same from which whoever is cut off goes on.
                text.append("id: ").append(start.cursor(page.reached())).append("\n\n");
            }
            return new Portion(Buffer.buffer(text.toString()), page.reached(), page.more());
        });
    }

    private static String written(ChangeView change, ObjectWriter json) {
        try {
            return json.writeValueAsString(change);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
