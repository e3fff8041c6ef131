package org.dateline.api;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.query.Page;
import org.dateline.query.ReferenceQuery;
import org.dateline.source.Reference;
import org.dateline.source.References;
import org.dateline.view.ReferenceList;

/** Answers requests for lists of reference data, of whatever kind. */
@ApplicationScoped
class ReferenceAnswers {
    private final Moments moments;
    private final Responder responder;

    ReferenceAnswers(Moments moments, Responder responder) {
        this.moments = moments;
        this.responder = responder;
    }

    /** @throws org.dateline.query.InvalidParameters before anything is read from the record */
    <T extends Reference> Response list(Request asked, References<T> kept, Function<T, ?> view) {
        ReferenceQuery query =
                ReferenceQuery.of(kept.kind() + "s", kept.orders().keySet(), asked.parameters());
        Request request = moments.settle(asked);
        return responder.answer(request, () -> {
            Page<T> page = moments.record(request).page(kept, query);
            return ReferenceList.of(page, view, query.limit(), moments.version(request), request.next(page.next()));
        });
    }
}
