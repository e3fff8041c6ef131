package org.dateline.openapi;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.dateline.http.Responder;

/**
 * Answers with the description as with everything else, from memory, coded and with a validator, which the framework's own
 * route for it does not. Which of its two formats is meant, is read as there.
 */
@ApplicationScoped
class DescriptionRoute {
    private static final Pattern IN_JSON = Pattern.compile("(^|.*&)format=json(&.*|$)", Pattern.CASE_INSENSITIVE);

    private final OpenApiDocumentService documents;
    private final Responder responder;

    DescriptionRoute(OpenApiDocumentService documents, Responder responder) {
        this.documents = documents;
        this.responder = responder;
    }

    void register(@Observes Router router) {
        router.routeWithRegex("/q/openapi(\\.json|\\.yaml|\\.yml)?")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(0)
                .blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext context) {
        Format format = format(context);
        responder.content(
                context,
                "openapi",
                format.getMimeType() + ";charset=UTF-8",
                () -> documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format));
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
