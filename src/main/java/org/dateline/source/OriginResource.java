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

@Path("/v1/origins")
@Tag(name = "Reference")
@Transactional
class OriginResource {
    private final Origin.Repo origins;

    OriginResource(Origin.Repo origins) {
        this.origins = origins;
    }

    @GET
    @Operation(operationId = "listOrigins", summary = "Whom information comes from, by id")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @Parameter(ref = "include")
    public ReferenceList<OriginView> list(@Context UriInfo uri) {
        ReferenceQuery query = ReferenceQuery.of("origins", new Parameters(uri.getQueryParameters()));
        return ReferenceList.of(origins.page(query), OriginView::of, query, uri.getRequestUri());
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getOrigin", summary = "One origin")
    public OriginView get(String slug, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).check();
        return OriginView.of(origins.get(slug));
    }
}
