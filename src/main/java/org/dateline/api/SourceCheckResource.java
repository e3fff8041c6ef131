package org.dateline.api;

import java.util.List;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.dateline.event.CitedPassage;
import org.dateline.event.Events;
import org.dateline.http.DocumentBodies;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.query.Wanted;
import org.dateline.quotation.DocumentText;
import org.dateline.quotation.Sha256;
import org.dateline.source.Source;
import org.dateline.view.SourceCheck;

/**
 * Looks for the record's quotes in a document somebody sends. Keeps nothing of it, fetches nothing, and holds no connection to
 * the store while it reads and looks.
 */
@Path("/v1/sources")
@Tag(name = "Evidence")
@Produces(MediaType.APPLICATION_JSON)
public class SourceCheckResource {
    /** How many bytes a document may have: 2 MiB. */
    public static final int MOST_BYTES = DocumentBodies.MOST_BYTES;

    private final Source.Repo sources;
    private final Events events;
    private final Responder responder;

    SourceCheckResource(Source.Repo sources, Events events, Responder responder) {
        this.sources = sources;
        this.events = events;
        this.responder = responder;
    }

    @POST
    @Path("{slug}/checks")
    @Consumes({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    @Operation(operationId = "checkSource", summary = "Whether the quotes from a source stand in a document")
    @APIResponse(
            responseCode = "200",
            description = "How each quote stands in it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "SourceCheck")))
    public SourceCheck check(
            @Parameter(description = "Its id", schema = @Schema(ref = "Slug"), example = "i24news-2017-01-14") @RestPath
                    String slug,
            @RequestBody(
                            description = "The document, at most 2 MiB",
                            required = true,
                            content = {
                                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(ref = "DocumentBody")),
                                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(ref = "DocumentBody"))
                            })
                    byte[] body,
            @Context HttpHeaders headers,
            @Context HttpServerRequest sent) {
        Request.of(Offer.MADE, sent).parameters().check();
        if (body.length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        String coding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            // No quote would be found in what is not read as it was written.
            throw new NotSupportedException();
        }
        return responder.compute(() -> {
            Source source = QuarkusTransaction.requiringNew().call(() -> sources.get(slug));
            DocumentText text = new Document(body, headers.getMediaType()).text();
            Wanted.check();
            List<CitedPassage> cited = QuarkusTransaction.requiringNew().call(() -> events.citing(slug));
            return SourceCheck.of(source, cited, text, Sha256.of(body));
        });
    }
}
