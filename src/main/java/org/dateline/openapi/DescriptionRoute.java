package org.dateline.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.dateline.http.Responder;
import org.dateline.http.Site;

/**
 * Answers with the description as with everything else, from memory, coded and with a validator, which the framework's own
 * route for it does not, and with the address of the service where that is more than the host. Which of its two formats is
 * meant, is read as there.
 */
@ApplicationScoped
class DescriptionRoute {
    private static final Pattern IN_JSON = Pattern.compile("(^|.*&)format=json(&.*|$)", Pattern.CASE_INSENSITIVE);

    private final Responder responder;
    private final Site site;
    private final ObjectMapper json;

    DescriptionRoute(Responder responder, Site site, ObjectMapper json) {
        this.responder = responder;
        this.site = site;
        this.json = json;
    }

    /**
     * The framework reads the description at each start and writes it anew in both formats, which takes a seventh of the start,
     * for its own routes, which nobody reaches. It passes over a description that it does not find.
     */
    static void hide(@Observes @Initialized(ApplicationScoped.class) Object started) {
        OpenApiConstants.classLoader = ClassLoader.getPlatformClassLoader();
    }

    void register(@Observes Router router) {
        serve(router);
    }

    void register(@Observes ManagementInterface operators) {
        serve(operators.router());
    }

    private void serve(Router router) {
        router.routeWithRegex("/q/openapi(\\.json|\\.yaml|\\.yml)?")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(0)
                .blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext context) {
        Format format = format(context);
        String server = site.url().isPresent() ? site.url().get().toString() : site.prefix(context);
        responder.content(
                context,
                "openapi " + server,
                format.getMimeType() + ";charset=UTF-8",
                () -> described(server.replaceFirst("/$", ""), format));
    }

    /** @param server where the paths begin; empty where that goes without saying, at the root of the host */
    private byte[] described(String server, Format format) {
        try {
            byte[] document = built(format);
            if (server.isEmpty()) {
                return document;
            }
            String servers = json.writeValueAsString(Map.of("servers", List.of(Map.of("url", server))));
            if (format == Format.YAML) {
                // A member in JSON is one in YAML too.
                String member = servers.substring(1, servers.length() - 1).replaceFirst(":", ": ");
                return (new String(document, StandardCharsets.UTF_8).stripTrailing() + "\n" + member + "\n")
                        .getBytes(StandardCharsets.UTF_8);
            }
            ObjectNode whole = (ObjectNode) json.readTree(document);
            whole.setAll((ObjectNode) json.readTree(servers));
            return json.writeValueAsBytes(whole);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As it was written when the server was built, after everything that completes it. */
    private static byte[] built(Format format) throws IOException {
        try (InputStream document = DescriptionRoute.class
                .getClassLoader()
                .getResourceAsStream(OpenApiConstants.BASE_NAME + "." + format.name())) {
            return document.readAllBytes();
        }
    }

    private static Format format(RoutingContext context) {
        String path = context.normalizedPath();
        String query = context.request().query();
        if (path.contains(".")) {
            return path.endsWith(".json") ? Format.JSON : Format.YAML;
        }
        if (query != null && query.contains("format=")) {
            return IN_JSON.matcher(query).matches() ? Format.JSON : Format.YAML;
        }
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(Format.JSON.getMimeType()) ? Format.JSON : Format.YAML;
    }
}
