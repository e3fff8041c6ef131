package org.dateline.history;

import java.time.Instant;
import java.util.List;

import org.dateline.source.Actor;
import org.dateline.source.Reference;
import org.dateline.text.Codes;

/** One state of an actor. */
record ActorState(Line content, Instant removedAt) implements StateOfReference {
    record Line(ActorContent actor) {}

    record ActorContent(
            String id, String name, String kind, String description, List<String> aliases, List<String> speaksFor) {
        ActorContent {
            aliases = EventContent.listed(aliases);
            speaksFor = EventContent.listed(speaksFor);
        }
    }

    static ActorState of(Actor actor) {
        return new ActorState(
                new Line(new ActorContent(
                        actor.slug,
                        actor.name,
                        actor.kind == null ? null : Codes.of(actor.kind),
                        actor.description,
                        actor.aliases,
                        actor.speaksFor.stream().map(each -> each.slug).sorted().toList())),
                actor.removedAt);
    }

    @Override
    public Actor blank() {
        return new Actor();
    }

    @Override
    public void fill(Reference blank, ReferencesThen references) {
        Actor actor = (Actor) blank;
        ActorContent said = content.actor;
        actor.name = said.name;
        actor.kind = said.kind == null ? null : Codes.constant(Actor.Kind.class, said.kind);
        actor.description = said.description;
        actor.aliases.addAll(said.aliases);
        said.speaksFor.forEach(each -> actor.speaksFor.add(references.actor(each)));
    }
}
