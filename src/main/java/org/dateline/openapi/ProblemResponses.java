package org.dateline.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

import org.dateline.page.BrowserRoad;
import org.dateline.problem.Problem;
import org.dateline.problem.ProblemType;

/** The problems that operations may answer with, each described once. */
final class ProblemResponses {
    private enum Response {
        BAD_PARAMETERS("400", "The request has parameters that cannot be read", ProblemType.BAD_PARAMETER),
        BAD_PARAMETERS_OR_DOCUMENT(
                "400",
                "The request has parameters, or a document, that cannot be read",
                ProblemType.BAD_PARAMETER,
                ProblemType.BAD_DOCUMENT),
        NOT_FOUND("404", "There is no such thing", ProblemType.NOT_FOUND),
        NOT_ACCEPTABLE("406", "There is no answer in the format asked for", ProblemType.NOT_ACCEPTABLE),
        WITHDRAWN("410", "It was taken out of the record", ProblemType.WITHDRAWN),
        CONTENT_TOO_LARGE("413", "The document is too large", ProblemType.CONTENT_TOO_LARGE),
        UNSUPPORTED_MEDIA_TYPE(
                "415", "The document is in a format that is not taken", ProblemType.UNSUPPORTED_MEDIA_TYPE),
        TOO_MANY_REQUESTS(
                "429", "This client asks too often: try again after Retry-After", ProblemType.TOO_MANY_REQUESTS),
        UNAVAILABLE("503", "There is too much to do, or no database: try again after Retry-After", ProblemType.BUSY),
        ANY_OTHER(
                "default",
                "Any other failure is a problem too",
                ProblemType.BAD_REQUEST,
                ProblemType.METHOD_NOT_ALLOWED,
                ProblemType.CONTENT_TOO_LARGE,
                ProblemType.URI_TOO_LONG,
                ProblemType.HEADERS_TOO_LARGE,
                ProblemType.INTERNAL_ERROR);

        private final String code;
        private final String description;
        private final List<ProblemType> types;

        Response(String code, String description, ProblemType... types) {
            this.code = code;
            this.description = description;
            this.types = List.of(types);
        }
    }

    private static final String HTML = "text/html";
    private static final String UNCHANGED = "UNCHANGED";
    private static final String PAGE = "PAGE";

    ProblemResponses(Components components) {
        components.addResponse(
                UNCHANGED,
                OASFactory.createAPIResponse().description("What If-None-Match names is what would be answered"));
        components.addResponse(
                PAGE, OASFactory.createAPIResponse().description("To browsers: Location is the page about the same"));
        for (Response response : Response.values()) {
            MediaType media = OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
            for (ProblemType type : response.types) {
                String name = "problems/" + type.slug();
                Example.read(name)
                        .ifPresent(example ->
                                media.addExample(type.slug(), example.reference(name.replace('/', '.'), components)));
            }
            components.addResponse(
                    response.name(),
                    OASFactory.createAPIResponse()
                            .description(response.description)
                            .content(OASFactory.createContent()
                                    .addMediaType(Problem.MEDIA_TYPE, media)
                                    .addMediaType(HTML, page())));
        }
    }

    /** What browsers ask for. */
    private static MediaType page() {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Text"));
    }

    /** @param path with a name in braces where it is of one thing, which may be asked for though there is none */
    void describe(Operation operation, String path) {
        boolean ofOneThing = path.contains("{");
        boolean takesDocument = operation.getRequestBody() != null;
        if (!takesDocument) {
            if (BrowserRoad.leadsFrom(path.replaceAll("\\{[^}]*}", "x"))) {
                refer(operation, "303", PAGE);
            }
            refer(operation, "304", UNCHANGED);
        }
        refer(operation, takesDocument ? Response.BAD_PARAMETERS_OR_DOCUMENT : Response.BAD_PARAMETERS);
        if (takesDocument) {
            refer(operation, Response.CONTENT_TOO_LARGE);
            refer(operation, Response.UNSUPPORTED_MEDIA_TYPE);
        }
        if (ofOneThing) {
            refer(operation, Response.NOT_FOUND);
            refer(operation, Response.WITHDRAWN);
        }
        refer(operation, Response.NOT_ACCEPTABLE);
        refer(operation, Response.TOO_MANY_REQUESTS);
        refer(operation, Response.UNAVAILABLE);
        refer(operation, Response.ANY_OTHER);
    }

    private static void refer(Operation operation, Response response) {
        refer(operation, response.code, response.name());
    }

    private static void refer(Operation operation, String code, String response) {
        operation
                .getResponses()
                .addAPIResponse(code, OASFactory.createAPIResponse().ref("#/components/responses/" + response));
    }
}
