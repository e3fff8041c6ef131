package org.dateline.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import org.dateline.api.EventAnswers;
import org.dateline.api.Moments;
import org.dateline.date.DateSyntaxException;
import org.dateline.date.EventDate;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.http.Site;
import org.dateline.query.Facet;
import org.dateline.query.InvalidValue;
import org.dateline.query.Page;
import org.dateline.query.Parameters;
import org.dateline.query.ReferenceQuery;
import org.dateline.query.Then;
import org.dateline.record.LatestSave;
import org.dateline.search.EventQuery;
import org.dateline.search.EventSearch;
import org.dateline.search.filter.Filters;
import org.dateline.timeline.Timeline;
import org.dateline.view.ReferenceList;
import org.dateline.view.TimelineView;

/** The pages of the record, for people; those of a timeline answer in every format too. */
@Path("/")
class PageResource {
    private final Timeline.Repo timelines;
    private final EventSearch search;
    private final EventAnswers answers;
    private final Moments moments;
    private final LatestSave saved;
    private final Site site;
    private final Responder responder;

    PageResource(
            Timeline.Repo timelines,
            EventSearch search,
            EventAnswers answers,
            Moments moments,
            LatestSave saved,
            Site site,
            Responder responder) {
        this.timelines = timelines;
        this.search = search;
        this.answers = answers;
        this.moments = moments;
        this.saved = saved;
        this.site = site;
        this.responder = responder;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response home(@Context HttpServerRequest sent) {
        Request asked = Request.of(Offer.HOME, sent);
        ReferenceQuery query = ReferenceQuery.of("timelines", Set.of(), asked.parameters());
        Request request = moments.settle(asked);
        return responder.answer(request, () -> {
            Page<Timeline> page = moments.record(request).page(timelines, query);
            return new Home(
                    ReferenceList.of(
                            page,
                            timeline -> TimelineView.of(timeline, request.language()),
                            query.limit(),
                            moments.version(request),
                            request.next(page.next())),
                    eventsByTimeline(request.then()),
                    request.then().isNow()
                            && saved.state() != null
                            && saved.state().amiss());
        });
    }

    private Map<String, Long> eventsByTimeline(Then then) {
        String facet = Filters.TIMELINE.name();
        EventQuery question =
                EventQuery.of(new Parameters(Map.of("facet", List.of(facet), "limit", List.of("0"))), null);
        return search.facets(question.in(then), Locale.ENGLISH).get(facet).values().stream()
                .collect(Collectors.toMap(Facet.Value::value, Facet.Value::count));
    }

    @GET
    @Path("timelines/{slug}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response timeline(@RestPath String slug, @Context HttpServerRequest sent) {
        return answers.ofTimeline(slug, Request.of(Offer.PAGE, sent));
    }

    @GET
    @Path("timelines/{slug}/who-said-what")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response whoSaidWhat(@RestPath String slug, @Context HttpServerRequest sent) {
        return answers.ofTimeline(slug, Request.of(Offer.WHO_SAID_WHAT, sent));
    }

    @GET
    @Path("events/{slug}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response event(@RestPath String slug, @Context HttpServerRequest sent) {
        return answers.ofEvent(slug, Request.of(Offer.PAGE, sent));
    }

    @GET
    @Path("clip")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response clip(@Context HttpServerRequest sent) {
        Request request = Request.of(Offer.TOOL, sent);
        request.parameters().check();
        return responder.answer(request, Clip::new);
    }

    /** What is wrong with what was saved last, where saving is watched. */
    @GET
    @Path("seeds")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response seeds(@Context HttpServerRequest sent) {
        if (saved.state() == null) {
            throw new NotFoundException();
        }
        Request request = Request.of(Offer.OF_NOW, sent);
        request.parameters().check();
        // Whoever has said where others find the server has readers.
        return responder.answer(
                request, () -> site.url().isPresent() ? saved.state().withoutFaults() : saved.state());
    }

    /** Reads a date as the seeds' are read, for the page that marks passages. */
    @GET
    @Path("clip/date")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response date(@Context HttpServerRequest sent) {
        Request request = Request.of(Offer.TOLD, sent);
        EventDate date = request.parameters().one("edtf", null, PageResource::date);
        if (request.parameters().sent("edtf").isEmpty()) {
            request.parameters().refuse("edtf", new InvalidValue("is missing", "edtf=2016-12-29"));
        }
        request.parameters().check();
        return responder.answer(request, () -> new DateRead(date.text(), date.inWords(request.language())));
    }

    private static EventDate date(String text) {
        try {
            return EventDate.parse(text);
        } catch (DateSyntaxException fault) {
            throw new InvalidValue(
                    fault.position(), fault.reason(), fault.rewrite().orElse(null));
        }
    }

    /** @param words in the reader's language */
    record DateRead(String edtf, String words) {}

    @GET
    @Path("embed/{slug}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response embed(@RestPath String slug, @Context HttpServerRequest sent) {
        return answers.ofTimeline(slug, Request.of(Offer.EMBED, sent));
    }

    @GET
    @Path("embed/events/{slug}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response embedEvent(@RestPath String slug, @Context HttpServerRequest sent) {
        return answers.ofEvent(slug, Request.of(Offer.EMBED_EVENT, sent));
    }
}
