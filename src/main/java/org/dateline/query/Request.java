package org.dateline.query;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/**
 * What a reader sends that an answer depends on.
 *
 * @param offered the formats there are, in the order of {@code @Produces}: the first is for who takes any
 * @param accepted media types, the most welcome first
 * @param languages the Accept-Language header; null when there is none
 * @param address as requested
 */
public record Request(
        Parameters parameters, List<Format> offered, List<MediaType> accepted, String languages, URI address) {
    public static Request of(List<Format> offered, UriInfo address, HttpHeaders headers) {
        return new Request(
                new Parameters(address.getQueryParameters()),
                offered,
                headers.getAcceptableMediaTypes(),
                headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE),
                address.getRequestUri());
    }

    /** The language to answer in, of dates in words and on pages. */
    public Locale language() {
        return Language.of(parameters, languages);
    }
}
