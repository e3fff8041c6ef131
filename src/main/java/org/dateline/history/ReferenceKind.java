package org.dateline.history;

import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.Source;
import org.dateline.text.Codes;
import org.dateline.timeline.Timeline;

/** The kinds of reference data. */
public enum ReferenceKind {
    ACTOR(Actor.class, ActorState.class),
    ORIGIN(Origin.class, OriginState.class),
    SOURCE(Source.class, SourceState.class),
    TIMELINE(Timeline.class, TimelineState.class);

    private final Class<? extends Reference> type;
    private final Class<? extends StateOfReference> state;

    ReferenceKind(Class<? extends Reference> type, Class<? extends StateOfReference> state) {
        this.type = type;
        this.state = state;
    }

    static ReferenceKind of(Reference reference) {
        for (ReferenceKind kind : values()) {
            if (kind.type.isInstance(reference)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of reference data: " + reference.getClass());
    }

    /** The kind that has that name in the singular, as {@link org.dateline.source.References#kind} gives it. */
    public static ReferenceKind named(String kind) {
        return Codes.constant(ReferenceKind.class, kind);
    }

    StateOfReference read(String text) {
        return CanonicalJson.read(text, state);
    }
}
