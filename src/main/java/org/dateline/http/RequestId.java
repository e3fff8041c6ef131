package org.dateline.http;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Tells a request from all others: the log has it beside a failure, and the access log where it is asked for. One that a proxy
 * has given is kept. Every answer has one, those from memory too, so it is made of a number and nothing dear.
 */
public final class RequestId {
    public static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");

    private static final int LONGEST = 64;

    /** Tells this process from others and from the one before. */
    private static final String PROCESS =
            Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36 * 36, 36 * 36 * 36 * 36 * 36), 36) + "-";

    private static final AtomicLong NUMBER = new AtomicLong();

    private RequestId() {}

    /** Puts the id of a request on its answer. */
    public static void put(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        request.response().putHeader(HEADER, given == null || !isPlain(given) ? next() : given);
    }

    /** The id of a request, as its answer says it; one that was refused before it came to any route is given its own here. */
    public static String of(HttpServerRequest request) {
        if (!request.response().headers().contains(HEADER)) {
            put(request);
        }
        return request.response().headers().get(HEADER);
    }

    /** Gives an id to an answer without one. */
    static void complete(io.netty.handler.codec.http.HttpHeaders headers) {
        if (!headers.contains(HEADER)) {
            headers.set(HEADER, next());
        }
    }

    private static String next() {
        return PROCESS + Long.toString(NUMBER.incrementAndGet(), 36);
    }

    /** What is neither long nor anything that means something to a log. */
    private static boolean isPlain(String given) {
        return !given.isEmpty() && given.length() <= LONGEST && given.chars().allMatch(RequestId::isPlain);
    }

    private static boolean isPlain(int sign) {
        return sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z'
                || sign >= '0' && sign <= '9'
                || sign == '-'
                || sign == '_'
                || sign == '.'
                || sign == ':';
    }
}
