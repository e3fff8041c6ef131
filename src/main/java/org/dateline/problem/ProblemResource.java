package org.dateline.problem;

import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dateline.http.Addresses;
import org.dateline.http.Format;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.Responder;

/** The pages that the types of problems lead to. */
@Path("/problems/{slug}")
class ProblemResource {
    private final Responder responder;

    ProblemResource(Responder responder) {
        this.responder = responder;
    }

    @GET
    @Operation(hidden = true)
    public Response page(String slug, @Context HttpServerRequest sent) {
        // Refuses who takes no page.
        Addresses addresses = Request.of(Offer.HOME, sent).addresses();
        ProblemType type = ProblemType.bySlug(slug).orElseThrow(NotFoundException::new);
        return responder.content(
                sent,
                addresses.path(type.uri()),
                Format.HTML.mediaType() + ";charset=UTF-8",
                () -> ProblemPage.Templates.kind(type, addresses).render().getBytes(StandardCharsets.UTF_8));
    }
}
