package org.dateline.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.ServerLog;
import org.dateline.event.Events;
import org.dateline.history.PastEvents;
import org.dateline.record.Version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Indexes in folders of their own, of the record that the server has. */
@QuarkusTest
class EventIndexTest {
    @Inject
    Version.Repo versions;

    @Inject
    Events events;

    @Inject
    Encoder encoder;

    @Inject
    PastEvents pastEvents;

    @TempDir
    Path folder;

    private EventIndex open() {
        EventIndex index = new EventIndex(versions, events, encoder, pastEvents, Optional.of(folder));
        index.follow(new Version.Changed());
        return index;
    }

    private static int entries(EventIndex index) {
        return index.search(searcher -> searcher.count(new MatchAllDocsQuery()));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private int eventsInStore() {
        return (int) events.count("supersededAt is null and withdrawnReason is null");
    }

    @Test
    void isOfTheVersionOfTheStoreAndIsNotWrittenAgain() throws IOException {
        EventIndex built = open();
        String version = built.current();
        assertThat(entries(built)).isEqualTo(eventsInStore());
        built.close();
        List<Path> before = files();

        EventIndex again = open();
        assertThat(again.current()).isEqualTo(version);
        assertThat(entries(again)).isEqualTo(eventsInStore());
        again.close();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void isBuiltAnewWhereItIsDamaged() throws IOException {
        open().close();
        for (Path file : files()) {
            if (file.getFileName().toString().matches("_.*|segments_.*")) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        EventIndex index = open();
        assertThat(entries(index)).isEqualTo(eventsInStore());
        index.close();
    }

    @Test
    void isBuiltAnewWhereFilesAreMissing() throws IOException {
        open().close();
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith("_")) {
                Files.delete(file);
            }
        }
        EventIndex index = open();
        assertThat(entries(index)).isEqualTo(eventsInStore());
        index.close();
    }

    @Test
    void isPutIntoOnePieceAndIsTheSame() throws IOException {
        open().close();
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, EventIndex.settings())) {
            writer.setLiveCommitData(EventIndex.held(writer).inWords().entrySet());
            writer.addDocument(new Document());
            writer.commit();
        }
        EventIndex index = open();
        String version = index.current();
        assertThat(pieces(index)).isEqualTo(2);
        index.merge();
        assertThat(pieces(index)).isEqualTo(1);
        assertThat(entries(index)).isEqualTo(eventsInStore() + 1);
        index.close();

        EventIndex again = open();
        assertThat(again.current()).isEqualTo(version);
        assertThat(pieces(again)).isEqualTo(1);
        again.close();
        again.merge();
    }

    @Test
    void saysNothingOfAStopWhileItIsPutIntoOnePiece() throws IOException {
        Directory stopping = new FilterDirectory(new ByteBuffersDirectory()) {
            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                if (context.context == IOContext.Context.MERGE) {
                    // Where Lucene notices it, having written some more.
                    throw new MergePolicy.MergeAbortedException("Merge aborted.");
                }
                return super.createOutput(name, context);
            }
        };
        try (ServerLog log = new ServerLog();
                IndexWriter writer = new IndexWriter(stopping, EventIndex.settings())) {
            for (int piece = 0; piece < 2; piece++) {
                writer.addDocument(new Document());
                writer.commit();
            }
            assertThat(OnePiece.of(writer)).isFalse();
            assertThat(log.lines()).isEmpty();
        }
    }

    private static int pieces(EventIndex index) {
        return index.search(searcher -> searcher.getLeafContexts().size());
    }

    @Test
    void isOfOneProcess() throws IOException {
        EventIndex index = open();
        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableIndex.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("DATELINE_INDEX");
        index.close();
    }

    @Test
    void ofAnotherRecordLeadsToNothing() {
        Held here = new Held(1, "a", 7);
        assertThat(here.leadsTo(new Held(1, "a", 7))).isTrue();
        assertThat(here.leadsTo(new Held(1, "a", 8))).isTrue();
        assertThat(here.leadsTo(new Held(1, "a", 6))).isFalse();
        assertThat(here.leadsTo(new Held(1, "b", 8))).isFalse();
        assertThat(here.leadsTo(new Held(2, "a", 8))).isFalse();
        assertThat(Held.read(here.inWords())).isEqualTo(here);
    }
}
