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

import org.dateline.history.ChangeStart;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.query.Paths;
import org.dateline.query.RecordVersion;
import org.dateline.query.Since;
import org.dateline.search.ChangePage;
import org.dateline.search.ChangeQuery;
import org.dateline.search.ChangeSearch;
import org.dateline.view.ChangeList;
import org.dateline.view.ChangeView;

/** The changes of the record as a list; as a stream they are served by a route of their own. */
@Path(Paths.CHANGES)
@Tag(name = "History")
@Produces(MediaType.APPLICATION_JSON)
class ChangeResource {
    private final ChangeSearch search;
    private final ChangeStart start;
    private final RecordVersion held;
    private final Moments moments;
    private final Responder responder;

    ChangeResource(ChangeSearch search, ChangeStart start, RecordVersion held, Moments moments, Responder responder) {
        this.search = search;
        this.start = start;
        this.held = held;
        this.moments = moments;
        this.responder = responder;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "listChanges",
            summary = "What has become of events, in the order of commits",
            description =
                    "Of which the events pass a filter before or after. As `text/event-stream`, those that come; `Last-Event-ID` resumes.")
    @Parameter(name = "kind", in = ParameterIn.QUERY, ref = "kindOfChange")
    @Parameter(name = "since", in = ParameterIn.QUERY, ref = "since")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfList")
    @APIResponse(
            responseCode = "200",
            description = "Some of them, and where to go on",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ChangeList")))
    public Response list(@Context HttpServerRequest sent) {
        Request request = Request.of(Offer.CHANGES, sent);
        ChangeQuery query = ChangeQuery.of(request.parameters());
        request.parameters().check();
        return responder.answer(request, () -> {
            long latest = held.number();
            ChangePage page = search.find(query, start.find(query.since(), moments.zone(request.parameters())), latest);
            String reached = start.cursor(page.reached());
            return new ChangeList(
                    page.items().stream()
                            .map(told -> ChangeView.of(told, start.cursor(told.place())))
                            .toList(),
                    page.more() ? request.continued(Since.PARAMETER, reached) : null,
                    new ChangeList.Meta(query.limit(), latest, reached));
        });
    }
}
