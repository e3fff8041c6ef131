package org.dateline;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.h2.engine.Constants;

/**
 * Why the database cannot be used, and what can be done about that.
 *
 * @param url as it is set; what may be secret in it is not repeated
 * @param user as whom it is opened
 */
record StoreFailure(String url, String user) {
    private static final Set<Integer> DAMAGED =
            Set.of(ErrorCode.FILE_CORRUPTED_1, ErrorCode.GENERAL_ERROR_1, ErrorCode.ERROR_OPENING_DATABASE_1);

    private static final Set<Integer> UNWRITABLE = Set.of(
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.FILE_CREATION_FAILED_1,
            ErrorCode.FILE_RENAME_FAILED_2,
            ErrorCode.FILE_DELETE_FAILED_1,
            ErrorCode.FILE_NOT_FOUND_1,
            ErrorCode.TRACE_FILE_ERROR_2,
            // By H2 itself, when it could not write.
            ErrorCode.DATABASE_IS_CLOSED);

    private static final Set<Integer> MISWRITTEN = Set.of(
            ErrorCode.URL_FORMAT_ERROR_2,
            ErrorCode.UNSUPPORTED_SETTING_1,
            ErrorCode.UNSUPPORTED_SETTING_COMBINATION,
            ErrorCode.UNSUPPORTED_LOCK_METHOD_1,
            ErrorCode.DUPLICATE_PROPERTY_1);

    /** Null for a failure that nobody foresaw. */
    String inPlainWords(SQLException failure) {
        if (message(failure).startsWith("Driver does not support the provided URL")) {
            return "This server was built for another database than QUARKUS_DATASOURCE_JDBC_URL names (" + this
                    + "): build it with -Ppostgresql for PostgreSQL, and without for H2.";
        }
        return failure.getClass().getName().startsWith("org.h2.") ? ofH2(failure) : ofPostgreSql(failure);
    }

    private String ofH2(SQLException failure) {
        int code = failure.getErrorCode();
        if (code == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return "Another process has the database open (" + this
                    + "), and only one may: stop it, or give this one a database"
                    + " of its own with QUARKUS_DATASOURCE_JDBC_URL.";
        }
        if (code == ErrorCode.FILE_VERSION_ERROR_1) {
            return "The database (" + this + ") is not one of H2 " + Constants.VERSION
                    + ": another version has written it, or something else stands where it begins. Start the release that has written it, or put it back from a backup.";
        }
        if (code == ErrorCode.WRONG_USER_OR_PASSWORD || code == ErrorCode.FILE_ENCRYPTION_ERROR_1) {
            return refused();
        }
        if (code == ErrorCode.DATABASE_IS_READ_ONLY) {
            return "The database (" + this
                    + ") can only be read: let the user that runs this write its file and its folder.";
        }
        if (code == ErrorCode.URL_RELATIVE_TO_CWD) {
            return "QUARKUS_DATASOURCE_JDBC_URL (" + this + ") does not say from where its path leads: write"
                    + " jdbc:h2:file:./data/dateline for a file below the working directory.";
        }
        if (MISWRITTEN.contains(code)) {
            return "QUARKUS_DATASOURCE_JDBC_URL (" + this + ") is not understood: " + message(failure) + ".";
        }
        String unwritable = system(failure);
        if (UNWRITABLE.contains(code) || unwritable != null) {
            return "The database (" + this + ") cannot be read or written ("
                    + (unwritable == null ? message(failure) : unwritable)
                    + "): let the user that runs this do so, and see that there is room.";
        }
        return DAMAGED.contains(code)
                ? "The database (" + this
                        + ") is damaged or cut off. Put it back from a backup; or move it away, with what else in its"
                        + " folder has its name, to begin anew from the seeds without its earlier revisions."
                : null;
    }

    private String ofPostgreSql(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        switch (state) {
            case "3D000":
                return "There is no such database (" + this + "): create it, with createdb.";
            case "42501":
                return "The user " + user + " may not do this in the database (" + this + "): " + message(failure)
                        + ". Make the user its owner.";
            case "25006":
                return "The database (" + this
                        + ") can only be read: name the primary, or start a server that reads with"
                        + " DATELINE_ROLE=reader.";
            case "53300":
                return "The database (" + this + ") takes no more connections: raise max_connections, or lower"
                        + " quarkus.datasource.jdbc.max-size.";
            case "57P03":
                return "The database (" + this + ") is starting or stopping: try again.";
            case "53100":
                return "The database (" + this + ") has no room on its disk: make some.";
            default:
                if (state.startsWith("28")) {
                    return refused();
                }
                return state.startsWith("08") || message(failure).startsWith("Acquisition timeout")
                        ? "The database (" + this + ") cannot be reached: "
                                + message(failure).replaceAll("\\.$", "")
                                + ". See that it runs, and that QUARKUS_DATASOURCE_JDBC_URL names its host and port."
                        : null;
        }
    }

    private String refused() {
        return "The database (" + this + ") refuses the user " + user
                + " with this password: set QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.";
    }

    /** Null where another failure is behind it, or nobody foresaw it. */
    String inPlainWords(FlywayException failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof FlywayValidateException) {
            return schema(message);
        }
        if (failure.getClass().getSimpleName().equals("FlywayMigrateException")) {
            return unmigrated(failure);
        }
        if (message.contains("non-empty schema")) {
            return "The database (" + this + ") holds tables, and none of Dateline: give it a database of its own.";
        }
        return null;
    }

    private String unmigrated(FlywayException failure) {
        SQLException cause = sql(failure);
        String plain = cause == null ? null : inPlainWords(cause);
        return plain != null
                ? plain
                : "The schema of the database (" + this + ") could not be brought up to date ("
                        + message(cause == null ? failure : cause)
                        + "): PostgreSQL must be 15 or later. Where it is, put the database back from a backup.";
    }

    private static SQLException sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }

    private String schema(String message) {
        String migration =
                message.replaceFirst("(?s).*?(?:version|locally:|database:) *([0-9]+(?:\\.[0-9]+)*).*", "$1");
        String which = migration.equals(message) ? "" : " (migration " + migration + ")";
        if (message.contains("not resolved locally")) {
            return "The database (" + this + ") has the schema of a newer Dateline" + which
                    + ": start that release, or put back the backup from before it.";
        }
        if (message.contains("not applied to database")) {
            return "The database (" + this + ") has the schema of an older Dateline" + which
                    + ": start a server of this release on it that loads, which brings it up to date.";
        }
        return message.contains("failed migration")
                ? "The schema of the database (" + this + ") was cut off while it was brought up to date" + which
                        + ": put it back from a backup."
                : "The schema of the database (" + this + ") is that of no release" + which
                        + ": start the build that has made it, or put it back from a backup.";
    }

    /** What the operating system says, where it is behind a failure. */
    private static String system(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return String.valueOf(cause.getMessage());
            }
        }
        return null;
    }

    /** The first line, without what H2 and PostgreSQL put behind it. */
    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("; SQL statement:.*| \\[\\d+-\\d+]$", "");
    }

    /** The address without options, users and passwords. */
    @Override
    public String toString() {
        return url.replaceAll("[;?].*", "").replaceAll("//[^/@]*@", "//");
    }
}
