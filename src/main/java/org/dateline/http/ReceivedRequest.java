package org.dateline.http;

import java.util.List;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * What an answer may depend on of a request, as it was received and before anything is read from it: requests that are equal
 * to the letter need not be read twice.
 *
 * @param host that is meant, and the scheme, as the reader or a trusted proxy says
 */
record ReceivedRequest(String uri, List<String> accept, String languages, Coding coding, String host, String scheme) {
    /** @param proxied whether headers of a proxy count, which must be read then */
    static ReceivedRequest of(HttpServerRequest sent, RequestHeaders headers, boolean proxied) {
        String host = proxied ? null : sent.getHeader(HttpHeaders.HOST);
        return new ReceivedRequest(
                sent.uri(),
                headers.accept(),
                headers.languages(),
                headers.coding(),
                host == null ? String.valueOf(sent.authority()) : host,
                proxied ? sent.scheme() : sent.isSSL() ? "https" : "http");
    }

    /** About how many bytes it takes to remember. */
    int weight() {
        int said = accept.stream().mapToInt(String::length).sum() + (languages == null ? 0 : languages.length());
        return 300 + uri.length() + host.length() + said;
    }
}
