package org.dateline.problem;

import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.dateline.http.Accept;
import org.dateline.http.RequestHeaders;

/** Shows a problem to people where a browser asked for a page: who follows a link should not be left with JSON. */
@Singleton
class ProblemPage {
    private static final String PROBLEM = Problem.MEDIA_TYPE;
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    @CheckedTemplate(basePath = "problem")
    static class Templates {
        static native TemplateInstance kind(ProblemType type);

        static native TemplateInstance occurrence(Problem problem, ProblemType type);
    }

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest asked) {
        if (response.getEntity() instanceof Problem problem
                && isForPeople(RequestHeaders.of(asked).accept())) {
            response.setEntity(html(problem), null, PAGE);
        }
    }

    /** Whether a page is more welcome than JSON. */
    static boolean isForPeople(List<String> accept) {
        return Accept.of(accept)
                .best(List.of(PROBLEM, MediaType.APPLICATION_JSON, MediaType.TEXT_HTML), type -> type)
                .stream()
                .anyMatch(MediaType.TEXT_HTML::equals);
    }

    static String html(Problem problem) {
        String slug = problem.type().substring(problem.type().lastIndexOf('/') + 1);
        return Templates.occurrence(problem, ProblemType.bySlug(slug).orElseThrow())
                .render();
    }
}
