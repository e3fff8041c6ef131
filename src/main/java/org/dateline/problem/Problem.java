package org.dateline.problem;

import java.util.List;

import org.dateline.http.Addresses;
import org.dateline.query.ParameterFault;

/**
 * A failure as RFC 9457 has it.
 *
 * @param type address of a page about this kind of failure
 * @param title the kind of failure in a sentence
 * @param status the HTTP status
 * @param detail what is special about this one
 * @param instance the path that was asked for, without its query; cut to 100 characters of this service's own
 * @param errors every single fault; null when there is nothing to list
 */
public record Problem(
        String type, String title, int status, String detail, String instance, List<ParameterFault> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, String path) {
        return of(type, detail, path, null);
    }

    static Problem of(ProblemType type, String detail, String path, List<ParameterFault> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, ParameterFault.cut(path), errors);
    }

    /** The same as whoever sent the request sees its addresses. */
    Problem at(Addresses addresses) {
        return new Problem(
                addresses.path(type),
                title,
                status,
                detail,
                instance == null ? null : addresses.path(instance),
                errors);
    }
}
