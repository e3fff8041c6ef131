package org.dateline.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.Startup;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.search.IndexSearcher;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.query.RecordVersion;
import org.dateline.search.index.Entry;

/** What events are served from, of those that were read a while ago, so that it need not be unpacked again. */
@Startup
@ApplicationScoped
class KeptEvents {
    /** What keeping an event costs beside its bytes. */
    private static final int OVERHEAD = 1000;

    private final RecordVersion version;
    private final Cache<State, FoundEvent> kept;

    /** @param bytes how much memory it may take; 0 for none */
    KeptEvents(
            RecordVersion version,
            @ConfigProperty(name = "dateline.events.kept-bytes", defaultValue = "33554432") long bytes) {
        this.version = version;
        if (bytes < 0) {
            throw new IllegalArgumentException(
                    "dateline.events.kept-bytes: " + bytes + " is no number of bytes. Write 0 for none");
        }
        kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((State state, FoundEvent event) -> OVERHEAD
                        + event.served().values().stream()
                                .mapToInt(member -> member.length)
                                .sum())
                .build();
    }

    /**
     * One state of what is derived for one revision, which never changes.
     *
     * @param record where another takes the place of a record, its numbers begin anew
     */
    private record State(String record, long revision, long changedIn) {}

    FoundEvent read(IndexSearcher searcher, int entry) throws IOException {
        State state = new State(version.record(), Entry.id(searcher, entry), Entry.changedIn(searcher, entry));
        FoundEvent event = kept.getIfPresent(state);
        if (event == null) {
            Members members = new Members();
            searcher.storedFields().document(entry, members);
            event = new FoundEvent(state.revision, members.served, null);
            kept.put(state, event);
        }
        return event;
    }

    private static final class Members extends StoredFieldVisitor {
        private final Map<String, byte[]> served = new LinkedHashMap<>();

        @Override
        public Status needsField(FieldInfo field) {
            return Status.YES;
        }

        @Override
        public void binaryField(FieldInfo field, byte[] value) {
            served.put(Entry.served(field.name), value);
        }
    }
}
