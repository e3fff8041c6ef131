package org.dateline.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import org.dateline.query.Format;

/**
 * Lets {@code format=} speak for {@code Accept}, over which it wins: a pasted link carries no headers. What is no format at
 * all is left to the reading of parameters, which refuses it.
 */
@Provider
@PreMatching
public class FormatParameter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        Format.named(request.getUriInfo().getQueryParameters()::getFirst)
                .ifPresent(format -> request.getHeaders().putSingle(HttpHeaders.ACCEPT, format.mediaType()));
    }
}
