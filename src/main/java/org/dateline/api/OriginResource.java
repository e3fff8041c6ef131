package org.dateline.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.source.Origin;
import org.dateline.view.OriginView;

@Path("/v1/origins")
@Tag(name = "Reference")
@Produces(MediaType.APPLICATION_JSON)
class OriginResource {
    private final Origin.Repo origins;
    private final OriginAccounts accounts;
    private final ReferenceAnswers lists;
    private final Moments moments;
    private final RevisionAnswers revisions;
    private final Responder responder;

    OriginResource(
            Origin.Repo origins,
            OriginAccounts accounts,
            ReferenceAnswers lists,
            Moments moments,
            RevisionAnswers revisions,
            Responder responder) {
        this.origins = origins;
        this.accounts = accounts;
        this.lists = lists;
        this.moments = moments;
        this.revisions = revisions;
        this.responder = responder;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "listOrigins", summary = "Whom information comes from, by id or by when it was said")
    @Parameter(name = "sort", in = ParameterIn.QUERY, ref = "sortOfOrigins")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
    @Parameter(name = "include", in = ParameterIn.QUERY, ref = "include")
    @Parameter(name = "as_of", in = ParameterIn.QUERY, ref = "as_of")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfList")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "OriginList")))
    public Response list(@Context HttpServerRequest sent) {
        return lists.list(Request.of(Offer.LIST, sent), origins, OriginView::of);
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getOrigin", summary = "One origin, with what it asserts, denies and declines to say")
    @Parameter(name = "as_of", in = ParameterIn.QUERY, ref = "as_of")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfOne")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "lang")
    @APIResponse(
            responseCode = "200",
            description = "Who it is and what it says",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "OriginAccount")))
    public Response get(
            @Parameter(description = "Its id", schema = @Schema(ref = "Slug"), example = "reuters-three-sources")
                    @RestPath
                    String slug,
            @Context HttpServerRequest sent) {
        Request asked = Request.of(Offer.ONE_IN_WORDS, sent);
        asked.parameters().check();
        Request request = moments.settle(asked);
        return responder.answer(request, () -> accounts.of(slug, request));
    }

    @GET
    @Path("{slug}/revisions")
    @Operation(hidden = true)
    public Response revisions(@RestPath String slug, @Context HttpServerRequest sent) {
        return revisions.list(origins, OriginView::of, slug, sent);
    }

    @GET
    @Path("{slug}/revisions/{number}")
    @Operation(hidden = true)
    public Response revision(@RestPath String slug, @RestPath String number, @Context HttpServerRequest sent) {
        return revisions.one(origins, OriginView::of, slug, number, sent);
    }

    @GET
    @Path("{slug}/revisions/{number}/difference")
    @Operation(hidden = true)
    public Response difference(@RestPath String slug, @RestPath String number, @Context HttpServerRequest sent) {
        return revisions.difference(origins, OriginView::of, slug, number, sent);
    }
}
