package org.dateline.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.dateline.quantity.Quantity;
import org.dateline.record.RecordDraft.ActorDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.PolicyDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.References;
import org.dateline.source.Source;
import org.dateline.text.Codes;
import org.dateline.timeline.Timeline;

/** Brings actors, origins, sources and timelines to what a draft tells. What it no longer tells stays, for history. */
@ApplicationScoped
class ReferenceWriter {
    private final Actor.Repo actors;
    private final Origin.Repo origins;
    private final Source.Repo sources;
    private final Timeline.Repo timelines;

    ReferenceWriter(Actor.Repo actors, Origin.Repo origins, Source.Repo sources, Timeline.Repo timelines) {
        this.actors = actors;
        this.origins = origins;
        this.sources = sources;
        this.timelines = timelines;
    }

    /** Writes it, and tells what of it events feel. */
    ReferenceChange write(RecordDraft draft, Instant now) {
        ReferenceSnapshot before = snapshot();
        write(actors, draft.actors(), ActorDraft::id, Actor::new, this::fill, now);
        write(origins, draft.origins(), OriginDraft::id, Origin::new, this::fill, now);
        draft.origins().forEach(this::derive);
        origins.listAll().forEach(Origin::trace);
        write(sources, draft.sources(), SourceDraft::id, Source::new, this::fill, now);
        write(timelines, draft.timelines(), TimelineDraft::id, Timeline::new, this::fill, now);
        return snapshot().since(before);
    }

    /** Writes what is not there yet, so that revisions can refer to it; nobody sees it before it is written as a whole. */
    void stage(RecordDraft draft) {
        stage(actors, draft.actors(), ActorDraft::id, Actor::new, this::fill);
        List<OriginDraft> fresh = stage(origins, draft.origins(), OriginDraft::id, Origin::new, this::fill);
        fresh.forEach(this::derive);
        fresh.forEach(each -> origins.findById(each.id()).trace());
        stage(sources, draft.sources(), SourceDraft::id, Source::new, this::fill);
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
        Map<String, Actor> allActors = loaded(actors, actor -> Hibernate.initialize(actor.aliases));
        Map<String, Origin> allOrigins = loaded(origins, origin -> {
            Hibernate.initialize(origin.derivesFrom);
            origin.roots().size();
        });
        return new RecordReferences.Loaded(
                allActors, allOrigins, loaded(sources, source -> Hibernate.initialize(source.authors)), policies);
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
        actor.kind = Codes.constant(Actor.Kind.class, draft.kind());
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
        origin.note = draft.note();
    }

    /** In a second pass, when every origin is there. */
    private void derive(OriginDraft draft) {
        Set<Origin> roots = origins.findById(draft.id()).derivesFrom;
        Set<Origin> told = draft.derivesFrom().stream().map(origins::findById).collect(Collectors.toSet());
        roots.retainAll(told);
        roots.addAll(told);
    }

    private void fill(Source source, SourceDraft draft) {
        source.title = draft.title();
        source.publisher = draft.publisher();
        replace(source.authors, draft.authors());
        source.published = EventDate.parse(draft.published());
        source.url = draft.url();
        source.archivedUrl = draft.archivedUrl();
        source.accessed = draft.accessed() == null ? null : LocalDate.parse(draft.accessed());
        source.language = draft.language();
        source.sha256 = draft.sha256();
    }

    private void fill(Timeline timeline, TimelineDraft draft) {
        timeline.title = draft.title();
        timeline.description = draft.description();
        timeline.zone = draft.zone();
        timeline.policy = draft.policy() == null ? null : policy(draft.policy());
    }

    private static Policy policy(PolicyDraft draft) {
        return new Policy(Integer.valueOf(draft.minOrigins()), Integer.valueOf(draft.minNamedOrigins()));
    }

    /** Leaves a list alone that is right already, so that a load which changes nothing writes nothing. */
    private static void replace(List<String> list, List<String> told) {
        if (!list.equals(told)) {
            list.clear();
            list.addAll(new LinkedHashSet<>(told));
        }
    }
}
