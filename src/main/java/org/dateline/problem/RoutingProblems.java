package org.dateline.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.DecoderException;
import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.dateline.api.SourceCheckResource;
import org.dateline.http.Addresses;
import org.dateline.http.AnswerHeaders;
import org.dateline.http.Busy;
import org.dateline.http.ConfiguredHeaders;
import org.dateline.http.ContentSecurity;
import org.dateline.http.RequestHeaders;
import org.dateline.http.RequestId;
import org.dateline.http.Site;
import org.dateline.query.Behind;
import org.dateline.query.InvalidParameters;

/**
 * Problems for what fails before or beside the resources: addresses that are malformed or too long, headers and bodies that
 * are too large, and whatever else the routing refuses.
 *
 * <p>The server below is set to read rather more than is answered here (see application.properties), since what it refuses
 * itself it refuses with an empty body.
 */
@ApplicationScoped
class RoutingProblems {
    /** Characters of path and query together. */
    static final int LONGEST_ADDRESS = 8 * 1024;
    /** Characters of all headers together. */
    static final int LONGEST_HEADERS = 16 * 1024;
    /** Bytes of a body, as its Content-Length tells. */
    static final long LARGEST_BODY = 64 * 1024;
    /** The same where a document is sent to be checked. */
    static final long LARGEST_DOCUMENT = SourceCheckResource.MOST_BYTES;

    private static final Pattern TAKES_A_DOCUMENT = Pattern.compile("/v1/sources/[^/]+/checks");

    private static final Pattern WHOLE_ADDRESS = Pattern.compile("https?://([^/?#]*)", Pattern.CASE_INSENSITIVE);

    private static final int MISDIRECTED = ProblemType.MISDIRECTED.status();

    private static final long LINGERS_MILLIS = 500;

    static final String RETRY_AFTER_SECONDS = "1";

    /** What is for those who run the server. */
    private static final String OPERATION = "/q/";

    /** What browsers leave as it is in a query though RFC 3986 does not. */
    private static final Pattern LEFT_BY_BROWSERS = Pattern.compile("[\\[\\]{}|\\\\^`\"<>]");

    /** Before any route with a path, since a malformed one makes the routing itself fail. */
    private static final int FIRST = Integer.MIN_VALUE;

    private final ObjectMapper json;
    private final Site site;
    private final ConfiguredHeaders configured;

    RoutingProblems(ObjectMapper json, Site site, ConfiguredHeaders configured) {
        this.json = json;
        this.site = site;
        this.configured = configured;
    }

    void register(@Observes @Priority(1) Router router) {
        router.route().order(FIRST).handler(this::receive).failureHandler(this::answer);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        RequestId.put(request);
        if (!site.isMeant(request)) {
            context.fail(MISDIRECTED);
        } else if (request.uri().length() > LONGEST_ADDRESS) {
            context.fail(414);
        } else if (headers(request) > LONGEST_HEADERS) {
            context.fail(431);
        } else if (!saysOneHost(request) || !saysOneLength(request)) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.fail(400);
        } else if (isTooLarge(body(request), request.path())) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.fail(413);
        } else if (!isAddress(site.address(request))) {
            encode(context);
        } else if (leadsAsideTo(OPERATION, context)) {
            context.fail(404);
        } else {
            context.next();
        }
    }

    private void encode(RoutingContext context) {
        HttpServerRequest request = context.request();
        String encoded = LEFT_BY_BROWSERS
                .matcher(site.address(request))
                .replaceAll(left -> percent(left.group().charAt(0)));
        if (encoded.startsWith("/") && isAddress(encoded)) {
            // Whoever reads it anew can no longer tell.
            site.prefix(context);
            context.reroute(request.method(), encoded);
        } else {
            context.fail(400);
        }
    }

    /** RFC 9112, 3.2: of two, in headers or in the request line, a proxy in front may have believed the other. */
    private static boolean saysOneHost(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        if (hosts.size() != 1) {
            return hosts.isEmpty() && request.version() != HttpVersion.HTTP_1_1;
        }
        String uri = request.uri();
        if (uri.startsWith("/")) {
            return true;
        }
        Matcher whole = WHOLE_ADDRESS.matcher(uri);
        return !whole.lookingAt() || whole.group(1).equalsIgnoreCase(hosts.get(0));
    }

    /** RFC 9112, 6.1: a body that is coded for its way in a manner that is not known here may end elsewhere for others. */
    private static boolean saysOneLength(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.isEmpty()
                || codings.size() == 1 && codings.get(0).strip().equalsIgnoreCase("chunked");
    }

    /**
     * Whether an address means a path that it does not say, as {@code //q/metrics} and {@code /x/%2e%2e/q/metrics} do. So a rule
     * of a proxy for that path holds for whatever leads there.
     */
    private static boolean leadsAsideTo(String root, RoutingContext context) {
        String path = String.valueOf(context.request().path());
        if (path.indexOf('%') < 0 && !path.contains("//") && !path.contains("/.")) {
            return false;
        }
        String meant = context.normalizedPath();
        return (meant + "/").startsWith(root) && !meant.equals(path);
    }

    private static int headers(HttpServerRequest request) {
        int size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private static long body(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /** What is small enough for any path needs no look at its own. */
    private static boolean isTooLarge(long body, String path) {
        return body > LARGEST_BODY && body > largestBody(path);
    }

    private static long largestBody(String path) {
        return takesDocument(String.valueOf(path)) ? LARGEST_DOCUMENT : LARGEST_BODY;
    }

    /** Whether a document is sent to this path, and nothing read from it. */
    static boolean takesDocument(String path) {
        return TAKES_A_DOCUMENT.matcher(path).matches();
    }

    private static boolean isAddress(String uri) {
        if (isPlain(uri)) {
            return true;
        }
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** Nearly every address is known at a glance to be one, which is all that a request for an answer in memory can bear. */
    private static boolean isPlain(String uri) {
        if (!uri.startsWith("/") || uri.startsWith("//")) {
            return false;
        }
        for (int i = 1; i < uri.length(); i++) {
            if (!isPlain(uri.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char sign) {
        return sign >= 'a' && sign <= 'z'
                || sign >= '0' && sign <= '9'
                || sign >= 'A' && sign <= 'Z'
                || "/-_.~?&=,".indexOf(sign) >= 0;
    }

    private static String percent(char ascii) {
        return "%" + Integer.toHexString(ascii).toUpperCase(Locale.ROOT);
    }

    /** What is special about a failure that says nothing itself: how much, or what, would have been taken. */
    static String detail(ProblemType type, String path) {
        return switch (type) {
            case CONTENT_TOO_LARGE -> "At most " + largestBody(path) + " bytes are taken here.";
            case UNSUPPORTED_MEDIA_TYPE -> "This path takes text/plain and text/html, without a Content-Encoding.";
            default -> type.meaning();
        };
    }

    private static Problem problem(RoutingContext context, String path, Addresses addresses) {
        HttpServerResponse response = context.response();
        Throwable failure = context.failure();
        ProblemType type = ProblemType.ofStatus(context.statusCode());
        if (type == ProblemType.MISDIRECTED) {
            return Problem.of(type, "This service is at " + addresses.home(), path);
        }
        if (failure instanceof Behind behind) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .putHeader(AnswerHeaders.VERSION, behind.held());
            return Problems.behind(behind, path);
        }
        if (failure instanceof InvalidParameters refused) {
            return Problems.problem(refused, path);
        }
        if (failure instanceof Busy busy) {
            response.putHeader(HttpHeaders.RETRY_AFTER, busy.retryAfter());
            return Problem.of(type, busy.getMessage(), path);
        }
        if (type != ProblemType.INTERNAL_ERROR || failure == null) {
            return Problem.of(type, detail(type, path), path);
        }
        if (StoreFailure.isIn(failure)) {
            response.putHeader(HttpHeaders.RETRY_AFTER, StoreFailure.RETRY_AFTER);
            return StoreFailure.logged(failure, path);
        }
        if (isOfSender(failure)) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            return Problem.of(ProblemType.BAD_REQUEST, "The body is broken or breaks off.", path);
        }
        return Problems.logged(failure, path, RequestId.of(context.request()));
    }

    /** Whether a body broke off, or was not what HTTP has it: nothing that we could mend. */
    private static boolean isOfSender(Throwable failure) {
        return failure instanceof HttpClosedException
                || failure instanceof DecoderException
                || failure instanceof ClosedChannelException;
    }

    /**
     * Sends the last answer on a connection. It is whole by its length and is not ended, since Vert.x would then read on, and
     * take for a request what may be none. Who is still sending has a moment to see it: bytes that nobody reads would have the
     * connection end with a fault, and the answer with it.
     */
    private static void endWithConnection(RoutingContext context, Buffer body) {
        HttpServerRequest request = context.request();
        if (request.method().equals(HttpMethod.HEAD)) {
            request.response().end().onComplete(sent -> request.connection().close());
        } else {
            request.response().write(body);
            context.vertx()
                    .setTimer(LINGERS_MILLIS, late -> request.connection().close());
        }
    }

    private void answer(RoutingContext context) {
        if (context.response().ended() || context.response().closed()) {
            // There is nobody to tell; what was our fault, its finder has logged.
            Log.debug(context.request().path() + " was given up", context.failure());
            return;
        }
        if (context.response().headWritten()) {
            context.next();
            return;
        }
        AnswerHeaders.countAsRefused();
        RequestId.of(context.request());
        String path = context.request().path();
        Addresses addresses = site.addresses(context);
        Problem problem = problem(context, path, addresses).at(addresses);
        boolean people =
                ProblemPage.isForPeople(RequestHeaders.of(context.request()).accept());
        try {
            Buffer body =
                    Buffer.buffer(people ? ProblemPage.html(problem, addresses) : json.writeValueAsString(problem));
            // They are added after this route, too late for what it refuses itself.
            configured.headers().forEach(context.response()::putHeader);
            context.response()
                    .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, people ? "text/html;charset=UTF-8" : Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(HttpHeaders.VARY, AnswerHeaders.vary(String.valueOf(path)))
                    .putHeader(ContentSecurity.HEADER, ContentSecurity.OF_PAGES);
            if (context.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
                endWithConnection(context, body);
            } else {
                context.response().end(body);
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IllegalStateException late) {
            if (!context.response().headWritten()) {
                throw late;
            }
            Log.debug(path + " was answered by somebody else meanwhile", late);
        }
    }
}
