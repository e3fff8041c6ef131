package org.dateline.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.event.Event;
import org.dateline.event.Events;
import org.dateline.query.RecordVersion;
import org.dateline.record.Version;
import org.dateline.search.filter.WordFilter;
import org.dateline.search.words.Words;

/**
 * The index of all live events. It is derived from the store and says which version of the record it holds: it catches up
 * with what has changed since, and is built anew where it holds another record, or cannot be read. Whoever searches sees one
 * version from beginning to end.
 */
@Singleton
public class EventIndex implements RecordVersion {
    /** How many events are read in one transaction. */
    private static final int AT_ONCE = 200;

    private final Version.Repo versions;
    private final Events events;
    private final Encoder encoder;
    private final Optional<Path> folder;

    private IndexWriter writer;
    private SearcherManager searchers;
    private volatile Held held;

    /** @param folder where it is kept from start to start; empty for in memory alone */
    EventIndex(
            Version.Repo versions,
            Events events,
            Encoder encoder,
            @ConfigProperty(name = "dateline.index") Optional<Path> folder) {
        this.versions = versions;
        this.events = events;
        this.encoder = encoder;
        this.folder = folder;
    }

    @Override
    public String current() {
        return held.name();
    }

    /** What is done with a searcher. */
    public interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    /** Searches one version of the record. */
    public <T> T search(Search<T> search) {
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
            throw new UncheckedIOException("The index cannot be written", unwritable);
        }
    }

    private void open() throws IOException {
        Directory directory = folder.isPresent() ? FSDirectory.open(folder.get()) : new ByteBuffersDirectory();
        try {
            writer = new IndexWriter(directory, settings().setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
            held = held(writer);
        } catch (LockObtainFailedException taken) {
            throw new IndexInUse(folder.orElseThrow(), taken);
        } catch (IOException | RuntimeException unreadable) {
            Log.warnf("The index cannot be read (%s); it is built anew", unreadable);
            if (writer != null) {
                writer.rollback();
            }
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
            writer = new IndexWriter(directory, settings().setOpenMode(IndexWriterConfig.OpenMode.CREATE));
            held = null;
        }
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                IndexSearcher searcher = new IndexSearcher(reader);
                // Answers are remembered as they are sent, and not in parts.
                searcher.setQueryCache(null);
                return searcher;
            }
        });
    }

    private static IndexWriterConfig settings() {
        Map<String, Analyzer> stemmed =
                Words.languages().stream().collect(Collectors.toMap(WordFilter::stems, Words::stemmed));
        return new IndexWriterConfig(new PerFieldAnalyzerWrapper(Words.PLAIN, stemmed))
                .setIndexSort(new Sort(Entry.BY_DATE.toArray(SortField[]::new)));
    }

    /** Null of an index in which nothing was ever finished. */
    private static Held held(IndexWriter writer) {
        Map<String, String> words = new TreeMap<>();
        Iterable<Map.Entry<String, String>> said = writer.getLiveCommitData();
        if (said != null) {
            said.forEach(each -> words.put(each.getKey(), each.getValue()));
        }
        return words.isEmpty() ? null : Held.read(words);
    }

    private void bringTo(Held now) throws IOException {
        boolean anew = held == null || !held.leadsTo(now);
        if (anew) {
            writer.deleteAll();
        }
        long since = anew ? Long.MIN_VALUE : held.version();
        long last = Long.MIN_VALUE;
        while (last != Long.MAX_VALUE) {
            long behind = last;
            last = QuarkusTransaction.requiringNew().call(() -> write(since, behind, anew));
        }
        writer.setLiveCommitData(now.inWords().entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
        held = now;
    }

    /**
     * Writes the next few entries.
     *
     * @param behind id of the revision written last
     * @return the id now; {@link Long#MAX_VALUE} when there are no more
     */
    private long write(long since, long behind, boolean anew) throws IOException {
        List<Event> some = events.changedSince(since, behind, AT_ONCE);
        for (Event event : some) {
            if (event.withdrawnReason != null) {
                writer.deleteDocuments(Entry.term(event.slug));
            } else if (anew) {
                writer.addDocument(Entry.of(event, encoder.encode(event)));
            } else {
                writer.updateDocument(Entry.term(event.slug), Entry.of(event, encoder.encode(event)));
            }
        }
        return some.size() < AT_ONCE ? Long.MAX_VALUE : some.get(some.size() - 1).id;
    }

    @PreDestroy
    void close() throws IOException {
        if (writer != null) {
            searchers.close();
            writer.close();
            writer.getDirectory().close();
        }
    }
}
