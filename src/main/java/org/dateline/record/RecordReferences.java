package org.dateline.record;

import java.util.Map;

import org.dateline.citation.Policy;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Source;

/** The reference data that revisions are made with. */
interface RecordReferences {
    Actor actor(String slug);

    Origin origin(String slug);

    Source source(String slug);

    /** The policy of a timeline; null when it has none. */
    Policy policy(String timeline);

    /** All of it with everything it refers to, so that events can be made outside of a transaction. */
    record Loaded(
            Map<String, Actor> actors,
            Map<String, Origin> origins,
            Map<String, Source> sources,
            Map<String, Policy> policies)
            implements RecordReferences {
        @Override
        public Actor actor(String slug) {
            return actors.get(slug);
        }

        @Override
        public Origin origin(String slug) {
            return origins.get(slug);
        }

        @Override
        public Source source(String slug) {
            return sources.get(slug);
        }

        @Override
        public Policy policy(String timeline) {
            return policies.get(timeline);
        }
    }
}
