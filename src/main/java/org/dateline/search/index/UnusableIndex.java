package org.dateline.search.index;

import java.io.IOException;
import java.nio.file.Path;

/** The folder of the index cannot be used, for a reason that this process cannot mend. */
public final class UnusableIndex extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final String ANOTHER = ", or give this one a folder of its own with DATELINE_INDEX.";

    private UnusableIndex(String message, Throwable cause) {
        super(message, cause);
    }

    static UnusableIndex inUse(Path folder, Throwable cause) {
        return new UnusableIndex(
                "Another process has the search index in " + folder.toAbsolutePath()
                        + " open, and only one may: stop it" + ANOTHER,
                cause);
    }

    static UnusableIndex unwritable(Path folder, IOException cause) {
        return new UnusableIndex(
                "The search index in " + folder.toAbsolutePath() + " cannot be written (" + cause
                        + "): let the user that runs this write there, and see that there is room" + ANOTHER,
                cause);
    }
}
