package org.dateline.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Copies a database in a file while a server has it open, which H2 lets nobody else do. It is asked by a file beside the
 * database, and so by who may read that anyway; nobody can ask over the network.
 */
@ApplicationScoped
class BackupOnRequest {
    private static final long INTERVAL = 500;
    private static final Pattern REQUEST = Pattern.compile("[0-9a-f-]{36}");

    private final AgroalDataSource store;
    private final Optional<DatabaseFile> file;
    private Thread looking;

    BackupOnRequest(AgroalDataSource store, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.store = store;
        this.file = DatabaseFile.of(url);
    }

    void start(@Observes StartupEvent start) {
        file.ifPresent(database -> {
            looking = new Thread(() -> look(database), "backup");
            looking.setDaemon(true);
            looking.start();
        });
    }

    void stop(@Observes ShutdownEvent stop) {
        if (looking != null) {
            looking.interrupt();
        }
    }

    private void look(DatabaseFile database) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(INTERVAL);
                if (Files.isRegularFile(database.wanted())) {
                    String request = Files.readString(database.wanted()).strip();
                    Files.delete(database.wanted());
                    if (REQUEST.matcher(request).matches()) {
                        copy(database, request);
                    }
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (IOException unreadable) {
                Log.warn("A backup was asked for, and " + database.wanted() + " cannot be read (" + unreadable + ")");
            }
        }
    }

    private void copy(DatabaseFile database, String request) throws IOException {
        Path part = database.unfinished(request);
        try (Connection connection = store.getConnection();
                PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, part.toString());
            backup.execute();
            Files.move(part, database.copy(request), StandardCopyOption.ATOMIC_MOVE);
            Log.info("Backed up, as the command asked");
        } catch (SQLException | IOException failure) {
            Log.error("A backup was asked for and could not be made", failure);
            Files.deleteIfExists(part);
            Files.writeString(database.failure(request), String.valueOf(failure.getMessage()));
        }
    }
}
