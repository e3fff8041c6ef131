package org.dateline.search.index;

import java.nio.file.Path;

/** Another process has the folder of the index open. */
public final class IndexInUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    IndexInUse(Path folder, Throwable cause) {
        super(
                "Another process has the search index in " + folder.toAbsolutePath()
                        + " open, and only one may: stop it, or give this one a folder of its own with DATELINE_INDEX.",
                cause);
    }
}
