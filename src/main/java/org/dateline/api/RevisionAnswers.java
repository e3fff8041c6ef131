package org.dateline.api;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;

import org.dateline.event.Event;
import org.dateline.history.Revisions;
import org.dateline.history.Revisions.Revision;
import org.dateline.http.Offer;
import org.dateline.http.Option;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.query.Cursor;
import org.dateline.query.InvalidValue;
import org.dateline.query.NotFound;
import org.dateline.query.Page;
import org.dateline.query.Parameters;
import org.dateline.query.RecordVersion;
import org.dateline.source.Reference;
import org.dateline.source.References;
import org.dateline.view.Difference;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;
import org.dateline.view.RevisionList;

/** Answers requests for the revisions of something, of whatever kind. */
@ApplicationScoped
class RevisionAnswers {
    private static final String FROM = "from";

    private final Revisions revisions;
    private final RecordVersion present;
    private final ObjectMapper json;
    private final Responder responder;

    RevisionAnswers(Revisions revisions, RecordVersion present, ObjectMapper json, Responder responder) {
        this.revisions = revisions;
        this.present = present;
        this.json = json;
        this.responder = responder;
    }

    /** Of events: what the evidence comes to, and what the desk says itself of its changes. */
    private static final Set<String> FOLLOWING =
            Set.of(EventMember.ATTRIBUTION.path(), EventMember.DISAGREEMENTS.path(), EventMember.CORRECTIONS.path());

    /**
     * Finds the revisions of a kind of things, and says how one is served.
     *
     * @param following members of the view of which nobody need be told when they are otherwise
     */
    private record Kind<T>(
            String path, Function<String, List<Revision<T>>> find, View<T> view, Set<String> following) {}

    private interface View<T> {
        Object of(T what, Locale language);
    }

    /** As they were written: a translation is one more thing that may be otherwise. */
    private Kind<Event> events() {
        Set<EventMember> all = Set.copyOf(EventMember.FIELDS.values());
        return events((event, language) -> EventView.of(event, all, language, null));
    }

    /** @param fields those that are wanted; empty for all */
    private Kind<Event> events(Set<EventMember> fields) {
        Set<EventMember> all = fields.isEmpty() ? Set.copyOf(EventMember.FIELDS.values()) : fields;
        return events((event, language) -> EventView.forReader(event, all, language, null));
    }

    private Kind<Event> events(View<Event> view) {
        return new Kind<>("/v1/events/", slug -> revisions.ofEvent(slug, present.number()), view, FOLLOWING);
    }

    private <T extends Reference> Kind<T> of(References<T> kept, Function<T, ?> view) {
        return new Kind<>(
                "/v1/" + kept.kind() + "s/",
                slug -> revisions.of(kept, slug, present.number()),
                (reference, language) -> view.apply(reference),
                Set.of());
    }

    Response listOfEvent(String slug, HttpServerRequest sent) {
        return list(events(), slug, sent);
    }

    Response ofEvent(String slug, String number, HttpServerRequest sent) {
        Request request = Request.of(Offer.REVISION, sent);
        Kind<Event> events = events(request.parameters().several(Option.FIELDS.parameter(), EventMember.FIELDS));
        return one(events, slug, number, request);
    }

    Response differenceOfEvent(String slug, String number, HttpServerRequest sent) {
        return difference(events(), slug, number, sent);
    }

    <T extends Reference> Response list(References<T> kept, Function<T, ?> view, String slug, HttpServerRequest sent) {
        return list(of(kept, view), slug, sent);
    }

    <T extends Reference> Response one(
            References<T> kept, Function<T, ?> view, String slug, String number, HttpServerRequest sent) {
        return one(of(kept, view), slug, number, Request.of(Offer.REVISION, sent));
    }

    <T extends Reference> Response difference(
            References<T> kept, Function<T, ?> view, String slug, String number, HttpServerRequest sent) {
        return difference(of(kept, view), slug, number, sent);
    }

    private <T> Response list(Kind<T> kind, String slug, HttpServerRequest sent) {
        Request request = Request.of(Offer.REVISIONS, sent);
        Parameters parameters = request.parameters();
        String path = kind.path + slug + "/revisions";
        String question = Cursor.fingerprint(path);
        List<Integer> behind = parameters.cursor(question, key -> List.of(Integer.valueOf(key.get(0))));
        int limit = parameters.limit();
        parameters.check();
        return responder.answer(request, () -> {
            List<Revision<T>> rows = kind.find.apply(slug).stream()
                    .filter(each -> behind.stream().allMatch(last -> each.number() > last))
                    .toList();
            Page<Revision<T>> page =
                    Page.of(rows, limit, last -> Cursor.after(question, List.of(last.number())), OptionalLong.empty());
            return RevisionList.of(page, path, limit, present.number(), request.next(page.next()));
        });
    }

    private <T> Response one(Kind<T> kind, String slug, String number, Request request) {
        request.parameters().check();
        return responder.answer(
                request, () -> view(kind, slug, get(kind.find.apply(slug), number), request.language()));
    }

    /** The difference from the revision before, unless another is named. */
    private <T> Response difference(Kind<T> kind, String slug, String number, HttpServerRequest sent) {
        Request request = Request.of(Offer.REVISION, sent);
        Integer from = request.parameters().one(FROM, null, text -> {
            if (!text.matches("[1-9][0-9]{0,8}")) {
                throw new InvalidValue("must be the number of a revision", "1");
            }
            return Integer.valueOf(text);
        });
        request.parameters().check();
        return responder.answer(request, () -> {
            List<Revision<T>> all = kind.find.apply(slug);
            Revision<T> to = get(all, number);
            int before = Math.max(1, to.number() - 1);
            Revision<T> since = get(all, "" + (from == null ? before : from));
            return Difference.of(
                    since.number(),
                    json.valueToTree(view(kind, slug, since, request.language())),
                    to.number(),
                    json.<JsonNode>valueToTree(view(kind, slug, to, request.language())),
                    between(all, since.number(), to.number()),
                    kind.following,
                    request.language(),
                    json);
        });
    }

    private static <T> List<RevisionList.Change> between(List<Revision<T>> all, int behind, int last) {
        return all.stream()
                .filter(each -> each.number() > behind && each.number() <= last)
                .map(each -> RevisionList.Change.of(each.change()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T> Object view(Kind<T> kind, String slug, Revision<T> revision, Locale language) {
        return revision.withdrawn() == null
                ? kind.view.of(revision.what(), language)
                : new RevisionList.Tombstone(slug, revision.withdrawn(), revision.recordedAt());
    }

    private static <T> Revision<T> get(List<Revision<T>> all, String number) {
        return all.stream()
                .filter(each -> number.equals("" + each.number()))
                .findFirst()
                .orElseThrow(() -> new NotFound("revision", number));
    }
}
