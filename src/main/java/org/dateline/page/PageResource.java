package org.dateline.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
import org.jboss.resteasy.reactive.RestPath;

import org.dateline.event.Chronology;
import org.dateline.event.Dimension;
import org.dateline.event.EventList;
import org.dateline.event.EventQuery;
import org.dateline.event.EventSearch;
import org.dateline.format.Text;
import org.dateline.query.Answer;
import org.dateline.query.Facet;
import org.dateline.query.Format;
import org.dateline.query.Parameters;
import org.dateline.query.ReferenceList;
import org.dateline.query.ReferenceQuery;
import org.dateline.query.Request;
import org.dateline.timeline.Timeline;
import org.dateline.timeline.TimelineView;

/** The pages of the record, for people; those of a timeline answer in every format too. */
@Path("/")
@Transactional
class PageResource {
    private final Timeline.Repo timelines;
    private final EventSearch search;

    PageResource(Timeline.Repo timelines, EventSearch search) {
        this.timelines = timelines;
        this.search = search;
    }

    @GET
    @Compressed
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Answer home(@Context UriInfo uri, @Context HttpHeaders headers) {
        Request request = Request.of(List.of(Format.HTML), uri, headers);
        Format.of(request);
        Text text = Text.in(request.language());
        ReferenceQuery query = ReferenceQuery.of("timelines", request.parameters());
        return request.answer(new Home(
                ReferenceList.page(timelines.page(query), TimelineView::of, query, request), eventsByTimeline(), text));
    }

    private Map<String, Long> eventsByTimeline() {
        EventQuery question =
                EventQuery.of(new Parameters(Map.of("facet", List.of("timeline"), "limit", List.of("0"))), null);
        return search.facets(question).get(Dimension.TIMELINE).values().stream()
                .collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
    }

    @GET
    @Path("timelines/{slug}")
    @Compressed
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Answer timeline(@RestPath String slug, @Context UriInfo uri, @Context HttpHeaders headers) {
        return EventList.answer(
                search,
                Request.of(Format.OF_PAGES, uri, headers),
                timelines.get(slug).heading());
    }

    @GET
    @Path("embed/{slug}")
    @Compressed
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Answer embed(@RestPath String slug, @Context UriInfo uri, @Context HttpHeaders headers) {
        Request request = Request.of(List.of(Format.HTML), uri, headers);
        Theme theme = Theme.of(request.parameters());
        Answer answer = EventList.answer(search, request, timelines.get(slug).heading());
        return request.answer(new Embed((Chronology) answer.view(), theme));
    }
}
