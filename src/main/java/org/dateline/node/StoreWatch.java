package org.dateline.node;

import java.sql.SQLException;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.dateline.record.Version;

/** Sees at each start that a database in a file has not lost its record, and remembers what it comes to. */
@ApplicationScoped
class StoreWatch implements FlywayConfigurationCustomizer {
    private final Optional<StoreMarker> marker;
    private final String user;
    private final String password;
    private final Version.Repo versions;
    private final EntityManager store;

    StoreWatch(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            Version.Repo versions,
            EntityManager store) {
        this.marker = StoreMarker.beside(url);
        this.user = user.orElse("");
        this.password = password.orElse("");
        this.versions = versions;
        this.store = store;
    }

    /** Nothing is customized: this is called before anybody opens the database, and nothing else is. */
    @Override
    public void customize(FluentConfiguration migrations) {
        marker.ifPresent(beside -> {
            try {
                beside.requireRecord(user, password);
            } catch (SQLException unreadable) {
                throw new IllegalStateException("The database cannot be opened", unreadable);
            }
        });
    }

    /** Also of a database that none was written beside yet. */
    void remember(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        marker.ifPresent(
                beside -> remember(beside, QuarkusTransaction.requiringNew().call(versions::current)));
    }

    void remember(@Observes Version.Begun begun) {
        marker.ifPresent(beside -> remember(beside, begun.version()));
    }

    /** H2 writes to the disk what was committed half a second later: the marker must not be ahead of it. */
    private void remember(StoreMarker beside, Version version) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> store.createNativeQuery("checkpoint sync").executeUpdate());
            beside.write(version);
        } catch (RuntimeException refused) {
            Log.warn("The database cannot be told to write everything (" + refused
                    + "): should it be lost, that will not be noticed");
        }
    }
}
