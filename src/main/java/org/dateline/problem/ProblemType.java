package org.dateline.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every way a request can fail. Each has a stable address that leads to a page about it, and a section in the docs. */
public enum ProblemType {
    BAD_PARAMETER(
            400,
            "The request has parameters that cannot be read",
            "A parameter is unknown, malformed, repeated where it may stand once, or contradicts another. Nothing is ever"
                    + " ignored, since a typo in a filter would otherwise publish the whole list.",
            "Read errors: each names the parameter, its value, the position of the first wrong character, the reason and"
                    + " the nearest thing that would work. All faults are listed at once."),
    BAD_REQUEST(
            400,
            "The request cannot be understood",
            "The address or a header is not well-formed HTTP: a percent sign without two hexadecimal digits, say.",
            "Percent-encode the address as RFC 3986 says."),
    BAD_DOCUMENT(
            400,
            "The document cannot be read",
            "The body is empty, or not in the charset its Content-Type claims.",
            "Send the document's text or HTML with its charset: Content-Type: text/plain;charset=utf-8."),
    NOT_FOUND(
            404,
            "There is no such thing",
            "No path of the API has this form, or nothing ever had this id.",
            "Lists give the ids that exist and link to what belongs to them; Swagger UI shows every path."),
    METHOD_NOT_ALLOWED(
            405,
            "The method is not allowed here",
            "The path exists but does not take this method.",
            "The Allow header names the methods that are taken."),
    NOT_ACCEPTABLE(
            406,
            "There is no answer in the format asked for",
            "The Accept header leaves out every format this path can answer in.",
            "Ask for application/json, or leave the header and the parameter out. Events and sources can also be cited in"
                    + " other formats, which the detail lists."),
    REQUEST_TIMEOUT(
            408,
            "The body took too long",
            "The body did not come within the time that this server waits for one.",
            "Send it again, over a faster connection or in fewer bytes."),
    WITHDRAWN(
            410,
            "It was taken out of the record",
            "What had this id was withdrawn. Ids are never reused, and the detail gives the reason the desk gave.",
            "Remove links to it, or follow the reason."),
    CONTENT_TOO_LARGE(
            413,
            "The body is too large",
            "The request has a larger body than this server takes.",
            "Send a smaller one. A document may have 2 MiB; reading the record needs no body at all."),
    URI_TOO_LONG(
            414,
            "The address is too long",
            "The path and query have more characters than this server takes.",
            "Ask for less at once: split a filter with very many values into several requests."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body is in a format that is not taken here",
            "The Content-Type is missing or names another format than the path takes.",
            "Send a document as text/plain or text/html."),
    MISDIRECTED(
            421,
            "This service is at another address",
            "The request was sent to this server by a name that is not the service's own.",
            "Use the address that the detail gives. A proxy in front has to pass on the Host that it was sent."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "This client has asked for as much as one client may for now. Answers that the server has in memory do not count.",
            "Try again after Retry-After, and ask for less at a time."),
    HEADERS_TOO_LARGE(
            431,
            "The headers are too large",
            "The request has more header bytes than this server takes.",
            "Send fewer or shorter headers; no cookies are needed."),
    INTERNAL_ERROR(
            500,
            "The server failed",
            "Something went wrong that is not the request's fault. The log has the details under the reference that the"
                    + " detail gives.",
            "Try again; if it stays so, report it with the reference."),
    BUSY(
            503,
            "The server has enough to do",
            "As many requests of this kind are being worked on, and waiting, as this server takes on, or this one took too"
                    + " long. Others may be answered meanwhile: those for one thing, or for what is in memory.",
            "Try again after Retry-After; a smaller question is answered sooner."),
    STORE_UNAVAILABLE(
            503,
            "The database does not answer",
            "What was asked for is read from the database, which is away, or answers too slowly. Events, lists of them and"
                    + " what is in memory are answered all the same.",
            "Try again after Retry-After."),
    BEHIND(
            503,
            "This server does not hold that version yet",
            "The request says by Record-Version or a cursor of changes which version of the record its sender has seen, and"
                    + " this server has not come to it within a second; or it asks for a version by its number, which"
                    + " the database may be about to be given by another. The detail says which one is held.",
            "Try again after Retry-After, or elsewhere; or leave it out, and get what is held.");

    private final int status;
    private final String title;
    private final String meaning;
    private final String remedy;

    ProblemType(int status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What it means, in a sentence or two. */
    public String meaning() {
        return meaning;
    }

    /** What the client can do. */
    public String remedy() {
        return remedy;
    }

    /** The last part of its address: {@code bad-parameter}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its address, relative to this server; stable for good. */
    public String uri() {
        return "/problems/" + slug();
    }

    /** The type of that slug, empty when there is none. */
    public static Optional<ProblemType> bySlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The type that a failure of that status has when nothing more is known of it. */
    static ProblemType ofStatus(int status) {
        if (status == 400) {
            return BAD_REQUEST;
        }
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
    }
}
