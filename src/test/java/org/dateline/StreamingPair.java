package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL and a hot standby that follows it by streaming, as operators have them. The binaries of the tests have no
 * pg_basebackup; the standby begins as a copy of the folder, made while nobody runs on it.
 */
final class StreamingPair implements AutoCloseable {
    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres standby;

    private StreamingPair(EmbeddedPostgres primary, EmbeddedPostgres standby) {
        this.primary = primary;
        this.standby = standby;
    }

    /** @param folder an empty one, where both have theirs */
    static StreamingPair in(Path folder) throws IOException {
        Path one = folder.resolve("primary");
        Path other = folder.resolve("standby");
        on(one).start().close();
        copy(one, other);
        Files.createFile(other.resolve("standby.signal"));
        EmbeddedPostgres primary = on(one).start();
        try {
            Files.writeString(
                    other.resolve("postgresql.auto.conf"),
                    "hot_standby_feedback = on\nprimary_conninfo = 'host=127.0.0.1 user=postgres port="
                            + primary.getPort() + "'\n",
                    StandardOpenOption.APPEND);
            EmbeddedPostgres standby = on(other).start();
            return new StreamingPair(primary, standby);
        } catch (IOException | RuntimeException broken) {
            primary.close();
            throw broken;
        }
    }

    private static EmbeddedPostgres.Builder on(Path folder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "off");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes known) throws IOException {
                // With its rights, about which PostgreSQL is strict.
                Files.copy(folder, to.resolve(from.relativize(folder)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes known) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    String primary() {
        return url(primary);
    }

    String standby() {
        return url(standby);
    }

    private static String url(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", "");
    }

    /** From now on the standby takes in what the primary writes, and does not show it. */
    void lag() {
        ask("select pg_wal_replay_pause()");
        // The pause is asked for, and begins when replay comes to it.
        while (!"paused".equals(ask("select pg_get_wal_replay_pause_state()"))) {
            Thread.onSpinWait();
        }
    }

    void catchUp() {
        ask("select pg_wal_replay_resume()");
    }

    private String ask(String question) {
        try (Connection connection = standby.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        try (primary) {
            standby.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
