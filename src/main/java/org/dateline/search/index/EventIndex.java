package org.dateline.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.event.Event;
import org.dateline.event.Events;
import org.dateline.history.PastEvents;
import org.dateline.query.RecordVersion;
import org.dateline.query.Then;
import org.dateline.query.Wanted;
import org.dateline.record.Version;
import org.dateline.record.WrittenAhead;
import org.dateline.search.words.Words;

/**
 * The index of all live events. It is derived from the store and says which version of the record it holds: it catches up
 * with what has changed since, and is built anew where it holds another record, or cannot be read. Whoever searches sees one
 * version from beginning to end.
 */
@Singleton
public class EventIndex implements RecordVersion, WrittenAhead {
    /** How many events are read in one transaction. */
    private static final int AT_ONCE = 200;

    /** In MB. What does not fit is written in small parts, which are then merged again and again. */
    private static final int BUFFER = 48;

    /** So many entries written at once leave the index in many pieces, each of which a search goes through, until they are put into one. */
    private static final int MANY = 20_000;

    private final Version.Repo versions;
    private final Events events;
    private final Encoder encoder;
    private final Optional<Path> folder;
    private final PastIndex past;

    private final PastViews views = new PastViews();

    /** Held while others may not see that a searcher and the version it is of do not belong together. */
    private final Object turn = new Object();

    private Directory directory;
    private IndexWriter writer;
    private SearcherManager searchers;
    private volatile Held held;

    /** What was written before its version could be read; null when nothing was. */
    private Ahead ahead;

    /** @param folder where it is kept from start to start; empty for in memory alone */
    EventIndex(
            Version.Repo versions,
            Events events,
            Encoder encoder,
            PastEvents pastEvents,
            @ConfigProperty(name = "dateline.index") Optional<Path> folder) {
        this.versions = versions;
        this.events = events;
        this.encoder = encoder;
        this.folder = folder;
        this.past = new PastIndex(pastEvents, encoder, folder);
    }

    @Override
    public String current() {
        return held.name();
    }

    @Override
    public String record() {
        return held.record();
    }

    @Override
    public long number() {
        return held.version();
    }

    /** What is done with a searcher. */
    public interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** Searches one version of the record, if that is still wanted. */
    public <T> T search(Search<T> search) {
        Wanted.check();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same in a version that may not be the present one. */
    public <T> T search(Then then, Search<T> search) {
        return then.isNow()
                ? search(search)
                : both((present, here, gone) -> search.in(views.of(then.version(), present, here, gone)));
    }

    /** When the entries that a query finds held, whether they hold now or do no more. */
    public List<Span> spans(Query query) {
        return both((present, here, gone) -> Stream.concat(
                        Spans.of(query, present).stream(), Spans.of(query, gone).stream())
                .toList());
    }

    /** What is done with the entries of a version, and those that held before. */
    private interface Both<T> {
        T in(IndexSearcher present, Held here, IndexSearcher gone) throws IOException;
    }

    private <T> T both(Both<T> search) {
        Wanted.check();
        try {
            IndexSearcher present;
            Held here;
            synchronized (turn) {
                present = searchers.acquire();
                here = held;
            }
            try {
                past.catchUp(here);
                IndexSearcher gone = past.acquire();
                try {
                    return search.in(present, here, gone);
                } finally {
                    past.release(gone);
                }
            } finally {
                searchers.release(present);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** After whoever brings the store to a version at the start. */
    void open(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        catchUp();
    }

    void follow(@Observes Version.Changed changed) {
        catchUp();
    }

    private synchronized void catchUp() {
        try {
            if (writer == null) {
                open();
            }
            Held now = Held.of(QuarkusTransaction.requiringNew().call(versions::current));
            if (!now.equals(held)) {
                bringTo(now);
            }
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
    }

    private void open() throws IOException {
        if (directory == null) {
            directory = folder.isPresent() ? FSDirectory.open(folder.get()) : new ByteBuffersDirectory();
        }
        try {
            writer = new IndexWriter(directory, settings().setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
            held = held(writer);
        } catch (LockObtainFailedException taken) {
            throw UnusableIndex.inUse(folder.orElseThrow(), taken);
        } catch (IOException | RuntimeException unreadable) {
            Log.warn("The index cannot be read (" + unreadable + "); it is built anew");
            if (writer != null) {
                writer.rollback();
            }
            for (String file : directory.listAll()) {
                if (!file.equals(PastIndex.FOLDER)) {
                    directory.deleteFile(file);
                }
            }
            writer = new IndexWriter(directory, settings().setOpenMode(IndexWriterConfig.OpenMode.CREATE));
            held = null;
        }
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                return new CountedSearcher(reader);
            }
        });
    }

    static IndexWriterConfig settings() {
        return new IndexWriterConfig(Words.PLAIN)
                .setRAMBufferSizeMB(BUFFER)
                .setIndexSort(new Sort(Entry.BY_DATE.toArray(SortField[]::new)));
    }

    /** Null of an index in which nothing was ever finished. */
    static Held held(IndexWriter writer) {
        Map<String, String> words = new TreeMap<>();
        Iterable<Map.Entry<String, String>> said = writer.getLiveCommitData();
        if (said != null) {
            said.forEach(each -> words.put(each.getKey(), each.getValue()));
        }
        return words.isEmpty() ? null : Held.read(words);
    }

    @Override
    public synchronized void take(List<Event> written, long version) {
        try {
            if (ahead == null) {
                catchUp();
                ahead = new Ahead(version, written.get(0).id, writer.getDocStats().maxDoc == 0);
            }
            tellFirst(written.stream().filter(event -> event.number > 1).toList());
            // Made here, while the ones before are written: the two take equally long.
            Map<Term, Document> entries = entries(written);
            written.forEach(ahead::take);
            boolean anew = ahead.anew;
            ahead.write(() -> write(entries, anew));
        } catch (CompletionException unwritable) {
            throw new IllegalStateException("The index cannot be written", unwritable.getCause());
        }
    }

    private void tellFirst(List<Event> changed) {
        if (!changed.isEmpty()) {
            Map<String, Instant> first = QuarkusTransaction.requiringNew()
                    .call(() -> events.firstRecorded(
                            changed.stream().map(event -> event.slug).toList()));
            changed.forEach(event -> event.firstRecordedAt(first.get(event.slug)));
        }
    }

    @Override
    public synchronized void forget(Collection<Long> ids) {
        if (ahead != null) {
            ids.forEach(ahead::forget);
        }
    }

    @Override
    public synchronized void forgetAll() {
        if (ahead != null) {
            try {
                takeBack();
                open();
            } catch (IOException unwritable) {
                throw unwritable(unwritable);
            }
        }
    }

    /** Closes the index as it was when it was last brought to a version. */
    private void takeBack() throws IOException {
        if (ahead != null) {
            ahead.awaitEnd();
            ahead = null;
        }
        searchers.close();
        writer.rollback();
    }

    private void bringTo(Held now) throws IOException {
        if (ahead != null && (ahead.version != now.version() || !held.leadsTo(now))) {
            forgetAll();
        }
        boolean anew = held == null || !held.leadsTo(now);
        if (anew) {
            writer.deleteAll();
        }
        long since = anew ? Long.MIN_VALUE : held.version();
        if (ahead != null) {
            ahead.awaitWritten();
        }
        List<Long> unknown =
                QuarkusTransaction.requiringNew().call(() -> events.idsChangedBetween(since, now.version())).stream()
                        .filter(id -> ahead == null || !ahead.has(id))
                        .toList();
        for (int from = 0; from < unknown.size(); from += AT_ONCE) {
            List<Long> some = unknown.subList(from, Math.min(unknown.size(), from + AT_ONCE));
            QuarkusTransaction.requiringNew().run(() -> write(entries(events.withIds(some)), anew));
        }
        long written = unknown.size() + (ahead == null ? 0 : ahead.size());
        ahead = null;
        writer.setLiveCommitData(now.inWords().entrySet());
        writer.commit();
        synchronized (turn) {
            searchers.maybeRefreshBlocking();
            held = now;
        }
        views.forget();
        past.catchUp(now);
        if (written >= MANY) {
            Thread merge = new Thread(this::merge, "index-merge");
            merge.setDaemon(true);
            merge.start();
        }
    }

    /** Puts the index into one piece, while it is searched and written. */
    void merge() {
        IndexWriter inPieces = writer;
        if (OnePiece.of(inPieces)) {
            show(inPieces);
        }
    }

    private synchronized void show(IndexWriter merged) {
        try {
            // What is written ahead may not be seen yet; whoever ends that commits both.
            if (writer == merged && ahead == null) {
                writer.commit();
                searchers.maybeRefreshBlocking();
            }
        } catch (AlreadyClosedException ended) {
            Log.debug("The server has stopped meanwhile");
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
    }

    /**
     * Those of events by their ids, null for the ones that were withdrawn; in the order that the index keeps, which then has less to
     * sort.
     */
    private Map<Term, Document> entries(List<Event> some) {
        Map<Term, Document> entries = new LinkedHashMap<>();
        some.stream()
                .sorted(Comparator.comparing(Event::listed))
                .forEach(event -> entries.put(
                        Entry.term(event.slug),
                        event.withdrawnReason == null ? Entry.of(event, encoder.encode(event)) : null));
        return entries;
    }

    /** @param anew whether there can be no entries of these events yet */
    private void write(Map<Term, Document> entries, boolean anew) {
        try {
            for (Map.Entry<Term, Document> each : entries.entrySet()) {
                if (each.getValue() == null) {
                    writer.deleteDocuments(each.getKey());
                } else if (anew) {
                    writer.addDocument(each.getValue());
                } else {
                    writer.updateDocument(each.getKey(), each.getValue());
                }
            }
        } catch (IOException unwritable) {
            throw unwritable(unwritable);
        }
    }

    private UnusableIndex unwritable(IOException failure) {
        return UnusableIndex.unwritable(folder.orElse(Path.of("memory")), failure);
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (writer != null) {
            takeBack();
            directory.close();
        }
        past.close();
    }
}
