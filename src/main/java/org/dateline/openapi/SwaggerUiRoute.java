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
 * The page that Swagger UI starts from. The framework's own is written while the server is built, with addresses that do not
 * know what a proxy will strip; in ours they are relative.
 */
@ApplicationScoped
class SwaggerUiRoute {
    private static final String FOLDER = "/q/swagger-ui/";

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
        serve(router.route(FOLDER), "swagger-ui.html", "text/html;charset=UTF-8");
        serve(router.route(FOLDER + "index.html"), "swagger-ui.html", "text/html;charset=UTF-8");
        serve(router.route(FOLDER + "start.js"), "swagger-ui.js", "text/javascript;charset=UTF-8");
        // Brings a script in its page, for a sign-in that there is not.
        router.route(FOLDER + "oauth2-redirect.html").order(0).handler(context -> context.fail(NOT_FOUND));
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
