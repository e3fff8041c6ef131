package org.dateline.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ids that the parts of a record may refer to.
 *
 * @param languages what sources are written in, by their ids
 */
record RecordIds(
        KnownIds actors, KnownIds origins, KnownIds sources, KnownEvents events, Map<String, String> languages) {

    /** Those of a draft, whose faults are the ids that are taken twice. */
    static RecordIds of(RecordDraft draft, Faults faults) {
        return of(draft, Set.of(), faults);
    }

    /** @param streamed indexes of timelines whose events are yet to be defined */
    static RecordIds of(RecordDraft draft, Set<Integer> streamed, Faults faults) {
        RecordIds ids = new RecordIds(
                new KnownIds("actor"),
                new KnownIds("origin"),
                new KnownIds("source"),
                KnownEvents.of(draft.timelines(), streamed, faults),
                new HashMap<>());
        Each.in(
                draft.actors(),
                "/actors",
                (actor, at) -> ids.actors.define(actor.id(), actor.name(), actor.aliases(), at + "/id", faults));
        Each.in(
                draft.origins(),
                "/origins",
                (origin, at) -> ids.origins.define(origin.id(), origin.name(), List.of(), at + "/id", faults));
        Each.in(draft.sources(), "/sources", (source, at) -> {
            ids.sources.define(source.id(), null, List.of(), at + "/id", faults);
            ids.languages.putIfAbsent(source.id(), source.language());
        });
        return ids;
    }
}
