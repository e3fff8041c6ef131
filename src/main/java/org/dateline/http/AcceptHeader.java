package org.dateline.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Keeps the framework from choosing a format: {@link Request} does, by {@link Accept}, from the header as it was sent. The
 * framework's own choice would be a second algorithm, to which {@code text/*} is nothing and a blank header a failure.
 */
@Provider
@PreMatching
public class AcceptHeader implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    }
}
