package org.dateline.record;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

import io.quarkus.test.junit.QuarkusTestProfile;
import org.flywaydb.core.Flyway;

/** Of tests that put another database in the place of the one there is, or load it as they need it. */
public class ReplacedStore implements QuarkusTestProfile {
    private static final AtomicLong NEXT = new AtomicLong();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:mem:replaced;DB_CLOSE_DELAY=-1",
                "dateline.seeds",
                stored().resolve("seeds").toString(),
                // Git is asked, as it is outside of tests.
                "dateline.seeds.commit",
                "");
    }

    /** Databases that earlier programs have left, and the seeds that they were loaded from. */
    static Path stored() {
        try {
            URL folder = ReplacedStore.class.getResource("upgrade");
            return Path.of(folder.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Takes everything out of a store. */
    public static void empty(DataSource store, Flyway schema) throws SQLException {
        schema.clean();
        migrate(store, schema);
    }

    /** Brings what was put into a store up to date. */
    static void migrate(DataSource store, Flyway schema) throws SQLException {
        schema.migrate();
        // Hibernate goes on with the numbers that it has taken, whatever stands in the store, and so must the store
        // behind them.
        long unused = NEXT.addAndGet(1_000_000);
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sequence : List.of("event_seq", "citation_seq")) {
                statement.execute("alter sequence " + sequence + " restart with " + unused);
            }
        }
    }
}
