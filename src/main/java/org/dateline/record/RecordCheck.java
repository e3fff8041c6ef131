package org.dateline.record;

import java.util.List;
import java.util.Set;

import org.dateline.record.RecordDraft.ActorDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.TimelineDraft;

/**
 * The check of a whole record by {@link RecordRules}, of which the events of some timelines are told one after another, and
 * none of them is kept.
 */
public final class RecordCheck {
    private final RecordDraft draft;
    private final TakenIds taken;
    private final MissingKinds missing;
    private final RecordIds ids;
    private final RecordOrder order;
    private final RecordRelations relations;
    private final Faults faults = new Faults();

    /**
     * Begins a check.
     *
     * @param streamed indexes of the timelines whose events are told by {@link #check}; the draft has none of these
     * @param taken ids of what was taken out of the record before
     */
    public RecordCheck(RecordDraft draft, Set<Integer> streamed, TakenIds taken) {
        this.draft = draft;
        this.taken = taken;
        this.missing = new MissingKinds(draft);
        this.ids = RecordIds.of(draft, streamed, faults);
        this.order = new RecordOrder(ids.events());
        this.relations = new RecordRelations();
    }

    /**
     * Checks the next event of a streamed timeline.
     *
     * @param timeline its index in the draft
     * @param index of the event in it
     * @param event null when it could not be taken
     * @return the faults that can be told already
     */
    public List<DraftFault> check(int timeline, int index, EventDraft event) {
        TimelineDraft telling = draft.timelines().get(timeline);
        Faults found = new Faults();
        String at = "/timelines/" + timeline;
        String one = at + "/events/" + index;
        int number = ids.events().define(event, telling.zone(), at, index, found);
        if (event != null) {
            missing.check(event, at, faults);
            EventRules.check(event, one, telling.zone(), telling.language(), ids, found);
            taken.check(event, one, found);
        }
        if (number != KeyedTexts.NONE) {
            order.add(number, event, one);
            relations.add(event, one);
        }
        return found.found();
    }

    /**
     * Checks everything else. To be called when all events of streamed timelines were.
     *
     * @return its faults; several may be told of one value, the first of which says it best
     */
    public List<DraftFault> finish() {
        ids.events().close(faults);
        missing.checkOrigins(draft.origins(), faults);
        Each.in(
                draft.timelines(),
                "/timelines",
                (timeline, at) -> Each.in(timeline.events(), at + "/events", (event, one) -> {
                    missing.check(event, at, faults);
                    taken.check(event, one, faults);
                    // One that has the id of another is told already, and not a part of the order.
                    if (event.id() != null && (one + "/id").equals(ids.events().pointer(event.id()))) {
                        order.add(ids.events().number(event.id()), event, one);
                        relations.add(event, one);
                    }
                }));
        Each.in(
                draft.actors(),
                "/actors",
                (actor, at) -> DraftValues.checkDistinct(actor.aliases(), at + "/aliases", faults));
        Each.in(
                draft.actors(),
                "/actors",
                (actor, at) -> Each.in(
                        actor.speaksFor(),
                        at + "/speaks_for",
                        (other, each) -> ids.actors().checkReference(other, each, faults)));
        Circles.check(
                draft.actors(),
                ActorDraft::id,
                ActorDraft::speaksFor,
                "/actors",
                "/speaks_for",
                "the actor speaks for itself",
                faults);
        OriginRules.check(draft.origins(), "/origins", ids, faults);
        SourceRules.check(draft.sources(), "/sources", ids, faults);
        TimelineRules.check(draft.timelines(), "/timelines", ids, faults);
        order.check(faults);
        relations.check(faults);
        CheckRules.check(draft.checks(), "/checks", faults);
        VocabularyRules.check(draft.words(), faults);
        taken.checkReferences(draft, faults);
        return faults.found();
    }

    KnownEvents events() {
        return ids.events();
    }

    RecordOrder order() {
        return order;
    }

    RecordRelations relations() {
        return relations;
    }
}
