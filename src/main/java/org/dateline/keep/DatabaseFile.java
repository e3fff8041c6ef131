package org.dateline.keep;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

import org.h2.engine.ConnectionInfo;

/**
 * A database of H2 in a file of this machine, with what stands beside it.
 *
 * @param url for its driver
 * @param base its path without an ending
 */
record DatabaseFile(String url, Path base) {
    /** @return empty where the address is that of another kind of database */
    static Optional<DatabaseFile> of(String url) {
        if (!url.startsWith("jdbc:h2:")) {
            return Optional.empty();
        }
        ConnectionInfo address = new ConnectionInfo(url, new Properties(), null, null);
        boolean file = address.isPersistent()
                && !address.isRemote()
                && !address.getName().matches("\\w{2,}:.*");
        return file ? Optional.of(new DatabaseFile(url, Path.of(address.getName()))) : Optional.empty();
    }

    String name() {
        return base.getFileName().toString();
    }

    Path database() {
        return beside(".mv.db");
    }

    /** What its record has come to; a server refuses an older copy in its place. */
    Path versions() {
        return beside(".versions");
    }

    /** Where a server that has it open is asked for a copy: whoever may write here may read the database as well. */
    Path wanted() {
        return beside(".backup-wanted");
    }

    /** The copy that was asked for, when it is whole. */
    Path copy(String request) {
        return beside(".backup-" + request + ".zip");
    }

    Path unfinished(String request) {
        return beside(".backup-" + request + ".part");
    }

    /** Why there is no copy. */
    Path failure(String request) {
        return beside(".backup-" + request + ".failed");
    }

    private Path beside(String ending) {
        return base.resolveSibling(name() + ending);
    }
}
