package org.dateline.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.dateline.query.Listing;

/**
 * What caches and clients are told of an answer: a strong validator over its bytes, how long it may be kept, what it
 * varies with, where the next page is, and what its format does not carry. An answer the client has already is not sent
 * again. An answer of more than a few megabytes is sent while it is written, and has no validator.
 */
@Singleton
class Responder {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ObjectMapper json;
    private final List<AnswerWriter> writers;
    private final CurrentVertxRequest current;

    Responder(ObjectMapper json, @All List<AnswerWriter> writers, CurrentVertxRequest current) {
        this.json = json;
        this.writers = writers;
        this.current = current;
    }

    @ServerResponseFilter
    public void describe(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language");
        boolean reading = List.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod());
        if (response.getStatus() != OK || !reading) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        if (response.getEntity() instanceof Answer answer) {
            if (answer.view() instanceof Listing listing && listing.next() != null) {
                headers.putSingle(HttpHeaders.LINK, "<" + listing.next() + ">; rel=\"next\"");
            }
            response.setEntity(answer.view(), null, type(answer.format()));
            write(writing(answer, request.getUriInfo()), request, response);
        } else if (response.getEntity() != null) {
            write(writing(response.getEntity()), request, response);
        }
    }

    private static MediaType type(Format format) {
        return MediaType.valueOf(format.mediaType()).withCharset(StandardCharsets.UTF_8.name());
    }

    /** Sends what fits into memory with a validator over its bytes, and what does not as it is written. */
    private void write(Writing writing, ContainerRequestContext request, ContainerResponseContext response)
            throws IOException {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        Losses losses = new Losses();
        Spool spool = new Spool();
        try {
            writing.to(spool, losses);
        } catch (IOException | RuntimeException failure) {
            // What a full spool throws may come wrapped, or hide what else went wrong: sending it as it is written will
            // tell.
            if (!spool.isFull()) {
                throw failure;
            }
        }
        boolean fits = !spool.isFull();
        String lost = fits ? losses.header() : losses.headerOfSome();
        if (!lost.isEmpty()) {
            headers.putSingle(Losses.HEADER, lost);
        }
        if (!fits) {
            // From the beginning: what was written is little beside what there is.
            HttpServerRequest connected = current.getCurrent().request();
            response.setEntity((StreamingOutput) out -> stream(writing, out, connected));
            return;
        }
        byte[] bytes = spool.toByteArray();
        String tag = tag(bytes, request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(bytes);
        }
    }

    /** What breaks off must not look whole: the server itself would end the answer in good order. */
    private static void stream(Writing writing, OutputStream out, HttpServerRequest request) throws IOException {
        try {
            writing.to(out, new Losses());
        } catch (IOException | RuntimeException failure) {
            if (request.version() == HttpVersion.HTTP_2) {
                request.response().reset();
            } else {
                // Waited for, since the end of the answer would otherwise be sent before.
                request.connection()
                        .close()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
            }
            throw failure;
        }
    }

    private Writing writing(Answer answer, UriInfo address) {
        return writers.stream()
                .filter(writer -> writer.writes(answer.format()))
                .findFirst()
                .<Writing>map(
                        writer -> (out, losses) -> writer.write(answer.format(), answer.view(), address, losses, out))
                .orElseGet(() -> writing(answer.view()));
    }

    /** What has one format only: bytes and text are themselves, views are JSON. */
    private Writing writing(Object entity) {
        if (entity instanceof byte[] bytes) {
            return (out, losses) -> out.write(bytes);
        }
        if (entity instanceof String text) {
            return (out, losses) -> out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return (out, losses) -> json.writeValue(out, entity);
    }

    private interface Writing {
        void to(OutputStream out, Losses losses) throws IOException;
    }

    /** Keeps what is written, up to a limit; takes nothing any more after that. */
    private static final class Spool extends ByteArrayOutputStream {
        private static final int MOST_BYTES = 4 << 20;

        private boolean full;

        @Override
        public synchronized void write(int one) {
            makeRoom(1);
            super.write(one);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            makeRoom(length);
            super.write(bytes, offset, length);
        }

        synchronized boolean isFull() {
            return full;
        }

        private void makeRoom(int length) {
            full = full || size() + length > MOST_BYTES;
            if (full) {
                throw new Full();
            }
        }

        private static final class Full extends RuntimeException {
            Full() {
                super("more than " + MOST_BYTES + " bytes", null, false, false);
            }
        }
    }

    /** A strong validator tells the bytes of one coding from those of another (RFC 9110, 8.8.3.3). */
    private static String tag(byte[] bytes, String acceptEncoding) {
        boolean plain = acceptEncoding == null || acceptEncoding.isBlank() || acceptEncoding.equals("identity");
        try {
            byte[] hash = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), 18);
            return "\"" + Base64.getUrlEncoder().encodeToString(hash) + (plain ? "" : "-z") + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The weak comparison that If-None-Match asks for: a proxy may have weakened our tag. */
    private static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals("*") || each.equals(tag));
    }
}
