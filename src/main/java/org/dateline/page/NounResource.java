package org.dateline.page;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import org.dateline.api.Moments;
import org.dateline.api.OriginAccounts;
import org.dateline.history.RecordReading;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.query.Page;
import org.dateline.query.ReferenceQuery;
import org.dateline.search.DisagreementQuery;
import org.dateline.search.DisagreementSearch;
import org.dateline.search.EventDisagreement;
import org.dateline.search.EventQuery;
import org.dateline.search.EventSearch;
import org.dateline.search.KnownValues;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.References;
import org.dateline.source.Source;
import org.dateline.view.ActorView;
import org.dateline.view.DisagreementList;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.ReferenceList;
import org.dateline.view.ServedEvents;
import org.dateline.view.SourceView;

/** A page for every source, for whose word it carries and who that is, and for where they cannot all be right. */
@Path("/")
@Produces(MediaType.WILDCARD)
class NounResource {
    private static final Set<EventMember> LISTED = Set.of(EventMember.HEADLINE, EventMember.LANGUAGE, EventMember.WHEN);

    private final Source.Repo sources;
    private final Origin.Repo origins;
    private final Actor.Repo actors;
    private final OriginAccounts accounts;
    private final DisagreementSearch disagreements;
    private final KnownValues known;
    private final EventSearch search;
    private final ServedEvents served;
    private final Moments moments;
    private final Responder responder;

    NounResource(
            Source.Repo sources,
            Origin.Repo origins,
            Actor.Repo actors,
            OriginAccounts accounts,
            DisagreementSearch disagreements,
            KnownValues known,
            EventSearch search,
            ServedEvents served,
            Moments moments,
            Responder responder) {
        this.sources = sources;
        this.origins = origins;
        this.actors = actors;
        this.accounts = accounts;
        this.disagreements = disagreements;
        this.known = known;
        this.search = search;
        this.served = served;
        this.moments = moments;
        this.responder = responder;
    }

    @GET
    @Path("sources")
    @Operation(hidden = true)
    public Response sources(@Context HttpServerRequest sent) {
        return list(sent, sources, SourceView::of, Shelf::ofSources);
    }

    @GET
    @Path("sources/{slug}")
    @Operation(hidden = true)
    public Response source(@RestPath String slug, @Context HttpServerRequest sent) {
        return one(
                sent,
                request -> Account.of(
                        SourceView.of(moments.record(request).get(sources, slug)), events("source", slug, request)));
    }

    @GET
    @Path("origins")
    @Operation(hidden = true)
    public Response origins(@Context HttpServerRequest sent) {
        return list(sent, origins, OriginView::of, Shelf::ofOrigins);
    }

    @GET
    @Path("origins/{slug}")
    @Operation(hidden = true)
    public Response origin(@RestPath String slug, @Context HttpServerRequest sent) {
        return one(sent, request -> Account.of(accounts.of(slug, request)));
    }

    @GET
    @Path("actors")
    @Operation(hidden = true)
    public Response actors(@Context HttpServerRequest sent) {
        return list(sent, actors, ActorView::of, Shelf::ofActors);
    }

    @GET
    @Path("actors/{slug}")
    @Operation(hidden = true)
    public Response actor(@RestPath String slug, @Context HttpServerRequest sent) {
        return one(sent, request -> {
            RecordReading record = moments.record(request);
            Actor actor = record.get(actors, slug);
            return Account.of(
                    ActorView.of(actor),
                    events("participant", slug, request),
                    record.wordOf(actor).stream().map(OriginView::of).toList());
        });
    }

    @GET
    @Path("disagreements")
    @Operation(hidden = true)
    public Response disagreements(@Context HttpServerRequest sent) {
        Request asked = Request.of(Offer.HOME, sent);
        DisagreementQuery question = DisagreementQuery.of(asked.parameters());
        asked.parameters().check();
        Request request = moments.settle(asked);
        DisagreementQuery query = question.in(request.then());
        return responder.answer(request, () -> {
            Page<EventDisagreement> page = disagreements.find(query);
            return Shelf.ofDisagreements(DisagreementList.of(
                    page,
                    query.limit(),
                    moments.version(request),
                    known.unknownTo(query),
                    request.next(page.next()),
                    request.language()));
        });
    }

    private <T extends Reference, V> Response list(
            HttpServerRequest sent, References<T> kept, Function<T, V> view, Function<ReferenceList<V>, Noun> shelf) {
        Request asked = Request.of(Offer.HOME, sent);
        ReferenceQuery query =
                ReferenceQuery.of(kept.kind() + "s", kept.orders().keySet(), asked.parameters());
        Request request = moments.settle(asked);
        return responder.answer(request, () -> {
            Page<T> page = moments.record(request).page(kept, query);
            return shelf.apply(
                    ReferenceList.of(page, view, query.limit(), moments.version(request), request.next(page.next())));
        });
    }

    private Response one(HttpServerRequest sent, Function<Request, Noun> noun) {
        Request asked = Request.of(Offer.PAGE_OF_ONE, sent);
        asked.parameters().check();
        Request request = moments.settle(asked);
        return responder.answer(request, () -> noun.apply(request));
    }

    private List<EventView> events(String filter, String slug, Request request) {
        return search.find(EventQuery.by(filter, slug).in(request.then())).items().stream()
                .map(event -> served.read(event, LISTED, request.language()))
                .toList();
    }
}
