package org.dateline.api;

import java.util.Locale;
import java.util.Set;

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
import org.jboss.resteasy.reactive.RestPath;

import org.dateline.event.Event;
import org.dateline.http.Answer;
import org.dateline.http.Format;
import org.dateline.http.Request;
import org.dateline.query.NotFound;
import org.dateline.query.Parameters;
import org.dateline.query.Withdrawn;
import org.dateline.view.EventDocument;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;
import org.dateline.view.WindowView;

@Path("/v1/events")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class EventResource {
    private final Event.Repo events;
    private final EventAnswers answers;

    EventResource(Event.Repo events, EventAnswers answers) {
        this.events = events;
        this.answers = answers;
    }

    @GET
    @Compressed
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
    @Parameter(name = "style", in = ParameterIn.QUERY, ref = "style")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "EventList")))
    public Answer list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.answer(Request.of(Format.OF_EVENTS, uri, headers), EventDocument.Heading.RECORD);
    }

    @GET
    @Compressed
    @Produces(MediaType.WILDCARD)
    @Path("{slug}")
    @Operation(operationId = "getEvent", summary = "One event with everything that is known of it")
    @Parameter(name = "fields", in = ParameterIn.QUERY, ref = "fields")
    @Parameter(name = "lang", in = ParameterIn.QUERY, ref = "lang")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfEvents")
    @Parameter(name = "rows", in = ParameterIn.QUERY, ref = "rows")
    @Parameter(name = "style", in = ParameterIn.QUERY, ref = "style")
    @APIResponse(
            responseCode = "200",
            description = "What is known of it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Event")))
    public Answer get(
            @Parameter(
                            description = "Its id",
                            schema = @Schema(ref = "Slug"),
                            example = "2016-12-28-flynn-kislyak-call")
                    @RestPath
                    String slug,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Request request = Request.of(Format.OF_EVENTS, uri, headers);
        Parameters parameters = request.parameters();
        Format format = Format.ofEvents(request);
        Set<EventMember> fields = EventAnswers.fields(parameters);
        Locale language = request.language();
        parameters.check();

        EventView event = EventView.of(live(slug), fields, language, null);
        return request.answer(format == Format.JSON ? event : EventDocument.of(event, language));
    }

    @GET
    @Path("{slug}/window")
    @Operation(operationId = "getEventWindow", summary = "Why the bounds of an event's date are what they are")
    @APIResponse(
            responseCode = "200",
            description = "Its date as written, the steps that narrow it, and what remains",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "EventWindow")))
    public WindowView window(
            @Parameter(
                            description = "Its id",
                            schema = @Schema(ref = "Slug"),
                            example = "2016-12-29-flynn-kislyak-calls")
                    @RestPath
                    String slug,
            @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).check();
        Event event = live(slug);
        return WindowView.of(event, events.related(event));
    }

    private Event live(String slug) {
        Event event = events.current(slug).orElseThrow(() -> new NotFound("event", slug));
        if (event.withdrawnReason != null) {
            throw new Withdrawn("event", slug, event.recordedAt, event.withdrawnReason);
        }
        return event;
    }
}
