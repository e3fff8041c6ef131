package org.dateline.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;

/**
 * A request and its real answer, kept in META-INF/examples and executed by a test.
 *
 * @param summary what it shows
 * @param method HTTP method
 * @param path path and query
 * @param headers what the request has besides; null when nothing
 * @param body what the request carries; null when nothing
 * @param bodyBytes how large a body the request has; null when it has none
 * @param response the answer
 */
public record Example(
        String summary,
        String method,
        String path,
        Map<String, String> headers,
        String body,
        Integer bodyBytes,
        JsonNode response) {

    /** Where examples are, on the class path and below src/main/resources. */
    public static final String FOLDER = "META-INF/examples/";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The example of that name.
     *
     * @param name {@code listEvents.200}: the operation and the status, or {@code problems/bad-parameter}
     * @return empty when there is none
     */
    static Optional<Example> read(String name) {
        String resource = FOLDER + name + ".json";
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(JSON.readValue(stream, Example.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /**
     * Puts the example among the components, where operations share it.
     *
     * @return a reference to it
     */
    org.eclipse.microprofile.openapi.models.examples.Example reference(String name, Components components) {
        components.addExample(
                name,
                OASFactory.createExample()
                        .summary(summary)
                        .description(String.format(Locale.ROOT, "`%s %s`", method, cut(path)))
                        .value(JSON.convertValue(response, Object.class)));
        return OASFactory.createExample().ref("#/components/examples/" + name);
    }

    /** A path that is too long to be served is too long to be shown. */
    private static String cut(String path) {
        return path.length() > 300 ? path.substring(0, 60) + "…" : path;
    }
}
