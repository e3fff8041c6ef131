package org.dateline.source;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.dateline.query.Parameters;
import org.dateline.query.ReferenceList;
import org.dateline.query.ReferenceQuery;

@Path("/v1/origins")
@Tag(name = "Reference")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class OriginResource {
    private final Origin.Repo origins;

    OriginResource(Origin.Repo origins) {
        this.origins = origins;
    }

    @GET
    @Operation(operationId = "listOrigins", summary = "Whom information comes from, by id")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
    @Parameter(name = "include", in = ParameterIn.QUERY, ref = "include")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "OriginList")))
    public ReferenceList<OriginView> list(@Context UriInfo uri) {
        ReferenceQuery query = ReferenceQuery.of("origins", new Parameters(uri.getQueryParameters()));
        return ReferenceList.of(origins.page(query), OriginView::of, query, uri.getRequestUri());
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getOrigin", summary = "One origin")
    @APIResponse(
            responseCode = "200",
            description = "What is known of it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Origin")))
    public OriginView get(
            @Parameter(description = "Its id", schema = @Schema(ref = "Slug"), example = "reuters-three-sources")
                    @RestPath
                    String slug,
            @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).check();
        return OriginView.of(origins.get(slug));
    }
}
