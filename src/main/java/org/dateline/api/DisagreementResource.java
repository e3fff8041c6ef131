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

import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.query.Page;
import org.dateline.search.DisagreementQuery;
import org.dateline.search.DisagreementSearch;
import org.dateline.search.EventDisagreement;
import org.dateline.search.KnownValues;
import org.dateline.view.DisagreementList;

@Path("/v1/disagreements")
@Tag(name = "Evidence")
@Produces(MediaType.APPLICATION_JSON)
class DisagreementResource {
    private final DisagreementSearch search;
    private final KnownValues known;
    private final Moments moments;
    private final Responder responder;

    DisagreementResource(DisagreementSearch search, KnownValues known, Moments moments, Responder responder) {
        this.search = search;
        this.known = known;
        this.moments = moments;
        this.responder = responder;
    }

    @GET
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
    @Parameter(name = "as_of", in = ParameterIn.QUERY, ref = "as_of")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfList")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DisagreementList")))
    public Response list(@Context HttpServerRequest sent) {
        Request asked = Request.of(Offer.LIST_IN_WORDS, sent);
        DisagreementQuery question = DisagreementQuery.of(asked.parameters());
        asked.parameters().check();
        Request request = moments.settle(asked);
        DisagreementQuery query = question.in(request.then());
        return responder.answer(request, () -> {
            Page<EventDisagreement> page = search.find(query);
            return DisagreementList.of(
                    page,
                    query.limit(),
                    moments.version(request),
                    known.unknownTo(query),
                    request.next(page.next()),
                    request.language());
        });
    }
}
