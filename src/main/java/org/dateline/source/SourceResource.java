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

@Path("/v1/sources")
@Tag(name = "Reference")
@Transactional
class SourceResource {
    private final Source.Repo sources;

    SourceResource(Source.Repo sources) {
        this.sources = sources;
    }

    @GET
    @Operation(operationId = "listSources", summary = "Published documents, by id")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @Parameter(ref = "include")
    public ReferenceList<SourceView> list(@Context UriInfo uri) {
        ReferenceQuery query = ReferenceQuery.of("sources", new Parameters(uri.getQueryParameters()));
        return ReferenceList.of(sources.page(query), SourceView::of, query, uri.getRequestUri());
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getSource", summary = "One source")
    public SourceView get(String slug, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).check();
        return SourceView.of(sources.get(slug));
    }
}
