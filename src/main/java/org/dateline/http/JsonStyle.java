package org.dateline.http;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;

import org.dateline.query.ServicePath;

/** How views become JSON: names in snake case, dates as text, paths as their reader has them, nothing written that is null. */
@Singleton
public class JsonStyle implements ObjectMapperCustomizer {
    private static final String PREFIX = "prefix";

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        mapper.registerModule(new SimpleModule().addSerializer(ServicePath.class, new WithPrefix()));
    }

    /** The same, for a reader to whom the service has these addresses. */
    public static ObjectWriter at(Addresses addresses, ObjectWriter json) {
        return json.withAttribute(PREFIX, addresses.prefix());
    }

    private static final class WithPrefix extends StdSerializer<ServicePath> {
        private static final long serialVersionUID = 1;

        WithPrefix() {
            super(ServicePath.class);
        }

        @Override
        public void serialize(ServicePath path, JsonGenerator json, SerializerProvider provider) throws IOException {
            Object prefix = provider.getAttribute(PREFIX);
            json.writeString(prefix == null ? path.text() : prefix + path.text());
        }
    }
}
