package org.dateline.api;

import java.util.Locale;

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

import org.dateline.http.Answer;
import org.dateline.http.Format;
import org.dateline.http.Request;
import org.dateline.query.Page;
import org.dateline.search.DisagreementQuery;
import org.dateline.search.DisagreementSearch;
import org.dateline.search.EventDisagreement;
import org.dateline.view.DisagreementList;

@Path("/v1/disagreements")
@Tag(name = "Evidence")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class DisagreementResource {
    private final DisagreementSearch search;

    DisagreementResource(DisagreementSearch search) {
        this.search = search;
    }

    @GET
    @Compressed
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "listDisagreements", summary = "Where passages cannot all be right, earliest event first")
    @Parameter(name = "timeline", in = ParameterIn.QUERY, ref = "timeline")
    @Parameter(name = "event", in = ParameterIn.QUERY, ref = "event")
    @Parameter(name = "field", in = ParameterIn.QUERY, ref = "field")
    @Parameter(name = "origin", in = ParameterIn.QUERY, ref = "originOfPosition")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
    @Parameter(name = "include", in = ParameterIn.QUERY, ref = "include")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "lang")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfList")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DisagreementList")))
    public Answer list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Request request = Request.of(Format.OF_LISTS, uri, headers);
        Format.ofList(request);
        DisagreementQuery query = DisagreementQuery.of(request.parameters());
        Locale language = request.language();
        request.parameters().check();
        Page<EventDisagreement> page = search.find(query);
        return request.answer(DisagreementList.of(page, query.limit(), request.next(page.next()), language));
    }
}
