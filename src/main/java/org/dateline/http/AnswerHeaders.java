package org.dateline.http;

import java.util.List;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer says, failures included: what it varies with, and that nobody keeps what did not say how long. */
class AnswerHeaders {
    @ServerResponseFilter
    public void complete(ContainerResponseContext response) {
        response.getHeaders().add(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language");
        response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, name -> List.of("no-store"));
    }
}
