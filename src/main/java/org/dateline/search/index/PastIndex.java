package org.dateline.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

import org.dateline.event.Event;
import org.dateline.history.PastEvents;

/** The index of the states that events are in no more. It only ever grows, and is searched by those who ask for the past alone. */
final class PastIndex {
    /** Its folder in that of the index. */
    static final String FOLDER = "past";

    private static final int AT_ONCE = 200;

    private final PastEvents events;
    private final Encoder encoder;
    private final Optional<Path> folder;

    private Directory directory;
    private IndexWriter writer;
    private SearcherManager searchers;
    private Held held;

    PastIndex(PastEvents events, Encoder encoder, Optional<Path> folder) {
        this.events = events;
        this.encoder = encoder;
        this.folder = folder.map(index -> index.resolve(FOLDER));
    }

    private void open() throws IOException {
        directory = folder.isPresent() ? FSDirectory.open(folder.get()) : new ByteBuffersDirectory();
        try {
            writer = new IndexWriter(
                    directory, EventIndex.settings().setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
            held = EventIndex.held(writer);
        } catch (IOException | RuntimeException unreadable) {
            Log.warn("The index of the past cannot be read (" + unreadable + "); it is built anew");
            if (writer != null) {
                writer.rollback();
            }
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            writer = new IndexWriter(directory, EventIndex.settings().setOpenMode(IndexWriterConfig.OpenMode.CREATE));
            held = null;
        }
        searchers = new SearcherManager(writer, null);
    }

    /** Takes in what the versions up to one have taken the place of. */
    synchronized void catchUp(Held now) throws IOException {
        if (writer == null) {
            open();
        }
        if (held != null && now.leadsTo(held)) {
            // It has come as far, or farther with another request.
            return;
        }
        boolean anew = held == null || !held.leadsTo(now);
        if (anew) {
            writer.deleteAll();
        }
        PastEvents.Place place = PastEvents.Place.behind(anew ? 0 : held.version());
        while (place != null) {
            PastEvents.Place from = place;
            place = QuarkusTransaction.requiringNew()
                    .call(() -> events.forEach(from, now.version(), AT_ONCE, this::write));
        }
        writer.setLiveCommitData(now.inWords().entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
        held = now;
    }

    private void write(Event event, long until) {
        try {
            Document entry = Entry.of(event, encoder.encode(event));
            entry.add(new NumericDocValuesField(Entry.UNTIL, until));
            writer.addDocument(entry);
        } catch (IOException unwritable) {
            throw UnusableIndex.unwritable(folder.orElse(Path.of("memory")), unwritable);
        }
    }

    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    synchronized void close() throws IOException {
        if (writer != null) {
            searchers.close();
            writer.close();
            directory.close();
        }
    }
}
