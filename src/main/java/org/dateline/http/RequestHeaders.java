package org.dateline.http;

import java.util.List;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * The headers that an answer depends on, as sent.
 *
 * @param accept the lines of {@code Accept}; empty when there are none
 * @param languages {@code Accept-Language}; null when there is none
 * @param encodings {@code Accept-Encoding}; null when there is none
 * @param known {@code If-None-Match}, the tags of what the client has already; null when there is none
 */
public record RequestHeaders(List<String> accept, String languages, String encodings, String known) {
    public static final RequestHeaders NONE = new RequestHeaders(List.of(), null, null, null);

    /** The most welcome coding that there is. */
    Coding coding() {
        return Coding.of(encodings);
    }

    public static RequestHeaders of(HttpServerRequest request) {
        return new RequestHeaders(
                request.headers().getAll(HttpHeaders.ACCEPT),
                list(request, HttpHeaders.ACCEPT_LANGUAGE),
                list(request, HttpHeaders.ACCEPT_ENCODING),
                list(request, HttpHeaders.IF_NONE_MATCH));
    }

    /** A list may come in several lines. */
    private static String list(HttpServerRequest request, CharSequence name) {
        List<String> lines = request.headers().getAll(name);
        return lines.isEmpty() ? null : String.join(",", lines);
    }
}
