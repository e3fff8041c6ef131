package org.dateline.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.dateline.format.ViewWriter;
import org.dateline.query.Format;
import org.dateline.query.Listing;

/**
 * What caches and clients are told of an answer: a strong validator over its bytes, how long it may be kept, what it
 * varies with, and where the next page is. An answer the client has already is not sent again.
 */
@Singleton
class Caching {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final ObjectMapper json;
    private final List<ViewWriter> writers;

    Caching(ObjectMapper json, @All List<ViewWriter> writers) {
        this.json = json;
        this.writers = writers;
    }

    @ServerResponseFilter
    public void describe(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language");
        boolean reading = List.of(HttpMethod.GET, HttpMethod.HEAD).contains(request.getMethod());
        if (response.getStatus() != OK || !reading) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        Optional<byte[]> written = write(response, request.getUriInfo());
        if (written.isEmpty()) {
            return;
        }
        if (response.getEntity() instanceof Listing listing && listing.next() != null) {
            headers.putSingle(HttpHeaders.LINK, "<" + listing.next() + ">; rel=\"next\"");
        }
        byte[] bytes = written.get();
        String tag = tag(bytes, request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(bytes);
        }
    }

    /** The bytes of the answer, which its validator is over; empty when it is in a format of the server's own. */
    private Optional<byte[]> write(ContainerResponseContext response, UriInfo address) throws JsonProcessingException {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            return Optional.of(json.writeValueAsBytes(response.getEntity()));
        }
        for (ViewWriter writer : writers) {
            for (Format format : Format.values()) {
                if (writer.writes(format)
                        && MediaType.valueOf(format.mediaType()).isCompatible(response.getMediaType())) {
                    return Optional.of(writer.write(format, response.getEntity(), address));
                }
            }
        }
        return Optional.empty();
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
