package org.dateline.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.HeaderConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.http.HttpHeaders;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the configuration of the server does to every answer. An answer from memory is sent before the routes that would do
 * so, since there is one for each header, and a request would pass through all of them.
 */
@Singleton
public class ConfiguredHeaders {
    private static final String EVERYWHERE = "/*";

    private final VertxHttpConfig configuration;
    private final Map<CharSequence, CharSequence> headers = new LinkedHashMap<>();

    ConfiguredHeaders() {
        configuration = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(VertxHttpConfig.class);
        configuration.header().forEach((name, header) -> {
            if (isForReading(header)) {
                headers.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(header.value()));
            }
        });
    }

    /** Those of every answer to a reader, by name. */
    public Map<CharSequence, CharSequence> headers() {
        return headers;
    }

    /** Where an answer from memory stands among the routes: behind the others where they do what is not known here. */
    public int order() {
        boolean simple = configuration.header().values().stream().allMatch(ConfiguredHeaders::isSimple)
                && configuration.filter().isEmpty()
                && !configuration.accessLog().enabled();
        return simple ? Integer.MIN_VALUE : Integer.MIN_VALUE + 1;
    }

    private static boolean isForReading(HeaderConfig header) {
        return header.path().equals(EVERYWHERE)
                && header.methods().map(methods -> methods.contains("GET")).orElse(true);
    }

    /** The same on every path, and on GET as on HEAD. */
    private static boolean isSimple(HeaderConfig header) {
        List<String> methods = header.methods().orElse(List.of());
        return header.path().equals(EVERYWHERE) && methods.contains("GET") == methods.contains("HEAD");
    }
}
