package org.dateline.http;

import java.util.regex.Pattern;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Kinds of requests by how much work they are, as a glance at the address tells. Each has a bound of its own, so that none is
 * behind another.
 */
enum Kind {
    READ("requests for one thing", 1),
    LIST("lists", 2),
    HEAVY("large lists, lists with facets, and pages", 5),
    EXPORT("long exports", 10),
    CHECK("checks of documents", 20),
    HEALTH("requests for health", 0),
    OPERATION("requests for metrics", 0);

    /** The paths of one thing, of problems, and of what pages load. */
    private static final Pattern ONE_THING =
            Pattern.compile("/v1/[a-z]+/[^/]+(/window|/revisions(/.*)?)?|/problems/.*|/[^/]+\\.(js|css|svg|ico|txt)");

    /** What makes a question dear: counting, explaining, writing in another format, going far. */
    private static final Pattern DEAR =
            Pattern.compile("(^|&)(facet|include|format|style|as_of)=|(^|&)limit=(?!\\d(&|$)|[1-4]\\d(&|$)|50(&|$))");

    private final String words;
    private final int cost;

    Kind(String words, int cost) {
        this.words = words;
        this.cost = cost;
    }

    static Kind of(HttpServerRequest request) {
        Kind kind = of(request.method().name(), String.valueOf(request.path()), request.query());
        return kind == LIST && !isForJson(request.getHeader(HttpHeaders.ACCEPT)) ? HEAVY : kind;
    }

    private static boolean isForJson(String accept) {
        return accept == null || accept.equals("*/*") || accept.contains("application/json");
    }

    /** @param query null when there is none */
    static Kind of(String method, String path, String query) {
        if (path.startsWith("/q/")) {
            return path.startsWith("/q/health") ? HEALTH : OPERATION;
        }
        if (method.equals("POST")) {
            return CHECK;
        }
        if (ONE_THING.matcher(path).matches()) {
            return READ;
        }
        boolean plain = path.startsWith("/v1/")
                && (query == null || !DEAR.matcher(query).find());
        return plain ? LIST : HEAVY;
    }

    /** Whether it is for those who run the server, and hence in nobody's way. */
    boolean isOfOperators() {
        return this == HEALTH || this == OPERATION;
    }

    /** How much of what one client may ask for it takes. */
    int cost() {
        return cost;
    }

    String inWords() {
        return words;
    }
}
