package org.dateline.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.http.Responder;

/**
 * Swagger UI. The framework's own page is written while the server is built, with addresses that do not know what a proxy will
 * strip; in ours they are relative. What the page loads the framework sends as it is, 1.7 MB; here it is coded and kept like
 * every answer.
 */
@ApplicationScoped
class SwaggerUiRoute {
    private static final String FOLDER = "/q/swagger-ui/";

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String STYLE = "text/css;charset=UTF-8";

    private static final int NOT_FOUND = 404;

    private final Responder responder;
    private final boolean apart;

    /** @param apart whether the server was built to have a port of its own for those who run it */
    SwaggerUiRoute(
            Responder responder,
            @ConfigProperty(name = "quarkus.management.enabled", defaultValue = "false") boolean apart) {
        this.responder = responder;
        this.apart = apart;
    }

    void register(@Observes Router router) {
        if (!apart) {
            serve(router);
        }
    }

    void register(@Observes ManagementInterface operators) {
        serve(operators.router());
    }

    private void serve(Router router) {
        serve(router.route(FOLDER), "swagger-ui.html", HTML);
        serve(router.route(FOLDER + "index.html"), "swagger-ui.html", HTML);
        serve(router.route(FOLDER + "start.js"), "swagger-ui.js", SCRIPT);
        serve(router.route(FOLDER + "swagger-ui-bundle.js"), "swagger-ui-bundle.js", SCRIPT);
        serve(router.route(FOLDER + "swagger-ui.css"), "swagger-ui.css", STYLE);
        serve(router.route(FOLDER + "theme-feeling-blue.css"), "theme-feeling-blue.css", STYLE);
        // Whatever else the framework has for it nobody needs: a page with a script for a sign-in that there is not,
        // maps …
        router.routeWithRegex(FOLDER + ".+").order(0).handler(context -> context.fail(NOT_FOUND));
    }

    private void serve(Route route, String file, String type) {
        route.method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(0)
                .handler(context -> responder.content(context, file, type, () -> bytes(file)));
    }

    private static byte[] bytes(String file) {
        try (InputStream bytes = SwaggerUiRoute.class.getResourceAsStream(file)) {
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
