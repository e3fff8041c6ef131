package org.dateline.api;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.vertx.http.Compressed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.dateline.http.Answer;
import org.dateline.http.Format;
import org.dateline.http.Request;
import org.dateline.query.Page;
import org.dateline.query.Parameters;
import org.dateline.query.ReferenceQuery;
import org.dateline.source.Actor;
import org.dateline.view.ActorView;
import org.dateline.view.ReferenceList;

@Path("/v1/actors")
@Tag(name = "Reference")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class ActorResource {
    private final Actor.Repo actors;

    ActorResource(Actor.Repo actors) {
        this.actors = actors;
    }

    @GET
    @Compressed
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "listActors", summary = "People and organisations, by id")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
    @Parameter(name = "include", in = ParameterIn.QUERY, ref = "include")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfList")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ActorList")))
    public Answer list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Request request = Request.of(Format.OF_LISTS, uri, headers);
        Format.ofList(request);
        ReferenceQuery query = ReferenceQuery.of("actors", request.parameters());
        Page<Actor> page = actors.page(query);
        return request.answer(ReferenceList.of(page, ActorView::of, query.limit(), request.next(page.next())));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getActor", summary = "One actor")
    @APIResponse(
            responseCode = "200",
            description = "What is known of it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Actor")))
    public ActorView get(
            @Parameter(description = "Its id", schema = @Schema(ref = "Slug"), example = "michael-flynn") @RestPath
                    String slug,
            @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).check();
        return ActorView.of(actors.get(slug));
    }
}
