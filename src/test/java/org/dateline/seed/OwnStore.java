package org.dateline.seed;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Runs tests on a store of their own, which each of them loads with what it needs whatever is there. The headers of a proxy
 * count.
 */
public class OwnStore implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:h2:mem:loader;DB_CLOSE_DELAY=-1",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.enable-forwarded-host", "true",
                "quarkus.http.proxy.enable-forwarded-prefix", "true");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(TickingClock.class);
    }
}
