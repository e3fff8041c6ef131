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

import org.dateline.event.Event;
import org.dateline.history.RecordReading;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.view.WindowView;

@Path("/v1/events")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
class EventResource {
    private final Moments moments;
    private final EventAnswers answers;
    private final RevisionAnswers revisions;
    private final Responder responder;

    EventResource(Moments moments, EventAnswers answers, RevisionAnswers revisions, Responder responder) {
        this.moments = moments;
        this.answers = answers;
        this.revisions = revisions;
        this.responder = responder;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "listEvents", summary = "Events, earliest first")
    @Parameter(name = "sort", in = ParameterIn.QUERY, ref = "sort")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
    @Parameter(name = "include", in = ParameterIn.QUERY, ref = "includeOfEvents")
    @Parameter(name = "fields", in = ParameterIn.QUERY, ref = "fields")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "lang")
    @Parameter(name = "facet", in = ParameterIn.QUERY, ref = "facet")
    @Parameter(name = "as_of", in = ParameterIn.QUERY, ref = "as_of")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfEvents")
    @Parameter(name = "rows", in = ParameterIn.QUERY, ref = "rows")
    @Parameter(name = "groups", in = ParameterIn.QUERY, ref = "groups")
    @Parameter(name = "style", in = ParameterIn.QUERY, ref = "style")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "EventList")))
    public Response list(@Context HttpServerRequest sent) {
        return answers.ofRecord(Request.of(Offer.EVENTS, sent));
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Path("{slug}")
    @Operation(operationId = "getEvent", summary = "One event with everything that is known of it")
    @Parameter(name = "fields", in = ParameterIn.QUERY, ref = "fields")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "lang")
    @Parameter(name = "as_of", in = ParameterIn.QUERY, ref = "as_of")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfEvents")
    @Parameter(name = "rows", in = ParameterIn.QUERY, ref = "rows")
    @Parameter(name = "groups", in = ParameterIn.QUERY, ref = "groups")
    @Parameter(name = "style", in = ParameterIn.QUERY, ref = "style")
    @APIResponse(
            responseCode = "200",
            description = "What is known of it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Event")))
    public Response get(
            @Parameter(
                            description = "Its id",
                            schema = @Schema(ref = "Slug"),
                            example = "2016-12-28-flynn-kislyak-call")
                    @RestPath
                    String slug,
            @Context HttpServerRequest sent) {
        return answers.ofEvent(slug, Request.of(Offer.EVENTS, sent));
    }

    @GET
    @Path("{slug}/window")
    @Operation(operationId = "getEventWindow", summary = "Why the bounds of an event's date are what they are")
    @Parameter(name = "as_of", in = ParameterIn.QUERY, ref = "as_of")
    @APIResponse(
            responseCode = "200",
            description = "Its date as written, the steps that narrow it, and what remains",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "EventWindow")))
    public Response window(
            @Parameter(
                            description = "Its id",
                            schema = @Schema(ref = "Slug"),
                            example = "2016-12-29-flynn-kislyak-calls")
                    @RestPath
                    String slug,
            @Context HttpServerRequest sent) {
        Request asked = Request.of(Offer.ONE, sent);
        asked.parameters().check();
        Request request = moments.settle(asked);
        return responder.answer(request, () -> {
            RecordReading record = moments.record(request);
            Event event = record.live(slug);
            return WindowView.of(event, record.related(event));
        });
    }

    @GET
    @Path("{slug}/revisions")
    @Operation(operationId = "listEventRevisions", summary = "Every state of an event, the first one first")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfOne")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "RevisionList")))
    public Response revisions(
            @Parameter(
                            description = "Its id",
                            schema = @Schema(ref = "Slug"),
                            example = "2016-12-28-flynn-kislyak-call")
                    @RestPath
                    String slug,
            @Context HttpServerRequest sent) {
        return revisions.listOfEvent(slug, sent);
    }

    @GET
    @Path("{slug}/revisions/{number}")
    @Operation(operationId = "getEventRevision", summary = "An event as it was told in one of them")
    @Parameter(name = "fields", in = ParameterIn.QUERY, ref = "fields")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfOne")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "lang")
    @APIResponse(
            responseCode = "200",
            description = "What was told",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "EventRevision")))
    public Response revision(
            @Parameter(
                            description = "Its id",
                            schema = @Schema(ref = "Slug"),
                            example = "2016-12-28-flynn-kislyak-call")
                    @RestPath
                    String slug,
            @Parameter(description = "Number of a revision", schema = @Schema(ref = "VersionNumber"), example = "1")
                    @RestPath
                    String number,
            @Context HttpServerRequest sent) {
        return revisions.ofEvent(slug, number, sent);
    }

    @GET
    @Path("{slug}/revisions/{number}/difference")
    @Operation(operationId = "getEventDifference", summary = "What one of them tells otherwise than another")
    @Parameter(name = "from", in = ParameterIn.QUERY, ref = "fromRevision")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfOne")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "lang")
    @APIResponse(
            responseCode = "200",
            description = "The difference, for programs and for people",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Difference")))
    public Response difference(
            @Parameter(
                            description = "Its id",
                            schema = @Schema(ref = "Slug"),
                            example = "2016-12-28-flynn-kislyak-call")
                    @RestPath
                    String slug,
            @Parameter(description = "Number of a revision", schema = @Schema(ref = "VersionNumber"), example = "1")
                    @RestPath
                    String number,
            @Context HttpServerRequest sent) {
        return revisions.differenceOfEvent(slug, number, sent);
    }
}
