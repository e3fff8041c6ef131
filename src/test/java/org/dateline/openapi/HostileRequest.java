package org.dateline.openapi;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.dateline.Wire;

import static java.util.stream.Collectors.joining;

/**
 * A request that is good but for what is put into it.
 *
 * @param path as it stands on the wire, with names in braces that are still to be filled
 * @param query parameters by name, values as they stand on the wire
 * @param more what stands behind them
 * @param body null for none
 */
record HostileRequest(
        String method, String path, Map<String, String> query, String more, Map<String, String> headers, String body) {

    /** What is asked in good faith: required parameters with their examples, and lists of one item. */
    static HostileRequest of(DescribedOperation operation) {
        HostileRequest request = new HostileRequest(
                operation.method(),
                operation.path(),
                Map.of(),
                "",
                operation.takesBody()
                        ? Map.of("Content-Type", operation.bodyTypes().get(0))
                        : Map.of(),
                operation.takesBody() ? "A document." : null);
        for (DescribedOperation.Parameter parameter : operation.parameters()) {
            if (parameter.required()) {
                request = request.with(parameter, encoded(parameter.examples().get(0)));
            } else if (parameter.name().equals("limit")) {
                request = request.with(parameter, "1");
            }
        }
        return request;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @param value as it is to stand on the wire */
    HostileRequest with(DescribedOperation.Parameter parameter, String value) {
        return parameter.isInPath()
                ? new HostileRequest(
                        method,
                        path.contains("{") ? path.replace("{" + parameter.name() + "}", value) : path,
                        query,
                        more,
                        headers,
                        body)
                : new HostileRequest(method, path, put(query, parameter.name(), value), more, headers, body);
    }

    HostileRequest without(DescribedOperation.Parameter parameter) {
        Map<String, String> left = new LinkedHashMap<>(query);
        left.remove(parameter.name());
        return new HostileRequest(method, path, left, more, headers, body);
    }

    /** With something else at the end of the query. */
    HostileRequest and(String text) {
        return new HostileRequest(method, path, query, more + "&" + text, headers, body);
    }

    HostileRequest method(String other) {
        return new HostileRequest(other, path, query, more, headers, body);
    }

    HostileRequest header(String name, String value) {
        return new HostileRequest(method, path, query, more, put(headers, name, value), body);
    }

    HostileRequest body(String text) {
        return new HostileRequest(method, path, query, more, headers, text);
    }

    private static Map<String, String> put(Map<String, String> map, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(map);
        all.put(name, value);
        return all;
    }

    Wire.Answer send(URI server) {
        String asked = query.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(joining("&"))
                + more;
        Map<String, String> sent = headers;
        if (body != null) {
            sent = put(sent, "Content-Length", "" + body.getBytes(StandardCharsets.UTF_8).length);
        }
        return Wire.send(server, method, asked.isEmpty() ? path : path + "?" + asked, sent, body == null ? "" : body);
    }

    @Override
    public String toString() {
        String all = method + " " + path + " " + query + more + " " + headers + " " + body;
        return all.length() > 300 ? all.substring(0, 300) + "…" : all;
    }
}
