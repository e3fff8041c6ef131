package org.dateline.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import org.dateline.http.Responder;

/** Styles and scripts of the pages and of the component. */
@Path("/")
class AssetResource {
    private static final Map<String, String> TYPES = Map.of(
            "js",
            "text/javascript;charset=UTF-8",
            "css",
            "text/css;charset=UTF-8",
            "svg",
            "image/svg+xml",
            "ico",
            "image/x-icon");

    private final Responder responder;

    AssetResource(Responder responder) {
        this.responder = responder;
    }

    @GET
    @Path(
            "{file: (?:embed|follow|live|seen|frame|board|clip|passage|since)\\.js|(?:timeline|page|board|clip)\\.css|icon\\.svg|favicon\\.ico}")
    @Operation(hidden = true)
    public Response asset(@RestPath String file, @Context HttpServerRequest sent) {
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        return responder.content(sent, file, type, () -> bytes(file));
    }

    private static byte[] bytes(String file) {
        try (InputStream bytes = AssetResource.class.getResourceAsStream(file)) {
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
