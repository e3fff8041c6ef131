package org.dateline.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Passes over a type of a body that cannot be read, or that is none: the framework fails of it. */
@Provider
@PreMatching
public class ContentTypeHeader implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String said = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (said != null && !isReadable(said)) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private static boolean isReadable(String said) {
        try {
            MediaType type = MediaType.valueOf(said);
            return !type.isWildcardType() && !type.isWildcardSubtype();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
