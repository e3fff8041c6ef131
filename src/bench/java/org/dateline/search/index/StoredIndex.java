package org.dateline.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/** An index that a server has left in a folder, as it is: there is no store that it could catch up with. */
public final class StoredIndex extends EventIndex {
    private final IndexSearcher searcher;

    /** @param folder which is read and never written */
    public StoredIndex(Path folder) {
        super(null, null, null, Optional.of(folder));
        try {
            searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder + " holds no index; start the server once, or name one", unreadable);
        }
        searcher.setQueryCache(null);
    }

    @Override
    public <T> T search(Search<T> search) {
        try {
            return search.in(searcher);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
