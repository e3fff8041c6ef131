package org.dateline.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import org.dateline.query.Listing;
import org.dateline.query.Then;
import org.dateline.query.Wanted;

/**
 * Writes answers. It knows what an answer depends on before it is computed, and computes it, where nobody has just done so, in
 * a transaction that ends before a byte is sent. What is longer than a few megabytes is sent while it is written, and has no
 * validator.
 */
@Singleton
public class Responder {
    private final ObjectMapper json;
    private final List<AnswerWriter> writers;
    private final CurrentVertxRequest current;
    private final AnswerCache cache;
    private final AnswerHeaders headers;
    private final Admission admission;
    private final Site site;

    Responder(
            ObjectMapper json,
            @All List<AnswerWriter> writers,
            CurrentVertxRequest current,
            AnswerCache cache,
            AnswerHeaders headers,
            Admission admission,
            Site site) {
        this.json = json;
        this.writers = writers;
        this.current = current;
        this.cache = cache;
        this.headers = headers;
        this.admission = admission;
        this.site = site;
    }

    /**
     * Computes something that is no document of the record, as long as the client waits for it.
     *
     * @throws org.dateline.query.Unwanted when it does not
     */
    public <T> T compute(Supplier<T> computation) {
        return Work.of(current.getCurrent()).doing(computation);
    }

    /**
     * @param request whose parameters have been read to their end
     * @param view computes what is answered, in a transaction: what the request's format is written from
     */
    public Response answer(Request request, Supplier<?> view) {
        RoutingContext context = current.getCurrent();
        Document document = new Document(request, view);
        return Work.of(context).doing(() -> {
            if (!request.offer().isKept()) {
                return document.spooled()
                        .map(answer -> response(answer, request.headers()))
                        .orElseGet(() -> document.streamed(context));
            }
            AnswerKey key = AnswerKey.of(request, cache.today(), cache.version());
            return answer(context, key, document::spooled)
                    .map(answer -> response(answer, request.headers()))
                    .orElseGet(() -> document.streamed(context));
        });
    }

    /**
     * Bytes that have no other format.
     *
     * @param question what they depend on besides the record
     * @param type their media type
     * @param bytes computes them
     */
    public Response content(HttpServerRequest sent, String question, String type, Supplier<byte[]> bytes) {
        return content(sent, question, Then.NOW, type, bytes);
    }

    /**
     * The same of one version of the record.
     *
     * @param question tells that version too
     */
    public Response content(HttpServerRequest sent, String question, Then then, String type, Supplier<byte[]> bytes) {
        return response(
                content(current.getCurrent(), sent, question, then, type, false, bytes), RequestHeaders.of(sent));
    }

    /** The same where full addresses of this service stand in the bytes, which the question must tell. */
    public Response addressedContent(HttpServerRequest sent, String question, String type, Supplier<byte[]> bytes) {
        return response(
                content(current.getCurrent(), sent, question, Then.NOW, type, true, bytes), RequestHeaders.of(sent));
    }

    /** Bytes without full addresses, where no resource answers but a route. */
    public void content(RoutingContext context, String question, String type, Supplier<byte[]> bytes) {
        content(context, context.request(), question, Then.NOW, type, false, bytes)
                .send(
                        context.request(),
                        RequestHeaders.of(context.request()),
                        Map.of(),
                        cache.now().toEpochMilli());
    }

    private Answer content(
            RoutingContext context,
            HttpServerRequest sent,
            String question,
            Then then,
            String type,
            boolean addressed,
            Supplier<byte[]> bytes) {
        AnswerKey key = AnswerKey.of(
                question, type, cache.version(), RequestHeaders.of(sent).coding());
        Map<String, String> said = headers.of(sent.path(), MediaType.valueOf(type), isShared(addressed), then);
        return Work.of(context)
                .doing(() -> answer(
                        context,
                        key,
                        () -> Optional.of(Answer.of(said, bytes.get(), cache.now(), RequestTimers.path()))))
                .orElseThrow();
    }

    /** A cache for many knows an answer by the address it asked, which must not be a stranger's to choose. */
    private boolean isShared(boolean addressed) {
        return !addressed || !site.followsRequests();
    }

    private Optional<Answer> answer(RoutingContext context, AnswerKey key, Supplier<Optional<Answer>> computation) {
        if (context != null && context.get(AnswerRoute.RECEIVED) instanceof ReceivedRequest received) {
            cache.read(received, key);
        }
        return coded(key, computation);
    }

    private Optional<Answer> coded(AnswerKey key, Supplier<Optional<Answer>> computation) {
        return key.coding() == Coding.IDENTITY
                ? cache.get(key, computation)
                : cache.get(
                        key, () -> coded(key.in(Coding.IDENTITY), computation).map(answer -> answer.in(key.coding())));
    }

    private static Response response(Answer answer, RequestHeaders sent) {
        boolean known = answer.validator().isAmong(sent.known());
        Response.ResponseBuilder response =
                known ? Response.notModified() : Response.ok(answer.body().getBytes());
        (known ? answer.headersWithoutBody() : answer.headers())
                .forEach((name, value) -> response.header(name.toString(), value.toString()));
        return response.build();
    }

    /** One answer on its way from what a request asks for to bytes. */
    private final class Document {
        private final Request request;
        private final Supplier<?> view;
        private final Losses losses = new Losses();
        private Object computed;

        Document(Request request, Supplier<?> view) {
            this.request = request;
            this.view = view;
        }

        /** Ready bytes; empty when there are too many. */
        Optional<Answer> spooled() {
            computed = QuarkusTransaction.joiningExisting().call(view::get);
            Spool spool = new Spool();
            try {
                write(spool, losses);
            } catch (IOException | RuntimeException failure) {
                // What a full spool throws may come wrapped, or hide what else went wrong: sending it will tell.
                if (!spool.isFull()) {
                    Wanted.check();
                    throw failure instanceof IOException broken
                            ? new UncheckedIOException(broken)
                            : (RuntimeException) failure;
                }
            }
            return spool.isFull()
                    ? Optional.empty()
                    : Optional.of(Answer.of(
                            headers(losses.header()), spool.toByteArray(), cache.now(), RequestTimers.path()));
        }

        /** The same from the beginning: what was written is little beside what there is. */
        Response streamed(RoutingContext context) {
            admission.export(context);
            if (computed == null) {
                // Somebody else found out that there is too much.
                spooled();
            }
            Coding coding = request.headers().coding();
            HttpServerRequest connected = context.request();
            Response.ResponseBuilder response =
                    Response.ok((StreamingOutput) out -> Work.of(context).doing(() -> stream(coding, out, connected)));
            headers(losses.headerOfSome()).forEach((name, value) -> response.header(name, value));
            return coding == Coding.IDENTITY
                    ? response.build()
                    : response.header(HttpHeaders.CONTENT_ENCODING, coding.token())
                            .build();
        }

        private Map<String, String> headers(String lost) {
            MediaType bare = MediaType.valueOf(request.format().mediaType());
            MediaType type = request.format().isText() ? bare.withCharset(StandardCharsets.UTF_8.name()) : bare;
            Map<String, String> all = new LinkedHashMap<>(
                    headers.of(request, type, isShared(request.format().hasAddresses())));
            List<String> links = new ArrayList<>();
            if (computed instanceof Listing listing && listing.next() != null) {
                links.add("<" + listing.next() + ">; rel=\"next\"");
            }
            if (!request.then().isNow()) {
                links.add("<" + request.original() + ">; rel=\"original timegate\"");
            }
            if (!links.isEmpty()) {
                all.put(HttpHeaders.LINK, String.join(", ", links));
            }
            if (!request.offer().isKept()) {
                all.put(HttpHeaders.CACHE_CONTROL, "no-cache");
            }
            if (request.isInLanguage()) {
                all.put(HttpHeaders.CONTENT_LANGUAGE, request.language().toLanguageTag());
            }
            if (!lost.isEmpty()) {
                all.put(Losses.HEADER, lost);
            }
            return all;
        }

        /** What breaks off must not look whole: the server itself would end the answer in good order. */
        private Void stream(Coding coding, OutputStream out, HttpServerRequest connected) {
            try {
                OutputStream coded = coding.onto(out);
                write(coded, new Losses());
                coded.close();
                return null;
            } catch (IOException | RuntimeException failure) {
                if (Wanted.here() && !connected.response().closed()) {
                    Log.error(connected.path() + " broke off, request " + RequestId.of(connected), failure);
                }
                Connections.cutAndWait(connected);
                Wanted.check();
                throw failure instanceof RuntimeException ours ? ours : new UncheckedIOException((IOException) failure);
            }
        }

        private void write(OutputStream out, Losses lost) throws IOException {
            AnswerWriter writer = writers.stream()
                    .filter(each -> each.writes(request.format()))
                    .findFirst()
                    .orElse(null);
            if (writer == null) {
                JsonStyle.at(request.addresses(), json.writer()).writeValue(out, computed);
            } else {
                writer.write(computed, request, lost, out);
            }
        }
    }
}
