package org.dateline.http;

import java.util.List;

import io.vertx.ext.web.RoutingContext;

/**
 * What an answer may depend on of a request, as it was received and before anything is read from it: requests that are equal
 * to the letter need not be read twice.
 *
 * @param server that is meant, as the reader or a trusted proxy says; the same for all where that says nothing
 */
record ReceivedRequest(String uri, List<String> accept, String languages, Coding coding, String server) {
    static ReceivedRequest of(RoutingContext context, RequestHeaders headers, Site site) {
        return new ReceivedRequest(
                context.request().uri(),
                headers.accept(),
                headers.languages(),
                headers.coding(),
                String.valueOf(site.said(context)));
    }

    /** About how many bytes it takes to remember. */
    int weight() {
        int said = accept.stream().mapToInt(String::length).sum() + (languages == null ? 0 : languages.length());
        return 300 + uri.length() + server.length() + said;
    }
}
