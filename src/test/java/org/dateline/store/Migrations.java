package org.dateline.store;

import org.flywaydb.core.Flyway;

/** Brings a database of H2 to the schema of some release, without a server. */
public final class Migrations {
    private Migrations() {}

    /** @param target number of the last migration, or {@code latest} */
    public static void migrate(String url, String target) {
        Flyway.configure()
                .dataSource(url, "dateline", "dateline")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .target(target)
                .load()
                .migrate();
    }
}
