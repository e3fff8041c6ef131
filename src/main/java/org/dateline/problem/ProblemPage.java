package org.dateline.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.dateline.http.Accept;
import org.dateline.http.Addresses;
import org.dateline.http.RequestHeaders;

/**
 * Puts the addresses in a problem, and shows it to people where a browser asked for a page: who follows a link should not be
 * left with JSON.
 */
@Singleton
class ProblemPage {
    private static final String PROBLEM = Problem.MEDIA_TYPE;
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private final ObjectMapper json;

    ProblemPage(ObjectMapper json) {
        this.json = json;
    }

    @CheckedTemplate(basePath = "problem")
    static class Templates {
        static native TemplateInstance kind(ProblemType type, Addresses addresses);

        static native TemplateInstance occurrence(Problem problem, ProblemType type, Addresses addresses);
    }

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest asked) {
        if (response.getEntity() instanceof Problem problem) {
            Addresses addresses = Addresses.ofRequest();
            Problem shown = problem.at(addresses);
            boolean people = isForPeople(RequestHeaders.of(asked).accept());
            byte[] body = people ? html(shown, addresses).getBytes(StandardCharsets.UTF_8) : inJson(shown);
            response.setEntity(body, null, people ? PAGE : MediaType.valueOf(PROBLEM));
            // The framework does not say how long a body is that it does not send, to HEAD.
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        }
    }

    private byte[] inJson(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a page is more welcome than JSON. */
    static boolean isForPeople(List<String> accept) {
        return Accept.of(accept)
                .best(List.of(PROBLEM, MediaType.APPLICATION_JSON, MediaType.TEXT_HTML), type -> type)
                .stream()
                .anyMatch(MediaType.TEXT_HTML::equals);
    }

    /** @param problem as somebody sees it who has come by these addresses */
    static String html(Problem problem, Addresses addresses) {
        String slug = problem.type().substring(problem.type().lastIndexOf('/') + 1);
        return Templates.occurrence(problem, ProblemType.bySlug(slug).orElseThrow(), addresses)
                .render();
    }
}
