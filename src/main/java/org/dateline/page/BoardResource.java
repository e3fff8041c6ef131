package org.dateline.page;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.dateline.api.EventAnswers;
import org.dateline.api.Moments;
import org.dateline.http.Offer;
import org.dateline.http.Option;
import org.dateline.http.QueryString;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;
import org.dateline.text.Nearest;
import org.dateline.timeline.Timeline;

/** Several timelines on one page that nobody has to touch. Each is read and written as in a frame of its own. */
@Path("/board")
class BoardResource {
    private static final String TIMELINES = "timelines";
    /** More would be too narrow to read. */
    private static final int MOST = 6;

    private final Timeline.Repo timelines;
    private final EventAnswers answers;
    private final Moments moments;
    private final Responder responder;

    BoardResource(Timeline.Repo timelines, EventAnswers answers, Moments moments, Responder responder) {
        this.timelines = timelines;
        this.answers = answers;
        this.moments = moments;
        this.responder = responder;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response board(@Context HttpServerRequest sent) {
        Request asked = Request.of(Offer.BOARD, sent);
        Parameters parameters = asked.parameters();
        List<String> slugs = parameters.one(TIMELINES, List.of(), BoardResource::slugs);
        if (parameters.sent(TIMELINES).isEmpty()) {
            parameters.refuse(TIMELINES, new InvalidValue("is missing", "ids of timelines, separated by commas"));
        }
        if (parameters.sent(Option.CURSOR.parameter()).isPresent()) {
            parameters.refuse(Option.CURSOR.parameter(), new InvalidValue("has no place on a board", "leave it out"));
        }
        // What each column asks is read here once, so that all faults are told at once.
        answers.read(asked);
        parameters.check();
        Request request = moments.settle(asked);
        return responder.answer(
                request,
                () -> QuarkusTransaction.joiningExisting().call(() -> {
                    List<String> known = timelines.slugs();
                    return new Board(
                            slugs.stream()
                                    .map(slug -> column(slug, known, request))
                                    .toList(),
                            request.refresh());
                }));
    }

    /** @param known ids of all timelines */
    private Board.Column column(String slug, List<String> known, Request request) {
        if (!known.contains(slug)) {
            Parameters parameters = new Parameters(Map.of(TIMELINES, List.of(slug)));
            parameters.refuse(
                    TIMELINES,
                    new InvalidValue(
                            "no timeline has this id", Nearest.to(slug, known).orElse(null)));
            parameters.check();
        }
        QueryString query = request.query()
                .without(TIMELINES, Option.REFRESH.parameter())
                .with(Option.VIEW.parameter(), request.shape().code());
        Request alone = Request.of(
                        Offer.EMBED, URI.create(query.behind("/embed/" + slug)), request.addresses(), request.headers())
                .at(request.then());
        return new Board.Column(answers.documentOfTimeline(slug, alone), alone);
    }

    private static List<String> slugs(String text) {
        List<String> slugs = Arrays.stream(text.split(",", -1))
                .map(Parameters::slug)
                .distinct()
                .toList();
        if (slugs.size() > MOST) {
            throw new InvalidValue("may list at most " + MOST + " timelines", String.join(",", slugs.subList(0, MOST)));
        }
        return slugs;
    }
}
