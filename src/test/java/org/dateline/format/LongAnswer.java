package org.dateline.format;

import java.util.Iterator;
import java.util.Locale;
import java.util.stream.IntStream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.view.EventView;

/** A path of the test server with as many events as one likes, made while they are written. */
@Path("/test/long-answer")
public class LongAnswer {
    static final int BYTES_OF_AN_EVENT = 2_000;

    private final Responder responder;

    LongAnswer(Responder responder) {
        this.responder = responder;
    }

    /** @param breaking at which event the store is lost; none when absent */
    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response get(@RestQuery int events, @RestQuery Integer breaking, @Context HttpServerRequest sent) {
        return responder.answer(
                Request.of(Offer.EVENTS, sent),
                () -> EventFixtures.record(events(events, breaking == null ? -1 : breaking)));
    }

    static Iterable<EventView> events(int count, int breaking) {
        return () -> {
            Iterator<EventView> made = IntStream.range(0, count)
                    .mapToObj(number -> {
                        if (number == breaking) {
                            throw new IllegalStateException("The store is lost.");
                        }
                        return event(number);
                    })
                    .iterator();
            return made;
        };
    }

    /** Every one of the same length. */
    private static EventView event(int number) {
        return EventFixtures.event(String.format(Locale.ROOT, "%07d", number))
                .when("2016")
                .summary("x".repeat(BYTES_OF_AN_EVENT))
                .build();
    }
}
