package org.dateline.http;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.dateline.query.RecordVersion;
import org.dateline.query.Then;

/**
 * What every answer says, failures included: what it varies with, which version of the record it is of, and that nobody keeps
 * what did not say how long.
 */
@Singleton
public class AnswerHeaders {
    /** Says which version of the record an answer is of. */
    public static final String VERSION = StatedVersion.HEADER;

    /** How long an answer may be kept, and shown once more while the next is asked for. */
    private static final String KEPT =
            String.format(Locale.ROOT, ", max-age=%1$d, stale-while-revalidate=%1$d", AnswerCache.AGE.toSeconds());

    /** How long an answer may be kept that will never be another one. */
    private static final String FOR_GOOD = ", max-age=31536000, immutable";

    /** Says of a past state when it came to be (RFC 7089). */
    private static final String MEMENTO = "Memento-Datetime";

    /** What is the same in every language. A path that is missing here costs caches an entry, and is never wrong. */
    private static final Pattern WITHOUT_WORDS = Pattern.compile(
            "/(q|problems|v1/(sources|actors|versions|changes))(?!/[^/]+/revisions/)(/.*)?"
                    + "|/v1/(origins|events/[^/]+/window|[a-z]+/[^/]+/revisions)|/oembed|/badge/[^/]+|/[^/]+\\.(js|css|svg)");

    /** What answers a request for the past, too, and leads it there (RFC 7089). */
    private static final Pattern OF_THE_RECORD = Pattern.compile(
            "/|(/v1)?/(events|timelines|sources|origins|actors|disagreements)(/[a-z0-9-]+)?(/events|/window)?/?"
                    + "|/timelines/[a-z0-9-]+/who-said-what|/embed/(events/)?[a-z0-9-]+|/board|/badge/[a-z0-9-]+\\.svg");

    private final ContentSecurity security;
    private final RecordVersion version;

    AnswerHeaders(ContentSecurity security, RecordVersion version) {
        this.security = security;
        this.version = version;
    }

    /**
     * What answers at a path vary with, whatever becomes of a request: a cache that is told different things at one address
     * believes the last.
     */
    public static String vary(String path) {
        return "Accept, Accept-Encoding"
                + (WITHOUT_WORDS.matcher(path).matches() ? "" : ", Accept-Language")
                + (isOfTheRecord(path) ? ", " + Option.ACCEPT_DATETIME : "");
    }

    /** Whether what is there is answered as it was at another time, too. */
    public static boolean isOfTheRecord(String path) {
        return OF_THE_RECORD.matcher(path).matches();
    }

    /** Counts the request that is being answered among those that are refused before anybody knows what they mean. */
    public static void countAsRefused() {
        RequestTimers.countAs("REFUSED");
    }

    /**
     * Those of an answer that may be kept, and that was read from the record before.
     *
     * @param request to be answered from the version it was read from
     * @param shared whether anybody may keep it, and not the reader alone
     */
    Map<String, String> of(Request request, MediaType type, boolean shared) {
        Map<String, String> all = of(request.path(), type, shared, request.then());
        if (request.refresh() != Refresh.NEVER) {
            all.putAll(security.ofFollowing(type));
        }
        return all;
    }

    /** The same of what no such request asks for. */
    Map<String, String> of(String path, MediaType type, boolean shared, Then then) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(HttpHeaders.CONTENT_TYPE, type.toString());
        all.put(HttpHeaders.CACHE_CONTROL, (shared ? "public" : "private") + (then.settled() ? FOR_GOOD : KEPT));
        all.put(HttpHeaders.VARY, vary(path));
        if (then.isNow()) {
            all.put(VERSION, StatedVersion.of(version).text());
        } else {
            all.put(VERSION, new StatedVersion(then.record(), then.version()).text());
            all.put(
                    MEMENTO,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(then.at().atZone(ZoneOffset.UTC)));
        }
        all.putAll(security.of(path, type));
        return all;
    }

    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders()
                .putSingle(HttpHeaders.VARY, vary(request.getUriInfo().getPath()));
        response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, name -> List.of("no-store"));
        response.getHeaders()
                .computeIfAbsent(
                        VERSION, name -> List.of(StatedVersion.of(version).text()));
    }
}
