package org.dateline.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import org.dateline.api.Moments;
import org.dateline.event.Vocabulary;
import org.dateline.format.Messages;
import org.dateline.http.Language;
import org.dateline.http.Option;
import org.dateline.http.QueryString;
import org.dateline.http.Responder;
import org.dateline.query.AsOf;
import org.dateline.query.Facet;
import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;
import org.dateline.query.Then;
import org.dateline.search.EventQuery;
import org.dateline.search.EventSearch;
import org.dateline.search.filter.Filters;
import org.dateline.timeline.Timeline;

/** How many events of a timeline its filters leave, as a picture for any page: {@code disputed 3}. */
@Path("/badge")
class BadgeResource {
    private static final String STATUS = "status";
    private static final Map<String, String> COLOURS = Map.of("disputed", "#b0241b", "corroborated", "#17664a");
    private static final String COLOUR = "#1d4f91";

    private static final Set<String> KNOWN = Set.of(Option.LANG.parameter(), AsOf.PARAMETER);

    private final Timeline.Repo timelines;
    private final Moments moments;
    private final EventSearch search;
    private final Vocabulary.Repo vocabulary;
    private final Responder responder;

    BadgeResource(
            Timeline.Repo timelines,
            Moments moments,
            EventSearch search,
            Vocabulary.Repo vocabulary,
            Responder responder) {
        this.timelines = timelines;
        this.moments = moments;
        this.search = search;
        this.vocabulary = vocabulary;
        this.responder = responder;
    }

    @GET
    @Path("{slug: [^/]+}.svg")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response badge(@RestPath String slug, @Context HttpServerRequest sent) {
        QueryString asked = QueryString.of(URI.create(sent.uri()));
        QueryString filters = asked.filters();
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        wanted.put("limit", List.of("0"));
        wanted.put("include", List.of("total"));
        List<String> named = filters.values().keySet().stream()
                .filter(Filters.FACETS::containsKey)
                .toList();
        if (!named.isEmpty()) {
            wanted.put(Option.FACET.parameter(), List.of(String.join(",", named)));
        }
        Parameters parameters = new Parameters(asked.values());
        parameters.assume(wanted);
        // No header says so: who shows it in a page does not know what a reader's browser asks for.
        Locale language = Language.of(parameters, null);
        EventQuery asWanted = EventQuery.of(parameters, slug);
        AsOf asOf = parameters.one(AsOf.PARAMETER, null, AsOf::parse);
        asked.values().keySet().stream()
                .filter(name -> Option.isOne(name) && !KNOWN.contains(name))
                .forEach(name -> parameters.refuse(name, new InvalidValue("has no place on a badge", "leave it out")));
        parameters.check();
        Then then = moments.find(asOf, slug);
        EventQuery query = asWanted.in(then);
        return responder.content(
                sent,
                sent.uri(),
                then,
                "image/svg+xml",
                () -> QuarkusTransaction.joiningExisting().call(() -> {
                    moments.record(then).get(timelines, slug);
                    long number = search.find(query).total().orElseThrow();
                    Map<String, Facet> facets = search.facets(query, language);
                    return new Badge(
                                    label(filters, facets, Messages.in(language, vocabulary.of(then))),
                                    number,
                                    colour(filters))
                            .svg();
                }));
    }

    private static String label(QueryString filters, Map<String, Facet> facets, Messages text) {
        List<String> labels = new ArrayList<>();
        filters.values()
                .forEach((name, values) -> values.stream()
                        .map(value -> label(name, value, facets, text))
                        .forEach(labels::add));
        return labels.isEmpty() ? text.say("noun.events") : String.join(" · ", labels);
    }

    private static String label(String name, String value, Map<String, Facet> facets, Messages text) {
        if (!Filters.FACETS.containsKey(name)) {
            return Filters.label(name, text.locale()).orElse(name) + " " + value;
        }
        return List.of(value.split(",")).stream()
                .map(each -> FilterLinks.label(name, each, facets.get(name), text))
                .collect(Collectors.joining(", "));
    }

    private static String colour(QueryString filters) {
        return filters.first(STATUS)
                .map(status -> COLOURS.getOrDefault(status, COLOUR))
                .orElse(COLOUR);
    }
}
