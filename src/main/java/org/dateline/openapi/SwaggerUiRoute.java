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

    SwaggerUiRoute(Responder responder) {
        this.responder = responder;
    }

    void register(@Observes Router router) {
        serve(router.route(FOLDER), "swagger-ui.html", "text/html;charset=UTF-8");
        serve(router.route(FOLDER + "index.html"), "swagger-ui.html", "text/html;charset=UTF-8");
        serve(router.route(FOLDER + "start.js"), "swagger-ui.js", "text/javascript;charset=UTF-8");
        // Brings a script in its page, for a sign-in that there is not.
        router.route(FOLDER + "oauth2-redirect.html").order(0).handler(context -> context.fail(NOT_FOUND));
    }

    /** The same on the port for those who run the server, where it was built to have one. */
    void register(@Observes ManagementInterface management) {
        register(management.router());
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
