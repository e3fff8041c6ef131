package org.dateline.http;

import java.time.Duration;
import java.util.Arrays;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much one client may ask for, by its address, of what is not answered from memory. What is more work counts for more. There
 * is no limit unless one is set: where a proxy does not say who asks, all that it forwards would be one client.
 */
@ApplicationScoped
class Clients {
    /** Of so many clients at a time it is known what they asked for. */
    private static final int MOST = 50_000;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final long perMinute;
    private final ConfiguredHeaders configured;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(MINUTE).build();

    /** @param perMinute how much one may ask for; 0 for any number */
    Clients(
            @ConfigProperty(name = "dateline.clients.per-minute", defaultValue = "0") long perMinute,
            ConfiguredHeaders configured) {
        this.perMinute = perMinute;
        this.configured = configured;
    }

    /** Behind answers from memory. */
    void register(@Observes @Priority(3) Router router) {
        if (perMinute > 0) {
            router.route().order(configured.order()).handler(this::count);
        }
    }

    private void count(RoutingContext context) {
        Kind kind = Kind.of(context.request());
        if (kind.isOfOperators()) {
            context.next();
            return;
        }
        ConsumptionProbe probe = buckets.get(client(context), unknown -> bucket())
                .tryConsumeAndReturnRemaining(Math.min(kind.cost(), perMinute));
        if (probe.isConsumed()) {
            context.next();
        } else {
            context.fail(TOO_MANY_REQUESTS, Busy.withOneClient(Duration.ofNanos(probe.getNanosToWaitForRefill())));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }

    private static String client(RoutingContext context) {
        return client(context.request().remoteAddress().hostAddress());
    }

    /**
     * By what a client is known. Whoever has an address of IPv6 has at least a network of 64 bits of them.
     *
     * @param address as numbers; null where it has none
     */
    static String client(String address) {
        String[] groups = address == null ? new String[0] : address.split(":");
        return groups.length < 8 ? String.valueOf(address) : String.join(":", Arrays.copyOf(groups, 4));
    }
}
