package org.dateline.timeline;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.dateline.event.EventList;
import org.dateline.event.EventSearch;
import org.dateline.query.Parameters;
import org.dateline.query.ReferenceList;
import org.dateline.query.ReferenceQuery;

@Path("/v1/timelines")
@Tag(name = "Timelines")
@Transactional
class TimelineResource {
    private final Timeline.Repo timelines;
    private final EventSearch search;

    TimelineResource(Timeline.Repo timelines, EventSearch search) {
        this.timelines = timelines;
        this.search = search;
    }

    @GET
    @Operation(operationId = "listTimelines", summary = "Timelines, by id")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @Parameter(ref = "include")
    public ReferenceList<TimelineView> list(@Context UriInfo uri) {
        ReferenceQuery query = ReferenceQuery.of("timelines", new Parameters(uri.getQueryParameters()));
        return ReferenceList.of(timelines.page(query), TimelineView::of, query, uri.getRequestUri());
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getTimeline", summary = "One timeline")
    public TimelineView get(String slug, @Context UriInfo uri) {
        new Parameters(uri.getQueryParameters()).check();
        return TimelineView.of(timelines.get(slug));
    }

    @GET
    @Path("{slug}/events")
    @Operation(operationId = "listTimelineEvents", summary = "The events of a timeline, earliest first")
    @Parameter(ref = "type")
    @Parameter(ref = "participant")
    @Parameter(ref = "source")
    @Parameter(ref = "origin")
    @Parameter(ref = "tag")
    @Parameter(ref = "from")
    @Parameter(ref = "to")
    @Parameter(ref = "date")
    @Parameter(ref = "q")
    @Parameter(ref = "sort")
    @Parameter(ref = "limit")
    @Parameter(ref = "cursor")
    @Parameter(ref = "include")
    @Parameter(ref = "fields")
    @Parameter(ref = "facet")
    public EventList events(String slug, @Context UriInfo uri) {
        return EventList.answer(search, uri.getQueryParameters(), timelines.get(slug).slug, uri.getRequestUri());
    }
}
