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
    private final Responder responder;

    ReferenceAnswers(Responder responder) {
        this.responder = responder;
    }

    /** @throws org.dateline.query.InvalidParameters before anything is read from the record */
    <T extends Reference> Response list(Request request, References<T> kept, Function<T, ?> view) {
        ReferenceQuery query =
                ReferenceQuery.of(kept.kind() + "s", kept.orders().keySet(), request.parameters());
        return responder.answer(request, () -> {
            Page<T> page = kept.page(query);
            return ReferenceList.of(page, view, query.limit(), request.next(page.next()));
        });
    }
}
