package org.dateline.node;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.dateline.event.CurrentRevisions;
import org.dateline.record.Version;

/** Sees at each start that a database in a file has not lost its record, and remembers what it comes to. */
@ApplicationScoped
class StoreWatch implements FlywayConfigurationCustomizer {
    private final Optional<StoreMarker> marker;
    private final Version.Repo versions;
    private final CurrentRevisions revisions;

    StoreWatch(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            Version.Repo versions,
            CurrentRevisions revisions) {
        this.marker = StoreMarker.beside(url);
        this.versions = versions;
        this.revisions = revisions;
    }

    /** Nothing is customized: this is called before anybody opens the database, and nothing else is. */
    @Override
    public void customize(FluentConfiguration migrations) {
        marker.ifPresent(StoreMarker::requireDatabase);
    }

    /** Before anything is loaded. */
    void compare(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        marker.ifPresent(beside -> QuarkusTransaction.requiringNew()
                .run(() -> beside.compare(versions.current(), revisions.latest().isPresent())));
    }

    void remember(@Observes Version.Begun begun) {
        marker.ifPresent(beside -> beside.write(begun.version()));
    }
}
