package org.dateline.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Hibernate;

import org.dateline.citation.Policy;
import org.dateline.date.EventDate;
import org.dateline.event.Vocabulary;
import org.dateline.quantity.Quantity;
import org.dateline.record.RecordDraft.ActorDraft;
import org.dateline.record.RecordDraft.CheckDraft;
import org.dateline.record.RecordDraft.IdentificationDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.PolicyDraft;
import org.dateline.record.RecordDraft.RetractionDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.source.Actor;
import org.dateline.source.Author;
import org.dateline.source.Correction;
import org.dateline.source.Identification;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.References;
import org.dateline.source.Retraction;
import org.dateline.source.Source;
import org.dateline.text.Codes;
import org.dateline.timeline.Era;
import org.dateline.timeline.Timeline;
import org.dateline.timeline.Titling;

/** Brings actors, origins, sources and timelines to what a draft tells. What it no longer tells stays, for history. */
@ApplicationScoped
class ReferenceWriter {
    private final Actor.Repo actors;
    private final Origin.Repo origins;
    private final Source.Repo sources;
    private final Timeline.Repo timelines;
    private final Vocabulary.Repo vocabulary;

    ReferenceWriter(
            Actor.Repo actors,
            Origin.Repo origins,
            Source.Repo sources,
            Timeline.Repo timelines,
            Vocabulary.Repo vocabulary) {
        this.actors = actors;
        this.origins = origins;
        this.sources = sources;
        this.timelines = timelines;
        this.vocabulary = vocabulary;
    }

    /** Writes it, and tells what of it events feel. */
    ReferenceChange write(RecordDraft draft, long version, Instant now) {
        ReferenceSnapshot before = snapshot();
        write(actors, draft.actors(), ActorDraft::id, Actor::new, this::fill, now);
        write(origins, draft.origins(), OriginDraft::id, Origin::new, this::fill, now);
        draft.actors().forEach(this::speak);
        draft.origins().forEach(this::derive);
        List<Origin> allOrigins = origins.listAll();
        allOrigins.forEach(Origin::trace);
        Origin.settleRetractions(
                allOrigins.stream().filter(origin -> origin.removedAt == null).toList());
        write(sources, draft.sources(), SourceDraft::id, Source::new, this::fill, now);
        draft.sources().forEach(this::lead);
        check(draft.checks());
        write(timelines, draft.timelines(), TimelineDraft::id, Timeline::new, this::fill, now);
        vocabulary.replace(VocabularyRules.kept(draft.words()), version);
        return snapshot().since(before);
    }

    /** Writes what is not there yet, so that revisions can refer to it; nobody sees it before it is written as a whole. */
    void stage(RecordDraft draft) {
        stage(actors, draft.actors(), ActorDraft::id, Actor::new, this::fill).forEach(this::speak);
        List<OriginDraft> fresh = stage(origins, draft.origins(), OriginDraft::id, Origin::new, this::fill);
        fresh.forEach(this::derive);
        fresh.forEach(each -> origins.findById(each.id()).trace());
        Origin.settleRetractions(
                fresh.stream().map(each -> origins.findById(each.id())).toList());
        stage(sources, draft.sources(), SourceDraft::id, Source::new, this::fill)
                .forEach(this::lead);
        stage(timelines, draft.timelines(), TimelineDraft::id, Timeline::new, this::fill);
    }

    private <D, T extends Reference> List<D> stage(
            References<T> repo, List<D> drafts, Function<D, String> id, Supplier<T> blank, BiConsumer<T, D> fill) {
        Set<String> known = repo.listAll().stream().map(each -> each.slug).collect(Collectors.toSet());
        List<D> fresh = drafts.stream()
                .filter(draft -> !known.contains(id.apply(draft)))
                .toList();
        for (D draft : fresh) {
            T reference = blank.get();
            reference.slug = id.apply(draft);
            reference.removedAt = Reference.PENDING;
            fill.accept(reference, draft);
            repo.persist(reference);
        }
        return fresh;
    }

    /** All of it with everything it refers to. */
    RecordReferences.Loaded load() {
        Map<String, Policy> policies = new HashMap<>();
        timelines.listAll().stream()
                .filter(timeline -> timeline.policy != null)
                .forEach(timeline -> policies.put(timeline.slug, timeline.policy));
        Map<String, Actor> allActors = loaded(actors, actor -> {
            Hibernate.initialize(actor.aliases);
            Hibernate.initialize(actor.speaksFor);
        });
        Map<String, Origin> allOrigins = loaded(origins, origin -> {
            Hibernate.initialize(origin.derivesFrom);
            Hibernate.initialize(origin.speaksFor);
            origin.roots().size();
        });
        return new RecordReferences.Loaded(
                allActors,
                allOrigins,
                loaded(sources, source -> {
                    Hibernate.initialize(source.authors);
                    Hibernate.initialize(source.corrections);
                }),
                policies);
    }

    private static <T extends Reference> Map<String, T> loaded(References<T> repo, Consumer<T> completing) {
        List<T> all = repo.listAll();
        all.forEach(completing);
        return all.stream().collect(Collectors.toMap(each -> each.slug, each -> each));
    }

    private ReferenceSnapshot snapshot() {
        return ReferenceSnapshot.of(actors.listAll(), origins.listAll(), sources.listAll(), timelines.listAll());
    }

    private <D, T extends Reference> void write(
            References<T> repo,
            List<D> drafts,
            Function<D, String> id,
            Supplier<T> blank,
            BiConsumer<T, D> fill,
            Instant now) {
        Map<String, T> known = repo.listAll().stream().collect(Collectors.toMap(each -> each.slug, each -> each));
        for (D draft : drafts) {
            T reference = known.remove(id.apply(draft));
            boolean fresh = reference == null;
            if (fresh) {
                reference = blank.get();
                reference.slug = id.apply(draft);
            }
            reference.removedAt = null;
            fill.accept(reference, draft);
            if (fresh) {
                repo.persist(reference);
            }
        }
        known.values().stream().filter(gone -> gone.removedAt == null).forEach(gone -> gone.removedAt = now);
    }

    private void fill(Actor actor, ActorDraft draft) {
        actor.name = draft.name();
        actor.kind = draft.kind() == null ? null : Codes.constant(Actor.Kind.class, draft.kind());
        actor.description = draft.description();
        replace(actor.aliases, draft.aliases());
    }

    private void fill(Origin origin, OriginDraft draft) {
        origin.name = draft.name();
        origin.attribution = Codes.constant(Origin.Attribution.class, draft.attribution());
        origin.actor = draft.actor() == null ? null : actors.findById(draft.actor());
        origin.occasion = draft.occasion();
        origin.people = draft.people() == null ? null : Quantity.parse(draft.people());
        origin.description = draft.description();
        origin.obtainedBy = draft.obtainedBy() == null ? null : actors.findById(draft.obtainedBy());
        origin.wasSaid(draft.said() == null ? null : EventDate.parse(draft.said()));
        replace(
                origin.speaksFor,
                draft.speaksFor().stream().map(actors::findById).toList());
        origin.note = draft.note();
        IdentificationDraft identified = draft.identified();
        origin.identified = identified == null
                ? null
                : new Identification(EventDate.parse(identified.date()), identified.source(), identified.quote());
        if (identified != null) {
            origin.attribution = Origin.Attribution.NAMED;
            origin.actor = actors.findById(identified.actor());
        }
    }

    /** In a second pass, when every actor is there. */
    private void speak(ActorDraft draft) {
        replace(
                actors.findById(draft.id()).speaksFor,
                draft.speaksFor().stream().map(actors::findById).toList());
    }

    /** In a second pass, when every origin is there. */
    private void derive(OriginDraft draft) {
        Origin origin = origins.findById(draft.id());
        Map<Origin, Origin.Basis> told = new LinkedHashMap<>();
        draft.derivesFrom()
                .forEach(from -> told.put(
                        origins.findById(from.origin()),
                        from.basis() == null ? Origin.Basis.STATED : Codes.constant(Origin.Basis.class, from.basis())));
        if (!origin.derivesFrom.equals(told)) {
            origin.derivesFrom.keySet().retainAll(told.keySet());
            origin.derivesFrom.putAll(told);
        }
        List<Retraction> retractions = new ArrayList<>();
        draft.withdraws().forEach(each -> retractions.add(retraction(Retraction.Kind.WITHDRAWS, each)));
        draft.corrects().forEach(each -> retractions.add(retraction(Retraction.Kind.CORRECTS, each)));
        replace(origin.retractions, retractions);
    }

    private Retraction retraction(Retraction.Kind kind, RetractionDraft draft) {
        Set<Retraction.Part> parts = draft.fields().isEmpty()
                ? EnumSet.allOf(Retraction.Part.class)
                : draft.fields().stream()
                        .map(Retraction.Part.BY_NAME::get)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Retraction.Part.class)));
        return new Retraction(kind, origins.findById(draft.origin()), parts);
    }

    private static <T> void replace(Set<T> before, Collection<T> told) {
        before.retainAll(told);
        before.addAll(told);
    }

    private void fill(Source source, SourceDraft draft) {
        source.title = draft.title();
        source.publisher = draft.publisher();
        replace(
                source.authors,
                draft.authors().stream()
                        .map(author -> Author.of(
                                author.name(),
                                author.kind() == null ? null : Codes.constant(Actor.Kind.class, author.kind()),
                                author.family(),
                                author.given()))
                        .toList());
        source.published = draft.published() == null ? null : EventDate.parse(draft.published());
        source.url = draft.url();
        source.archivedUrl = draft.archivedUrl();
        source.accessed = draft.accessed() == null ? null : LocalDate.parse(draft.accessed());
        source.language = draft.language();
        source.sha256 = draft.sha256();
        replace(
                source.corrections,
                draft.corrections().stream()
                        .map(each -> new Correction(
                                EventDate.parse(each.date()),
                                each.what(),
                                each.url(),
                                Boolean.parseBoolean(each.retracts())))
                        .toList());
    }

    /** In a second pass, when every source is there. */
    private void lead(SourceDraft draft) {
        sources.findById(draft.id()).via = draft.via() == null ? null : sources.findById(draft.via());
    }

    private void check(List<CheckDraft> checks) {
        Map<String, String> texts = new HashMap<>();
        checks.forEach(each -> texts.put(each.source(), each.sha256()));
        sources.listAll().forEach(source -> source.checkedSha256 = texts.get(source.slug));
    }

    private void fill(Timeline timeline, TimelineDraft draft) {
        timeline.title = draft.title();
        timeline.description = draft.description();
        timeline.zone = draft.zone();
        timeline.policy = draft.policy() == null ? null : policy(draft.policy());
        timeline.eras = draft.eras().stream()
                .map(era -> new Era(era.headline(), era.text(), era.when()))
                .toList();
        timeline.language = draft.language();
        timeline.translations = draft.translations().stream()
                .map(each -> new Titling(each.language(), each.title(), each.description()))
                .toList();
    }

    private static Policy policy(PolicyDraft draft) {
        return new Policy(Integer.valueOf(draft.minVoices()), Integer.valueOf(draft.minNamedVoices()));
    }

    /** Leaves a list alone that is right already, so that a load which changes nothing writes nothing. */
    private static <T> void replace(List<T> list, List<T> told) {
        if (!list.equals(told)) {
            list.clear();
            list.addAll(new LinkedHashSet<>(told));
        }
    }
}
