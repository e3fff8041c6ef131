package org.dateline.record;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.dateline.citation.Citation;
import org.dateline.citation.Disagreement;
import org.dateline.citation.Locator;
import org.dateline.citation.Policy;
import org.dateline.citation.Stance;
import org.dateline.citation.Translation;
import org.dateline.date.ApproximateTime;
import org.dateline.date.EventDate;
import org.dateline.event.CurrentRevision;
import org.dateline.event.Event;
import org.dateline.event.Events;
import org.dateline.event.Extra;
import org.dateline.event.Medium;
import org.dateline.event.Participant;
import org.dateline.event.StatedChange;
import org.dateline.event.Telling;
import org.dateline.quantity.Quantity;
import org.dateline.quotation.Quote;
import org.dateline.record.RecordDraft.ChangeDraft;
import org.dateline.record.RecordDraft.CitationDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.LocatorDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.record.RecordDraft.SaysDraft;
import org.dateline.record.RecordDraft.TranslationDraft;
import org.dateline.record.RecordDraft.WithdrawalDraft;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Source;
import org.dateline.text.Codes;
import org.dateline.timeline.Timeline;

/** Makes a revision out of the draft of an event, whose reference data must be there, and derives what follows from both. */
@ApplicationScoped
class RevisionWriter implements RecordReferences {
    private final Actor.Repo actors;
    private final Origin.Repo origins;
    private final Source.Repo sources;
    private final Timeline.Repo timelines;
    private final Events events;

    RevisionWriter(
            Actor.Repo actors, Origin.Repo origins, Source.Repo sources, Timeline.Repo timelines, Events events) {
        this.actors = actors;
        this.origins = origins;
        this.sources = sources;
        this.timelines = timelines;
        this.events = events;
    }

    @Override
    public Actor actor(String slug) {
        return actors.findById(slug);
    }

    @Override
    public Origin origin(String slug) {
        return origins.findById(slug);
    }

    @Override
    public Source source(String slug) {
        return sources.findById(slug);
    }

    @Override
    public Policy policy(String timeline) {
        return timelines.findById(timeline).policy;
    }

    /** Writes the revision behind another. Where it stands among others is still to be settled. */
    void write(TimelineEvent told, CurrentRevision before, long version, Recording recording) {
        events.persist(make(told, told.digest(), before, version, recording, this));
    }

    /**
     * Makes a revision that nothing but its place among others and its id is missing from.
     *
     * @param before the one it takes the place of; null when it is the first
     */
    static Event make(
            TimelineEvent told,
            String digest,
            CurrentRevision before,
            long version,
            Recording recording,
            RecordReferences references) {
        EventDraft draft = told.draft();
        Event event = new Event();
        event.slug = draft.id();
        event.number = CurrentRevision.numberAfter(before);
        event.recordedAt = recording.of(draft.recorded(), before);
        event.digest = digest;
        event.headline = draft.headline();
        event.summary = draft.summary();
        event.language = told.language();
        event.translations = draft.translations().stream()
                .map(each -> new Telling(each.language(), each.headline(), each.summary()))
                .toList();
        event.type = draft.type();
        event.keyEvent = Boolean.parseBoolean(draft.key());
        event.zone = told.zone();
        if (draft.when() != null) {
            event.happened(date(draft.when().edtf()));
            event.whenTime = draft.when().time() == null
                    ? null
                    : ApproximateTime.of(draft.when().time()).orElseThrow();
            event.whenReason = draft.when().reason();
        }
        if (draft.quantity() != null) {
            event.quantity = quantity(draft.quantity().value());
            event.quantityUnit = draft.quantity().unit();
            event.quantityCurrency = draft.quantity().currency();
            event.quantityReason = draft.quantity().reason();
        }
        if (draft.place() != null) {
            event.placeName = draft.place().name();
            event.placeCountry = draft.place().country();
            event.placeLatitude = draft.place().latitude();
            event.placeLongitude = draft.place().longitude();
        }
        draft.participants()
                .forEach(part -> event.participants.add(new Participant(references.actor(part.actor()), part.role())));
        event.tags = draft.tags().stream().distinct().toList();
        event.timelines.addAll(told.timelines());
        event.media = draft.media().stream()
                .map(medium -> new Medium(
                        medium.url(),
                        medium.caption(),
                        medium.credit(),
                        medium.alt(),
                        medium.thumbnail(),
                        medium.link(),
                        medium.licence()))
                .toList();
        event.extras = draft.extras().stream()
                .map(extra -> new Extra(extra.name(), extra.value()))
                .toList();
        event.changes = changes(draft.change(), event, before);
        event.onRecord = draft.onRecord() == null ? null : references.origin(draft.onRecord());
        for (CitationDraft cited : draft.citations()) {
            Source source = references.source(cited.source());
            cited.passages().forEach(passage -> event.citations.add(citation(source, passage, references)));
        }
        derive(event, version, references);
        return event;
    }

    /** Those of the revision before, and what is said of this one: what was said once belongs to the revision it was said of. */
    private static List<StatedChange> changes(ChangeDraft said, Event event, CurrentRevision before) {
        List<StatedChange> changes = before == null ? List.of() : before.changes();
        if (!UnsaidChange.isStated(said, changes)) {
            return changes;
        }
        StatedChange change = new StatedChange(
                Codes.constant(StatedChange.Kind.class, said.kind()), said.note(), event.number, event.recordedAt);
        return Stream.concat(changes.stream(), Stream.of(change)).toList();
    }

    /** Derives all that follows for an event from itself and its reference data, in a version of the record. */
    void derive(Event event, long version) {
        derive(event, version, this);
    }

    /**
     * Weighs an event by another policy.
     *
     * @return whether that makes a difference, and it changes in this version
     */
    boolean reweigh(Event event, long version) {
        boolean otherwise = event.weigh(policies(event, this));
        if (otherwise) {
            event.changedIn = version;
        }
        return otherwise;
    }

    private static void derive(Event event, long version, RecordReferences references) {
        event.changedIn = version;
        event.index();
        event.weigh(policies(event, references));
    }

    private static List<Policy> policies(Event event, RecordReferences references) {
        return event.timelines.stream()
                .map(references::policy)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Writes the revision that says that an event was withdrawn: what it was and why it went, and nothing more. */
    void writeTombstone(WithdrawalDraft withdrawal, CurrentRevision before, long version, Recording recording) {
        Event tombstone = new Event();
        tombstone.slug = withdrawal.id();
        tombstone.number = CurrentRevision.numberAfter(before);
        tombstone.recordedAt = recording.of(null, before);
        tombstone.changedIn = version;
        tombstone.withdrawnReason = withdrawal.reason();
        tombstone.headline = withdrawal.headline();
        tombstone.changes = changes(withdrawal.change(), tombstone, before);
        events.persist(tombstone);
    }

    private static Citation citation(Source source, PassageDraft passage, RecordReferences references) {
        Citation citation = new Citation();
        citation.source = source;
        citation.origin = references.origin(passage.origin());
        citation.asked = passage.asked() == null ? null : references.actor(passage.asked());
        citation.quotes(
                passage.quote() == null ? null : new Quote(passage.quote(), passage.prefix(), passage.suffix()));
        citation.stance = Codes.constant(Stance.class, passage.stance());
        citation.inferred = Boolean.parseBoolean(passage.inferred());
        citation.note = passage.note();
        LocatorDraft locator = passage.locator();
        citation.locator = locator == null ? null : new Locator(locator.page(), locator.paragraph(), locator.time());
        citation.quoteLanguage = source.language.equals(passage.quoteLanguage()) ? null : passage.quoteLanguage();
        TranslationDraft translation = passage.translation();
        citation.translation = translation == null
                ? null
                : new Translation(translation.language(), translation.text(), translation.by());
        if (passage.says() != null) {
            say(citation, passage.says());
        }
        return citation;
    }

    private static void say(Citation citation, SaysDraft says) {
        citation.saysWhen = date(says.when());
        citation.saysQuantity = quantity(says.quantity());
        citation.leavesWhenOpen = says.leavesOpen().contains(Disagreement.Field.WHEN.code());
        citation.leavesQuantityOpen = says.leavesOpen().contains(Disagreement.Field.QUANTITY.code());
        citation.saysAfter = says.after();
        citation.saysBefore = says.before();
        citation.saysBecauseOf = says.becauseOf();
        citation.saysInReplyTo = says.inReplyTo();
        citation.saysPartOf = says.partOf();
    }

    private static EventDate date(String text) {
        return text == null ? null : EventDate.parse(text);
    }

    private static Quantity quantity(String text) {
        return text == null ? null : Quantity.parse(text);
    }
}
