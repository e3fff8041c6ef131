package org.dateline.http;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * How many threads send and receive, where nobody says otherwise: half as many as there are processors. Bytes that are kept need
 * no more, and those that are computed, and the clients and proxies on the same machine, want the others.
 */
public class EventLoops implements ConfigSourceFactory {
    static final String SETTING = "quarkus.vertx.event-loops-pool-size";

    /** Below every file. */
    private static final int ORDINAL = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        int loops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return List.of(new PropertiesConfigSource(Map.of(SETTING, "" + loops), "event loops", ORDINAL));
    }
}
