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
import org.dateline.timeline.Timeline;
import org.dateline.view.TimelineView;

@Path("/v1/timelines")
@Tag(name = "Timelines")
@Produces(MediaType.APPLICATION_JSON)
class TimelineResource {
    private final Timeline.Repo timelines;
    private final EventAnswers answers;
    private final ReferenceAnswers lists;
    private final Moments moments;
    private final RevisionAnswers revisions;
    private final Responder responder;

    TimelineResource(
            Timeline.Repo timelines,
            EventAnswers answers,
            ReferenceAnswers lists,
            Moments moments,
            RevisionAnswers revisions,
            Responder responder) {
        this.timelines = timelines;
        this.answers = answers;
        this.lists = lists;
        this.moments = moments;
        this.revisions = revisions;
        this.responder = responder;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "listTimelines", summary = "Timelines, by id")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
    @Parameter(name = "include", in = ParameterIn.QUERY, ref = "include")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "lang")
    @Parameter(name = "as_of", in = ParameterIn.QUERY, ref = "as_of")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfList")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "TimelineList")))
    public Response list(@Context HttpServerRequest sent) {
        Request request = Request.of(Offer.LIST_IN_WORDS, sent);
        return lists.list(
                request,
                timelines,
                timeline -> request.format().isForReaders()
                        ? TimelineView.of(timeline, request.language())
                        : TimelineView.of(timeline));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getTimeline", summary = "One timeline")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "lang")
    @Parameter(name = "as_of", in = ParameterIn.QUERY, ref = "as_of")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfOne")
    @APIResponse(
            responseCode = "200",
            description = "What is known of it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Timeline")))
    public Response get(
            @Parameter(description = "Its id", schema = @Schema(ref = "Slug"), example = "flynn-kislyak-2016") @RestPath
                    String slug,
            @Context HttpServerRequest sent) {
        Request asked = Request.of(Offer.ONE_IN_WORDS, sent);
        asked.parameters().check();
        Request request = moments.settle(asked, slug);
        return responder.answer(
                request, () -> TimelineView.of(moments.record(request).get(timelines, slug), request.language()));
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Path("{slug}/events")
    @Operation(operationId = "listTimelineEvents", summary = "The events of a timeline, earliest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "EventList")))
    public Response events(
            @Parameter(description = "Its id", schema = @Schema(ref = "Slug"), example = "flynn-kislyak-2016") @RestPath
                    String slug,
            @Context HttpServerRequest sent) {
        return answers.ofTimeline(slug, Request.of(Offer.EVENTS, sent));
    }

    @GET
    @Path("{slug}/revisions")
    @Operation(hidden = true)
    public Response revisions(@RestPath String slug, @Context HttpServerRequest sent) {
        return revisions.list(timelines, TimelineView::of, slug, sent);
    }

    @GET
    @Path("{slug}/revisions/{number}")
    @Operation(hidden = true)
    public Response revision(@RestPath String slug, @RestPath String number, @Context HttpServerRequest sent) {
        return revisions.one(timelines, TimelineView::of, slug, number, sent);
    }

    @GET
    @Path("{slug}/revisions/{number}/difference")
    @Operation(hidden = true)
    public Response difference(@RestPath String slug, @RestPath String number, @Context HttpServerRequest sent) {
        return revisions.difference(timelines, TimelineView::of, slug, number, sent);
    }
}
