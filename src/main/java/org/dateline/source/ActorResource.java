package org.dateline.source;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.dateline.query.Parameters;
import org.dateline.query.ReferenceList;
import org.dateline.query.ReferenceQuery;

@Path("/v1/actors")
@Tag(name = "Reference")
@Transactional
class ActorResource {
    private final Actor.Repo actors;

    ActorResource(Actor.Repo actors) {
        this.actors = actors;
    }

    @GET
    @Operation(operationId = "listActors", summary = "People and organisations, by id")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @Parameter(ref = "include")
    public ReferenceList<ActorView> list(@Context UriInfo uri) {
        ReferenceQuery query = ReferenceQuery.of("actors", new Parameters(uri.getQueryParameters()));
        return ReferenceList.of(actors.page(query), ActorView::of, query, uri.getRequestUri());
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getActor", summary = "One actor")
    public ActorView get(String slug, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).check();
        return ActorView.of(actors.get(slug));
    }
}
