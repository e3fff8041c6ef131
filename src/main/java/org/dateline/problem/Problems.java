package org.dateline.problem;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.logging.Log;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.dateline.api.InvalidDocument;
import org.dateline.http.AnswerHeaders;
import org.dateline.http.Busy;
import org.dateline.http.NotAcceptable;
import org.dateline.http.RequestId;
import org.dateline.query.Behind;
import org.dateline.query.InvalidParameters;
import org.dateline.query.NotFound;
import org.dateline.query.ParameterFault;
import org.dateline.query.Unwanted;
import org.dateline.query.Withdrawn;

/** From the exceptions of the domain and of the framework to problems. */
public class Problems {
    /** What every path takes; the framework refuses other methods without saying which would do. */
    private static final String READING = "GET, HEAD, OPTIONS";

    private static final String SENDING = "POST, OPTIONS";

    @ServerExceptionMapper
    public Response badParameters(InvalidParameters refused, UriInfo uri) {
        return response(problem(refused, uri.getPath()));
    }

    static Problem problem(InvalidParameters refused, String path) {
        List<ParameterFault> faults = refused.faults();
        long parameters = faults.stream().map(ParameterFault::name).distinct().count();
        String detail = String.format(
                Locale.ROOT,
                "%d %s in %d %s",
                faults.size(),
                faults.size() == 1 ? "fault" : "faults",
                parameters,
                parameters == 1 ? "parameter" : "parameters");
        return Problem.of(ProblemType.BAD_PARAMETER, detail, path, faults);
    }

    @ServerExceptionMapper
    public Response badDocument(InvalidDocument fault, UriInfo uri) {
        return response(Problem.of(ProblemType.BAD_DOCUMENT, fault.getMessage() + " " + fault.hint(), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response noSuch(NotFound missing, UriInfo uri) {
        String detail = String.format(
                Locale.ROOT, "There is no %s with the id %s.", missing.kind(), ParameterFault.cut(missing.slug()));
        return response(Problem.of(ProblemType.NOT_FOUND, detail, uri.getPath()));
    }

    @ServerExceptionMapper
    public Response withdrawn(Withdrawn gone, UriInfo uri) {
        String detail = String.format(
                Locale.ROOT, "The %s %s was withdrawn at %s. %s", gone.kind(), gone.slug(), gone.at(), gone.reason());
        return response(Problem.of(ProblemType.WITHDRAWN, detail, uri.getPath()));
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException failure, UriInfo uri) {
        return response(Problem.of(ProblemType.NOT_FOUND, "Nothing is served at this path.", uri.getPath()));
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException failure, UriInfo uri) {
        // What is not read is sent to.
        boolean read = !RoutingProblems.takesDocument(uri.getPath());
        String allowed = read ? READING : SENDING;
        Response response =
                response(Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This path takes " + allowed + ".", uri.getPath()));
        response.getHeaders().putSingle(HttpHeaders.ALLOW, allowed);
        return response;
    }

    @ServerExceptionMapper
    public Response notOffered(NotAcceptable refused, UriInfo uri) {
        String formats = refused.offered().stream()
                .map(format -> String.format(Locale.ROOT, "%s (%s)", format.code(), format.mediaType()))
                .collect(Collectors.joining(", "));
        return response(
                Problem.of(ProblemType.NOT_ACCEPTABLE, "This path answers in: " + formats + ".", uri.getPath()));
    }

    @ServerExceptionMapper
    public Response busy(Busy busy, UriInfo uri) {
        return passing(
                Problem.of(ProblemType.ofStatus(busy.status()), busy.getMessage(), uri.getPath()), busy.retryAfter());
    }

    @ServerExceptionMapper
    public Response behind(Behind behind, UriInfo uri) {
        Response response = passing(behind(behind, uri.getPath()), RoutingProblems.RETRY_AFTER_SECONDS);
        response.getHeaders().putSingle(AnswerHeaders.VERSION, behind.held());
        return response;
    }

    static Problem behind(Behind behind, String path) {
        return Problem.of(ProblemType.BEHIND, behind.getMessage(), path);
    }

    /** There is nobody to tell: the client has gone, or was answered that it takes too long. */
    @ServerExceptionMapper
    public Response unwanted(Unwanted given) {
        return Response.status(ProblemType.BUSY.status()).build();
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException failure, UriInfo uri, HttpServerRequest asked) {
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            return unforeseen(failure, uri, asked);
        }
        ProblemType type = ProblemType.ofStatus(status);
        return response(Problem.of(type, RoutingProblems.detail(type, uri.getPath()), uri.getPath()));
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable failure, UriInfo uri, HttpServerRequest asked) {
        boolean over = asked.response().closed() || asked.response().ended();
        if (over && (failure instanceof IllegalStateException || failure instanceof IOException)) {
            // What was written to a client that has gone, or was told something else meanwhile; nobody is at fault.
            return unwanted(new Unwanted());
        }
        return StoreFailure.isIn(failure)
                ? passing(StoreFailure.logged(failure, uri.getPath()), StoreFailure.RETRY_AFTER)
                : response(logged(failure, uri.getPath(), RequestId.of(asked)));
    }

    /**
     * The problem to show for a failure nobody foresaw: a reference into the log instead of anything it says itself.
     *
     * @param reference the id of the request
     */
    static Problem logged(Throwable failure, String path, String reference) {
        Log.error(ParameterFault.cut(path) + " failed, reference " + reference, failure);
        return Problem.of(ProblemType.INTERNAL_ERROR, "Reference " + reference + ".", path);
    }

    /** A failure that passes. */
    private static Response passing(Problem problem, String retryAfter) {
        Response response = response(problem);
        response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, retryAfter);
        return response;
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
