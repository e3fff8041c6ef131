package org.dateline.problem;

import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows a problem to people where a browser asked for a page: who follows a link should not be left with JSON. */
@Singleton
class ProblemPage {
    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    @CheckedTemplate(basePath = "problem")
    static class Templates {
        static native TemplateInstance kind(ProblemType type);

        static native TemplateInstance occurrence(Problem problem, ProblemType type);
    }

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response, HttpServerRequest asked) {
        // As it was sent: format= may have spoken for it since.
        if (response.getEntity() instanceof Problem problem && isForPeople(asked.getHeader(HttpHeaders.ACCEPT))) {
            response.setEntity(html(problem), null, PAGE);
        }
    }

    /** Whether a page is more welcome than JSON. */
    static boolean isForPeople(String accept) {
        try {
            return accept != null
                    && MediaTypeHelper.getBestMatch(
                                    MediaTypeHelper.parseHeader(accept), List.of(PROBLEM, MediaType.TEXT_HTML_TYPE))
                            == MediaType.TEXT_HTML_TYPE;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    static String html(Problem problem) {
        String slug = problem.type().substring(problem.type().lastIndexOf('/') + 1);
        return Templates.occurrence(problem, ProblemType.bySlug(slug).orElseThrow())
                .render();
    }
}
