package org.dateline.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

import org.dateline.query.Listing;

/**
 * Writes answers. It is handed what an answer would be before it is computed, and computes it in a transaction that ends before
 * a byte is sent. What the client has already is not sent again; what is longer than a few megabytes is sent while it is
 * written, and has no validator.
 */
@Singleton
public class Responder {
    private static final String KEPT_A_MINUTE = "public, max-age=60";

    private final ObjectMapper json;
    private final List<AnswerWriter> writers;
    private final CurrentVertxRequest current;

    Responder(ObjectMapper json, @All List<AnswerWriter> writers, CurrentVertxRequest current) {
        this.json = json;
        this.writers = writers;
        this.current = current;
    }

    /**
     * @param request whose parameters have been read to their end
     * @param view computes what is answered, in a transaction: what the request's format is written from
     */
    public Response answer(Request request, Supplier<?> view) {
        Object answer = QuarkusTransaction.joiningExisting().call(() -> view.get());
        Response.ResponseBuilder response = Response.ok();
        if (answer instanceof Listing listing && listing.next() != null) {
            response.header(HttpHeaders.LINK, "<" + listing.next() + ">; rel=\"next\"");
        }
        MediaType type = MediaType.valueOf(request.format().mediaType()).withCharset(StandardCharsets.UTF_8.name());
        return send(writing(request, answer), response.type(type), request.headers());
    }

    /** Bytes that depend on nothing but the path. */
    public Response content(byte[] bytes, String type, RequestHeaders headers) {
        return send((out, losses) -> out.write(bytes), Response.ok().type(type), headers);
    }

    /** Something that has no other format than JSON. */
    public Response json(Object view, RequestHeaders headers) {
        return send(inJson(view), Response.ok().type(MediaType.APPLICATION_JSON), headers);
    }

    private Response send(Writing writing, Response.ResponseBuilder response, RequestHeaders headers) {
        response.header(HttpHeaders.CACHE_CONTROL, KEPT_A_MINUTE);
        Losses losses = new Losses();
        Spool spool = new Spool();
        try {
            writing.to(spool, losses);
        } catch (IOException | RuntimeException failure) {
            // What a full spool throws may come wrapped, or hide what else went wrong: sending it as it is written will
            // tell.
            if (!spool.isFull()) {
                throw unchecked(failure);
            }
        }
        String lost = spool.isFull() ? losses.headerOfSome() : losses.header();
        if (!lost.isEmpty()) {
            response.header(Losses.HEADER, lost);
        }
        if (spool.isFull()) {
            // From the beginning: what was written is little beside what there is.
            HttpServerRequest connected = current.getCurrent().request();
            return response.entity((StreamingOutput) out -> stream(writing, out, connected))
                    .build();
        }
        byte[] bytes = spool.toByteArray();
        Validator validator = Validator.of(bytes, headers.encodings());
        response.header(HttpHeaders.ETAG, validator.tag());
        return validator.isAmong(headers.known())
                ? response.status(Response.Status.NOT_MODIFIED).build()
                : response.entity(bytes).build();
    }

    private static RuntimeException unchecked(Exception failure) {
        return failure instanceof IOException broken ? new UncheckedIOException(broken) : (RuntimeException) failure;
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

    private Writing writing(Request request, Object view) {
        return writers.stream()
                .filter(writer -> writer.writes(request.format()))
                .findFirst()
                .<Writing>map(writer -> (out, losses) -> writer.write(view, request, losses, out))
                .orElseGet(() -> inJson(view));
    }

    private Writing inJson(Object view) {
        return (out, losses) -> json.writeValue(out, view);
    }

    private interface Writing {
        void to(OutputStream out, Losses losses) throws IOException;
    }
}
