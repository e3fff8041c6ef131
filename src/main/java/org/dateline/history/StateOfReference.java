package org.dateline.history;

import java.time.Instant;

import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.Source;
import org.dateline.timeline.Timeline;

/** One state of reference data, from which it can be made again as it was. */
sealed interface StateOfReference permits ActorState, OriginState, SourceState, TimelineState {

    static StateOfReference of(Reference reference) {
        return switch (ReferenceKind.of(reference)) {
            case ACTOR -> ActorState.of((Actor) reference);
            case ORIGIN -> OriginState.of((Origin) reference);
            case SOURCE -> SourceState.of((Source) reference);
            case TIMELINE -> TimelineState.of((Timeline) reference);
        };
    }

    /** When it was taken out of the record; null while it stood. */
    Instant removedAt();

    /** What the desk has said of it, and nothing that follows. */
    Object content();

    /** A blank one, so that others can refer to it while it is filled. */
    Reference blank();

    /** Fills a blank one with what it was. */
    void fill(Reference blank, ReferencesThen references);

    /** The line that stands for it in the canonical export. */
    default byte[] line() {
        return CanonicalJson.bytes(content());
    }
}
