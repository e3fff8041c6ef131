package org.dateline.node;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** What follows from the role of a server for settings that are not ours: who reads does not bring the schema up to date, but sees that it is. */
public class RoleSettings implements ConfigSourceFactory {
    /** Above the file in the package, and below what whoever starts the server says. */
    private static final int ORDINAL = 255;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue role = context.getValue("dateline.role");
        return role != null && "reader".equalsIgnoreCase(role.getValue())
                ? List.of(new PropertiesConfigSource(
                        Map.of("quarkus.flyway.migrate-at-start", "false", "quarkus.flyway.validate-at-start", "true"),
                        "role reader",
                        ORDINAL))
                : List.of();
    }
}
