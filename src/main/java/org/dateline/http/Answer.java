package org.dateline.http;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * An answer that is ready to be sent any number of times, in one coding.
 *
 * @param headers all of its own, by their names
 * @param headersWithoutBody those that are said again to a client that has the body already (RFC 9110, 15.4.5)
 * @param at when it was computed; caches count its age from there
 * @param path at which resources answer it, with names in place of values, by which requests are counted; null when unknown
 */
record Answer(
        Map<CharSequence, CharSequence> headers,
        Map<CharSequence, CharSequence> headersWithoutBody,
        Buffer body,
        Validator validator,
        Instant at,
        String path) {
    private static final Set<String> WITHOUT_BODY =
            Set.of("cache-control", "etag", "vary", "record-version", "memento-datetime");

    /** @param headers without the length and the validator, which follow from the bytes */
    static Answer of(Map<String, String> headers, byte[] bytes, Instant at, String path) {
        Map<CharSequence, CharSequence> all = new LinkedHashMap<>();
        headers.forEach((name, value) -> all.put(HttpHeaders.createOptimized(name), value));
        return ready(all, bytes, at, path);
    }

    /** The same in a coding: another strong validator, since it is other bytes (RFC 9110, 8.8.3). */
    Answer in(Coding coding) {
        Map<CharSequence, CharSequence> all = new LinkedHashMap<>(headers);
        all.put(HttpHeaders.CONTENT_ENCODING, coding.token());
        return ready(all, coding.of(body.getBytes()), at, path);
    }

    private static Answer ready(Map<CharSequence, CharSequence> headers, byte[] bytes, Instant at, String path) {
        Validator validator = Validator.of(bytes);
        headers.put(HttpHeaders.ETAG, validator.tag());
        headers.put(HttpHeaders.CONTENT_LENGTH, "" + bytes.length);
        headers.replaceAll((name, value) -> HttpHeaders.createOptimized(value.toString()));
        Map<CharSequence, CharSequence> withoutBody = new LinkedHashMap<>(headers);
        withoutBody
                .keySet()
                .removeIf(name -> !WITHOUT_BODY.contains(name.toString().toLowerCase(Locale.ROOT)));
        return new Answer(headers, withoutBody, outsideTheHeap(bytes), validator, at, path);
    }

    /** What lies in the heap is copied for each who is sent it. The collector frees it, since nobody knows the last. */
    @SuppressWarnings("deprecation") // Vert.x has no other way to take memory of somebody else's.
    private static Buffer outsideTheHeap(byte[] bytes) {
        ByteBuffer copy = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(copy)));
    }

    /**
     * Sends it, or says that the client has it already.
     *
     * @param asked the headers of the request
     * @param more headers of the answer
     * @param now in milliseconds
     */
    void send(HttpServerRequest sent, RequestHeaders asked, Map<CharSequence, CharSequence> more, long now) {
        HttpServerResponse response = sent.response();
        boolean known = validator.isAmong(asked.known());
        MultiMap said = response.headers();
        more.forEach(said::set);
        (known ? headersWithoutBody : headers).forEach(said::set);
        long age = (now - at.toEpochMilli()) / 1000;
        if (age > 0) {
            said.set(HttpHeaders.AGE, Long.toString(age));
        }
        if (known) {
            response.setStatusCode(304).end();
        } else if (sent.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    /** About how many bytes it takes to keep. */
    int weight() {
        int said = headers.entrySet().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        return 1000 + 2 * said + body.length();
    }
}
