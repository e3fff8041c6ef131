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
import org.dateline.event.Events;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.view.WindowView;

@Path("/v1/events")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
class EventResource {
    private final Events events;
    private final EventAnswers answers;
    private final Responder responder;

    EventResource(Events events, EventAnswers answers, Responder responder) {
        this.events = events;
        this.answers = answers;
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
        Request request = Request.of(Offer.ONE, sent);
        request.parameters().check();
        return responder.answer(request, () -> {
            Event event = events.live(slug);
            return WindowView.of(event, events.related(event));
        });
    }
}
