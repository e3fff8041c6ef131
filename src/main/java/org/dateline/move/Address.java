package org.dateline.move;

import java.sql.SQLException;
import java.util.Locale;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.api.ErrorCode;

/**
 * Where a database is, and who opens it.
 *
 * @param url for its driver
 */
public record Address(String url, String user, String password) {
    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** @throws Unmovable when no driver here takes the address */
    public static Address of(String url, String user, String password) {
        if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL)) {
            throw new Unmovable(withoutSecrets(url) + " is no address of a database: it must begin with " + H2 + " or "
                    + POSTGRESQL);
        }
        return new Address(url, user, password);
    }

    /** The same where a database is read, and not made when there is none. */
    public Address toRead() {
        return isH2() ? new Address(url + ";IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=TRUE", user, password) : this;
    }

    public boolean isH2() {
        return url.startsWith(H2);
    }

    /** @throws Unmovable unless the schema is that of this release */
    public void requireSchema() {
        MigrationInfoService all = flyway().info();
        MigrationInfo current = all.current();
        if (current == null) {
            throw new Unmovable("There is no record in " + this + ".");
        }
        MigrationVersion latest = latest(all);
        int order = current.getVersion().compareTo(latest);
        if (order != 0 || all.pending().length > 0) {
            throw new Unmovable(String.format(
                    Locale.ROOT,
                    "The schema of %s has the version %s, and this release needs %s: %s.",
                    this,
                    current.getVersion(),
                    latest,
                    order < 0 ? "start a server of this release on it once" : "use the release that has written it"));
        }
    }

    private static MigrationVersion latest(MigrationInfoService all) {
        MigrationVersion latest = MigrationVersion.EMPTY;
        for (MigrationInfo each : all.all()) {
            boolean known = each.getState().isResolved();
            if (known && each.getVersion() != null && each.getVersion().compareTo(latest) > 0) {
                latest = each.getVersion();
            }
        }
        return latest;
    }

    void migrate() {
        flyway().migrate();
    }

    private Flyway flyway() {
        return Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(url, user, password)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + (isH2() ? "h2" : "postgresql"))
                .outOfOrder(true)
                .load();
    }

    /** What whoever has started it can do about a failure. */
    public String inPlainWords(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return this + " is in use: stop the server that has it open.";
        }
        if (failure.getErrorCode() == ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 || state.equals("3D000")) {
            return "There is no database at " + this + ".";
        }
        if (state.startsWith("28")) {
            return this + " refuses the user " + user + " with this password.";
        }
        if (state.startsWith("08")) {
            return this + " cannot be reached: " + failure.getMessage();
        }
        return this + ": " + failure.getMessage();
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("(?i)[;?&].*", "").replaceAll("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return withoutSecrets(url).toLowerCase(Locale.ROOT).startsWith("jdbc:") ? withoutSecrets(url) : url;
    }
}
