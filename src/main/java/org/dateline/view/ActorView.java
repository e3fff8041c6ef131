package org.dateline.view;

import java.util.List;

import org.dateline.query.Paths;
import org.dateline.query.ServicePath;
import org.dateline.source.Actor;

/**
 * An actor as it is served.
 *
 * @param id its slug
 * @param description who it is, as of the record; null when nothing is noted
 * @param speaksFor ids of those whose word its word is; empty when it speaks for itself
 * @param aliases other spellings and names it goes by; empty when there are none
 * @param events address of the events it takes part in
 */
public record ActorView(
        String id,
        String name,
        Actor.Kind kind,
        String description,
        List<String> speaksFor,
        List<String> aliases,
        ServicePath events) {
    public static ActorView of(Actor actor) {
        return new ActorView(
                actor.slug,
                actor.name,
                actor.kind,
                actor.description,
                actor.speaksFor.stream().map(each -> each.slug).toList(),
                List.copyOf(actor.aliases),
                new ServicePath(Paths.events("participant", actor.slug)));
    }

    /** An actor where it is only mentioned. */
    public record Mention(String id, String name, Actor.Kind kind) {
        /** @return null for null */
        public static Mention of(Actor actor) {
            return actor == null ? null : new Mention(actor.slug, actor.name, actor.kind);
        }
    }
}
