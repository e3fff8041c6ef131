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
import org.dateline.source.Actor;
import org.dateline.view.ActorView;

@Path("/v1/actors")
@Tag(name = "Reference")
@Produces(MediaType.APPLICATION_JSON)
class ActorResource {
    private final Actor.Repo actors;
    private final ReferenceAnswers lists;
    private final Moments moments;
    private final RevisionAnswers revisions;
    private final Responder responder;

    ActorResource(
            Actor.Repo actors,
            ReferenceAnswers lists,
            Moments moments,
            RevisionAnswers revisions,
            Responder responder) {
        this.actors = actors;
        this.lists = lists;
        this.moments = moments;
        this.revisions = revisions;
        this.responder = responder;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "listActors", summary = "People and organisations, by id")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
    @Parameter(name = "include", in = ParameterIn.QUERY, ref = "include")
    @Parameter(name = "as_of", in = ParameterIn.QUERY, ref = "as_of")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfList")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ActorList")))
    public Response list(@Context HttpServerRequest sent) {
        return lists.list(Request.of(Offer.LIST, sent), actors, ActorView::of);
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getActor", summary = "One actor")
    @Parameter(name = "as_of", in = ParameterIn.QUERY, ref = "as_of")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfOne")
    @APIResponse(
            responseCode = "200",
            description = "What is known of it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Actor")))
    public Response get(
            @Parameter(description = "Its id", schema = @Schema(ref = "Slug"), example = "michael-flynn") @RestPath
                    String slug,
            @Context HttpServerRequest sent) {
        Request asked = Request.of(Offer.ONE_WITH_PAGE, sent);
        asked.parameters().check();
        Request request = moments.settle(asked);
        return responder.answer(
                request, () -> ActorView.of(moments.record(request).get(actors, slug)));
    }

    @GET
    @Path("{slug}/revisions")
    @Operation(hidden = true)
    public Response revisions(@RestPath String slug, @Context HttpServerRequest sent) {
        return revisions.list(actors, ActorView::of, slug, sent);
    }

    @GET
    @Path("{slug}/revisions/{number}")
    @Operation(hidden = true)
    public Response revision(@RestPath String slug, @RestPath String number, @Context HttpServerRequest sent) {
        return revisions.one(actors, ActorView::of, slug, number, sent);
    }

    @GET
    @Path("{slug}/revisions/{number}/difference")
    @Operation(hidden = true)
    public Response difference(@RestPath String slug, @RestPath String number, @Context HttpServerRequest sent) {
        return revisions.difference(actors, ActorView::of, slug, number, sent);
    }
}
