package org.dateline.http;

import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Puts what a reader accepts so that the framework, which matches it before a {@link org.dateline.http.Request} is read, makes
 * no fault of it: {@code text/*} is nothing to it, a blank header a failure. Where {@code format=} speaks, it has no say.
 */
@Provider
@PreMatching
public class AcceptHeader implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        List<String> lines = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (lines != null) {
            boolean named = request.getUriInfo().getQueryParameters().containsKey(Format.PARAMETER);
            request.getHeaders()
                    .putSingle(
                            HttpHeaders.ACCEPT,
                            named ? MediaType.WILDCARD : Accept.of(lines).spelledOut());
        }
    }
}
