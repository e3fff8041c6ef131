package org.dateline.query;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/**
 * What a reader sends that an answer depends on.
 *
 * @param parameters as sent, by name
 * @param accepted media types, the most welcome first
 * @param languages the Accept-Language header; null when there is none
 * @param address as requested
 */
public record Request(Map<String, List<String>> parameters, List<MediaType> accepted, String languages, URI address) {
    public static Request of(UriInfo address, HttpHeaders headers) {
        return new Request(
                address.getQueryParameters(),
                headers.getAcceptableMediaTypes(),
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
                address.getRequestUri());
    }
}
