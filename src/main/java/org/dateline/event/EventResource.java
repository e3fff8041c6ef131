package org.dateline.event;

import java.util.Set;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.dateline.query.NoSuch;
import org.dateline.query.Parameters;
import org.dateline.query.Withdrawn;

@Path("/v1/events")
@Tag(name = "Events")
@Transactional
class EventResource {
    private final Event.Repo events;
    private final EventSearch search;

    EventResource(Event.Repo events, EventSearch search) {
        this.events = events;
        this.search = search;
    }

    @GET
    @Operation(operationId = "listEvents", summary = "Events, earliest first")
    @Parameter(ref = "timeline")
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
    public EventList list(@Context UriInfo uri) {
        return EventList.answer(search, uri.getQueryParameters(), null, uri.getRequestUri());
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getEvent", summary = "One event with everything that is known of it")
    @Parameter(ref = "fields")
    public EventView get(String slug, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        Set<String> fields = EventList.fields(parameters);
        parameters.check();

        Event event = events.current(slug).orElseThrow(() -> new NoSuch("event", slug));
        if (event.withdrawnReason != null) {
            throw new Withdrawn("event", slug, event.recordedAt, event.withdrawnReason);
        }
        return EventView.of(event, fields);
    }
}
