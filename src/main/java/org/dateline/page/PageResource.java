package org.dateline.page;

import java.util.List;
import java.util.Locale;
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

import org.dateline.api.EventAnswers;
import org.dateline.format.Messages;
import org.dateline.http.Answer;
import org.dateline.http.Format;
import org.dateline.http.Request;
import org.dateline.http.Theme;
import org.dateline.query.Facet;
import org.dateline.query.Page;
import org.dateline.query.Parameters;
import org.dateline.query.ReferenceQuery;
import org.dateline.search.EventQuery;
import org.dateline.search.EventSearch;
import org.dateline.search.filter.Filters;
import org.dateline.timeline.Timeline;
import org.dateline.view.EventDocument;
import org.dateline.view.ReferenceList;
import org.dateline.view.TimelineView;

/** The pages of the record, for people; those of a timeline answer in every format too. */
@Path("/")
@Transactional
class PageResource {
    private final Timeline.Repo timelines;
    private final EventSearch search;
    private final EventAnswers answers;

    PageResource(Timeline.Repo timelines, EventSearch search, EventAnswers answers) {
        this.timelines = timelines;
        this.search = search;
        this.answers = answers;
    }

    @GET
    @Compressed
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Answer home(@Context UriInfo uri, @Context HttpHeaders headers) {
        Request request = Request.of(List.of(Format.HTML), uri, headers);
        Format.of(request);
        Messages text = Messages.in(request.language());
        ReferenceQuery query = ReferenceQuery.of("timelines", request.parameters());
        Page<Timeline> page = timelines.page(query);
        ReferenceList<TimelineView> list =
                ReferenceList.of(page, TimelineView::of, query.limit(), request.next(page.next()));
        return request.answer(new Home(list, eventsByTimeline(), text));
    }

    private Map<String, Long> eventsByTimeline() {
        String facet = Filters.TIMELINE.name();
        EventQuery question =
                EventQuery.of(new Parameters(Map.of("facet", List.of(facet), "limit", List.of("0"))), null);
        return search.facets(question, Locale.ENGLISH).get(facet).values().stream()
                .collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
    }

    @GET
    @Path("timelines/{slug}")
    @Compressed
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Answer timeline(@RestPath String slug, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.answer(Request.of(Format.OF_PAGES, uri, headers), EventDocument.Heading.of(timelines.get(slug)));
    }

    @GET
    @Path("embed/{slug}")
    @Compressed
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Answer embed(@RestPath String slug, @Context UriInfo uri, @Context HttpHeaders headers) {
        Request request = Request.of(List.of(Format.HTML), uri, headers);
        Theme theme = Theme.of(request.parameters());
        Answer answer = answers.answer(request, EventDocument.Heading.of(timelines.get(slug)));
        return request.answer(new Embed((EventDocument) answer.view(), theme));
    }
}
