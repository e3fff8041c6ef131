package org.dateline.api;

import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.dateline.http.Addresses;
import org.dateline.http.AnswerHeaders;
import org.dateline.http.Option;
import org.dateline.http.QueryString;
import org.dateline.query.InvalidParameters;
import org.dateline.query.ParameterFault;

/** Leads who asks for the past by a header, as {@code Memento} clients do (RFC 7089), to the address that asks for it. */
public class TimeGate {
    @ServerRequestFilter(preMatching = true, priority = 1)
    Response lead(HttpServerRequest sent) {
        String asked = sent.getHeader(Option.ACCEPT_DATETIME);
        String path = String.valueOf(sent.path());
        if (asked == null
                || !(HttpMethod.GET.equals(sent.method()) || HttpMethod.HEAD.equals(sent.method()))
                || !AnswerHeaders.isOfTheRecord(path)) {
            return null;
        }
        QueryString query = QueryString.of(URI.create("/" + (sent.query() == null ? "" : "?" + sent.query())));
        if (query.has(Option.AS_OF.parameter())) {
            return null;
        }
        QueryString then = query.with(Option.AS_OF.parameter(), moment(asked).toString());
        return Response.status(Response.Status.FOUND)
                .location(URI.create(then.behind(Addresses.ofRequest().path(path))))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LENGTH, 0)
                .build();
    }

    private static Instant moment(String text) {
        try {
            return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException malformed) {
            throw new InvalidParameters(List.of(new ParameterFault(
                    "header",
                    Option.ACCEPT_DATETIME,
                    text,
                    null,
                    "must be a date as HTTP writes it",
                    "Sun, 22 Nov 2026 09:00:00 GMT")));
        }
    }
}
