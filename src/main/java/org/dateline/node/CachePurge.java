package org.dateline.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.record.Version;

/**
 * Tells whoever keeps answers in front of the servers that a version has begun. It waits until every server answers from that
 * version: a cache that is emptied sooner is filled again with what it held.
 */
@Startup
@ApplicationScoped
class CachePurge {
    private static final int MOST_TRIES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ObjectMapper json;
    private final Optional<URI> address;
    private final Optional<String> authorization;
    private final Duration wait;

    /**
     * @param address what is called; empty for nothing
     * @param authorization the header of that name
     * @param wait how long every server may take to see a version, and how long after a failure it is tried again: the
     *     second time twice as long, and so on
     */
    CachePurge(
            ObjectMapper json,
            @ConfigProperty(name = "dateline.purge.url") Optional<URI> address,
            @ConfigProperty(name = "dateline.purge.authorization") Optional<String> authorization,
            @ConfigProperty(name = "dateline.purge.wait", defaultValue = "2s") Duration wait) {
        this.json = json;
        this.address = address;
        this.authorization = authorization;
        this.wait = wait;
        if (wait.isNegative()) {
            throw new IllegalArgumentException(
                    "dateline.purge.wait: " + wait + " is no time to wait. Write 0s for none");
        }
        if (address.isPresent() && !String.valueOf(address.get().getScheme()).matches("https?")) {
            throw new IllegalArgumentException("dateline.purge.url: " + address.get()
                    + " is no address of a server. Write one that begins with https://");
        }
    }

    /**
     * What is sent.
     *
     * @param version as {@code Record-Version} says it
     * @param keys the surrogate key that an operator may put on all answers
     * @param paths of what may have changed: an event shows on lists, pages and what it cites, so that is everything
     */
    record Purge(String version, List<String> keys, List<String> paths) {
        static Purge of(Version version) {
            return new Purge(version.record() + "." + version.number(), List.of("dateline"), List.of("/*"));
        }
    }

    void tell(@Observes Version.Begun begun) {
        address.ifPresent(where -> later(wait, () -> send(request(where, begun.version()), begun.version(), 1)));
    }

    private HttpRequest request(URI where, Version version) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(where)
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Purge.of(version))));
            request.header("Content-Type", "application/json");
            authorization.ifPresent(credentials -> request.header("Authorization", credentials));
            return request.build();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void send(HttpRequest request, Version version, int tries) {
        Client.ONLY.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            if (failure == null && answer.statusCode() < 300) {
                Log.info("Caches are told of version " + version.number());
            } else {
                String reason = failure == null ? "status " + answer.statusCode() : reason(failure);
                boolean last = tries == MOST_TRIES;
                Log.warn("Caches could not be told of version " + version.number() + " (" + reason + ")"
                        + (last ? "; giving up" : ""));
                if (!last) {
                    later(wait.multipliedBy(1L << tries), () -> send(request, version, tries + 1));
                }
            }
        });
    }

    /** Made when something is to be told: it reads all certificates, and most servers tell nobody. */
    private static final class Client {
        static final HttpClient ONLY =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    private static String reason(Throwable failure) {
        return failure.getCause() instanceof IOException cause ? cause.toString() : failure.toString();
    }

    private static void later(Duration after, Runnable action) {
        Executor delayed = CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(action, delayed);
    }
}
