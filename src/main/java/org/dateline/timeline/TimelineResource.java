package org.dateline.timeline;

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

import org.dateline.event.EventList;
import org.dateline.event.EventSearch;
import org.dateline.query.Answer;
import org.dateline.query.Format;
import org.dateline.query.Parameters;
import org.dateline.query.ReferenceList;
import org.dateline.query.ReferenceQuery;
import org.dateline.query.Request;

@Path("/v1/timelines")
@Tag(name = "Timelines")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class TimelineResource {
    private final Timeline.Repo timelines;
    private final EventSearch search;

    TimelineResource(Timeline.Repo timelines, EventSearch search) {
        this.timelines = timelines;
        this.search = search;
    }

    @GET
    @Compressed
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "listTimelines", summary = "Timelines, by id")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
    @Parameter(name = "include", in = ParameterIn.QUERY, ref = "include")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfList")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "TimelineList")))
    public Answer list(@Context UriInfo uri, @Context HttpHeaders headers) {
        Request request = Request.of(Format.OF_LISTS, uri, headers);
        Format.ofList(request);
        ReferenceQuery query = ReferenceQuery.of("timelines", request.parameters());
        return ReferenceList.of(timelines.page(query), TimelineView::of, query, request);
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getTimeline", summary = "One timeline")
    @APIResponse(
            responseCode = "200",
            description = "What is known of it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Timeline")))
    public TimelineView get(
            @Parameter(description = "Its id", schema = @Schema(ref = "Slug"), example = "flynn-kislyak-2016") @RestPath
                    String slug,
            @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).check();
        return TimelineView.of(timelines.get(slug));
    }

    @GET
    @Compressed
    @Produces(MediaType.WILDCARD)
    @Path("{slug}/events")
    @Operation(operationId = "listTimelineEvents", summary = "The events of a timeline, earliest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "EventList")))
    public Answer events(
            @Parameter(description = "Its id", schema = @Schema(ref = "Slug"), example = "flynn-kislyak-2016") @RestPath
                    String slug,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return EventList.answer(
                search,
                Request.of(Format.OF_EVENTS, uri, headers),
                timelines.get(slug).heading());
    }
}
