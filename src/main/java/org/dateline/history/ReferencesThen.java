package org.dateline.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.Source;
import org.dateline.timeline.Timeline;

/** The reference data of one version, made again as it is asked for; what one thing refers to is the same thing everywhere. */
public final class ReferencesThen {
    private final BiFunction<ReferenceKind, String, Optional<StateOfReference>> states;
    private final Map<ReferenceKind, Map<String, Reference>> made = new HashMap<>();

    /** @param states reads the state in which something was, by its slug */
    ReferencesThen(BiFunction<ReferenceKind, String, Optional<StateOfReference>> states) {
        this.states = states;
    }

    Actor actor(String slug) {
        return (Actor) required(ReferenceKind.ACTOR, slug);
    }

    Origin origin(String slug) {
        return (Origin) required(ReferenceKind.ORIGIN, slug);
    }

    Source source(String slug) {
        return (Source) required(ReferenceKind.SOURCE, slug);
    }

    Timeline timeline(String slug) {
        return (Timeline) required(ReferenceKind.TIMELINE, slug);
    }

    private Reference required(ReferenceKind kind, String slug) {
        return get(kind, slug)
                .orElseThrow(() -> new IllegalStateException("The history has no state of the " + kind + " " + slug));
    }

    /** Empty where there was none, whether it stood or had been taken out. */
    Optional<Reference> get(ReferenceKind kind, String slug) {
        Reference known = made.getOrDefault(kind, Map.of()).get(slug);
        return known != null ? Optional.of(known) : states.apply(kind, slug).map(state -> make(kind, slug, state));
    }

    /** Makes one, unless it was made before. */
    Reference make(ReferenceKind kind, String slug, StateOfReference state) {
        Map<String, Reference> ofKind = made.computeIfAbsent(kind, each -> new HashMap<>());
        Reference known = ofKind.get(slug);
        if (known != null) {
            return known;
        }
        Reference reference = state.blank();
        reference.slug = slug;
        reference.removedAt = state.removedAt();
        // Before it is filled, since an origin is a root of its own.
        ofKind.put(slug, reference);
        state.fill(reference, this);
        return reference;
    }
}
