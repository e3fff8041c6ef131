package org.dateline.search.index;

import java.io.IOException;
import java.nio.file.Files;

import io.quarkus.logging.Log;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** What puts an index into one piece, so that a search goes through one. */
final class OnePiece {
    private OnePiece() {}

    /**
     * Writes all entries again, beside themselves and whatever else is written, which takes as long as a tenth of the load did.
     *
     * @return whether there is one piece now, which nobody searches before it is committed
     */
    static boolean of(IndexWriter writer) {
        try {
            if (hasRoom(writer.getDirectory())) {
                writer.forceMerge(1);
                return true;
            }
            Log.warn("The search index stays in pieces, since there is no room to write it again beside itself");
        } catch (AlreadyClosedException ended) {
            Log.debug("The search index stays in pieces", ended);
        } catch (IOException failed) {
            // Lucene tells a stop in the middle of it as a failure of the merge.
            if (failed.getCause() instanceof MergePolicy.MergeAbortedException) {
                Log.debug("The search index stays in pieces", failed);
            } else {
                Log.warn("The search index stays in pieces: " + failed);
            }
        }
        return false;
    }

    /** A disk that is full in the middle of it would end the writer. */
    private static boolean hasRoom(Directory directory) throws IOException {
        if (!(directory instanceof FSDirectory onDisk)) {
            return true;
        }
        long size = 0;
        for (String file : onDisk.listAll()) {
            size += onDisk.fileLength(file);
        }
        return Files.getFileStore(onDisk.getDirectory()).getUsableSpace() > 2 * size;
    }
}
