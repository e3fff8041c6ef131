package org.dateline.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.dateline.query.RecordVersion;

/**
 * Writes answers. It knows what an answer depends on before it is computed, and computes it, where the client has not got it
 * already, in a transaction that ends before a byte is sent. What is longer than a few megabytes is sent while it is
 * written, and has no validator.
 */
@Singleton
public class Responder {
    /** How long anybody may keep an answer. */
    private static final Duration AGE = Duration.ofMinutes(1);

    private static final String CACHED = "public, max-age=" + AGE.toSeconds();

    private final ObjectMapper json;
    private final List<AnswerWriter> writers;
    private final CurrentVertxRequest current;
    private final RecordVersion version;
    private final RecentValidators recent;
    private final Clock clock;

    Responder(
            ObjectMapper json,
            @All List<AnswerWriter> writers,
            CurrentVertxRequest current,
            RecordVersion version,
            RecentValidators recent,
            Clock clock) {
        this.json = json;
        this.writers = writers;
        this.current = current;
        this.version = version;
        this.recent = recent;
        this.clock = clock;
    }

    /**
     * @param request whose parameters have been read to their end
     * @param view computes what is answered, in a transaction: what the request's format is written from
     */
    public Response answer(Request request, Supplier<?> view) {
        AnswerKey key = AnswerKey.of(request, LocalDate.now(clock), version.current());
        Optional<RecentValidators.Computed> known = recent.of(key, AGE)
                .filter(each -> each.validator().isAmong(request.headers().known()));
        if (known.isPresent()) {
            return notModified(known.get().validator(), known.get().at());
        }
        Object answer = QuarkusTransaction.joiningExisting().call(() -> view.get());
        Response.ResponseBuilder response = Response.ok();
        if (answer instanceof Listing listing && listing.next() != null) {
            response.header(HttpHeaders.LINK, "<" + listing.next() + ">; rel=\"next\"");
        }
        MediaType type = MediaType.valueOf(request.format().mediaType()).withCharset(StandardCharsets.UTF_8.name());
        return send(
                writing(request, answer),
                response.type(type),
                request.headers(),
                validator -> recent.remember(key, validator));
    }

    /** @param computed when the answer was that the client has; caches count its age from there */
    private Response notModified(Validator validator, Instant computed) {
        return Response.notModified()
                .header("Age", Duration.between(computed, clock.instant()).toSeconds())
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .header(HttpHeaders.ETAG, validator.tag())
                .build();
    }

    /** Bytes that depend on nothing but the path. */
    public Response content(byte[] bytes, String type, RequestHeaders headers) {
        return send((out, losses) -> out.write(bytes), Response.ok().type(type), headers, validator -> {});
    }

    /** Something that has no other format than JSON. */
    public Response json(Object view, RequestHeaders headers) {
        return send(inJson(view), Response.ok().type(MediaType.APPLICATION_JSON), headers, validator -> {});
    }

    private Response send(
            Writing writing, Response.ResponseBuilder response, RequestHeaders headers, Consumer<Validator> remember) {
        response.header(HttpHeaders.CACHE_CONTROL, CACHED);
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
        Validator validator = Validator.of(bytes, headers.isPlain());
        remember.accept(validator);
        return validator.isAmong(headers.known())
                ? notModified(validator, clock.instant())
                : response.header(HttpHeaders.ETAG, validator.tag())
                        .entity(bytes)
                        .build();
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
