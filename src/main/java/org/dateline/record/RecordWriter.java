package org.dateline.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.logging.Log;

import org.dateline.citation.CheckedPosition;
import org.dateline.citation.Citation;
import org.dateline.citation.Disagreement;
import org.dateline.citation.Policy;
import org.dateline.citation.Stance;
import org.dateline.date.EventDate;
import org.dateline.event.CitedPassage;
import org.dateline.event.Event;
import org.dateline.event.EventOrder;
import org.dateline.event.Participant;
import org.dateline.quantity.Quantity;
import org.dateline.quotation.Quote;
import org.dateline.record.RecordDraft.ActorDraft;
import org.dateline.record.RecordDraft.CheckDraft;
import org.dateline.record.RecordDraft.CitationDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.record.RecordDraft.QuotePositionDraft;
import org.dateline.record.RecordDraft.SourceDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.RecordDraft.WithdrawalDraft;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Reference;
import org.dateline.source.References;
import org.dateline.source.Source;
import org.dateline.text.Codes;
import org.dateline.timeline.Timeline;

/**
 * Brings the store to what the seeds tell, in one transaction: what is new is added, what differs becomes a new revision,
 * what is gone becomes a tombstone, and what is as before is left alone.
 */
@ApplicationScoped
public class RecordWriter {
    private static final String NO_REASON_GIVEN = "It was taken out of the seeds; no reason was given.";

    private final Clock clock;
    private final Actor.Repo actors;
    private final Origin.Repo origins;
    private final Source.Repo sources;
    private final Timeline.Repo timelines;
    private final Event.Repo events;

    RecordWriter(
            Clock clock,
            Actor.Repo actors,
            Origin.Repo origins,
            Source.Repo sources,
            Timeline.Repo timelines,
            Event.Repo events) {
        this.clock = clock;
        this.actors = actors;
        this.origins = origins;
        this.sources = sources;
        this.timelines = timelines;
        this.events = events;
    }

    /**
     * Writes a draft that holds the rules.
     *
     * @return what it did to the events
     */
    @Transactional
    public ChangeReport write(RecordDraft seeds) {
        Map<String, Event> current = new HashMap<>();
        events.current().forEach(event -> current.put(event.slug, event));
        Instant now = moment(current.values());
        String namesBefore = names();
        String weightsBefore = weights();
        references(actors, seeds.actors(), ActorDraft::id, Actor::new, this::fill, now);
        references(origins, seeds.origins(), OriginDraft::id, Origin::new, this::fill, now);
        seeds.origins().forEach(this::derive);
        origins.listAll().forEach(Origin::trace);
        references(sources, seeds.sources(), SourceDraft::id, Source::new, this::fill, now);
        references(timelines, seeds.timelines(), TimelineDraft::id, Timeline::new, this::fill, now);
        boolean renamed = !names().equals(namesBefore);
        boolean reweighed = !weights().equals(weightsBefore);
        ChangeReport report = events(seeds, current, renamed, reweighed, now);
        places(seeds.checks());
        return report;
    }

    /** Tells current citations where their quotes were found, or that nobody has looked; that is no part of a revision. */
    private void places(List<CheckDraft> checks) {
        events.flush();
        Map<String, Map<String, CheckedPosition>> found = new HashMap<>();
        events.sourcesChecked().forEach(source -> found.put(source, Map.of()));
        checks.forEach(check -> found.put(check.source(), places(check)));
        found.forEach((source, places) -> {
            Set<String> stale = new HashSet<>(places.keySet());
            for (CitedPassage cited : events.citing(source)) {
                String quote = cited.citation().quote.fingerprint();
                stale.remove(quote);
                if (!Objects.equals(places.get(quote), cited.citation().checked)) {
                    cited.citation().checked = places.get(quote);
                }
            }
            if (!stale.isEmpty()) {
                Log.warnf(
                        "checks.yaml has %d places of quotes that %s no longer has: check the documents again",
                        stale.size(), source);
            }
        });
    }

    private static Map<String, CheckedPosition> places(CheckDraft check) {
        return check.quotes().stream()
                .collect(Collectors.toMap(
                        QuotePositionDraft::quote,
                        place -> new CheckedPosition(
                                check.sha256(), Integer.valueOf(place.start()), Integer.valueOf(place.end())),
                        (one, same) -> one));
    }

    /** Now, or just after the latest revision where a clock was set back since: what supersedes is never the older one. */
    private Instant moment(Collection<Event> recorded) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return recorded.stream()
                .map(event -> event.recordedAt.plusMillis(1))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Everything of actors and origins that {@code q} reads through an event. */
    private String names() {
        return actors.listAll().stream()
                        .map(actor -> actor.slug + actor.name + actor.aliases)
                        .sorted()
                        .toList()
                + origins.listAll().stream()
                        .map(origin -> origin.slug
                                + origin.name
                                + (origin.actor == null ? "" : origin.actor.slug)
                                + (origin.obtainedBy == null ? "" : origin.obtainedBy.slug))
                        .sorted()
                        .toList()
                        .toString();
    }

    /** Everything of origins and timelines that the support of an event is counted by. */
    private String weights() {
        return origins.listAll().stream()
                        .map(origin -> origin.slug
                                + origin.attribution
                                + origin.roots().stream().map(root -> root.slug).toList())
                        .sorted()
                        .toList()
                + timelines.listAll().stream()
                        .map(timeline -> timeline.slug + timeline.policy)
                        .sorted()
                        .toList()
                        .toString();
    }

    private <S, T extends Reference> void references(
            References<T> repo,
            List<S> seeds,
            Function<S, String> id,
            Supplier<T> blank,
            BiConsumer<T, S> fill,
            Instant now) {
        Map<String, T> known = repo.listAll().stream().collect(Collectors.toMap(each -> each.slug, each -> each));
        for (S seed : seeds) {
            T reference = known.remove(id.apply(seed));
            boolean fresh = reference == null;
            if (fresh) {
                reference = blank.get();
                reference.slug = id.apply(seed);
            }
            reference.removedAt = null;
            fill.accept(reference, seed);
            if (fresh) {
                repo.persist(reference);
            }
        }
        known.values().stream().filter(gone -> gone.removedAt == null).forEach(gone -> gone.removedAt = now);
    }

    private void fill(Actor actor, ActorDraft seed) {
        actor.name = seed.name();
        actor.kind = Codes.constant(Actor.Kind.class, seed.kind());
        actor.description = seed.description();
        replace(actor.aliases, seed.aliases());
    }

    private void fill(Origin origin, OriginDraft seed) {
        origin.name = seed.name();
        origin.attribution = Codes.constant(Origin.Attribution.class, seed.attribution());
        origin.actor = seed.actor() == null ? null : actors.findById(seed.actor());
        origin.occasion = seed.occasion();
        origin.people = quantity(seed.people());
        origin.description = seed.description();
        origin.obtainedBy = seed.obtainedBy() == null ? null : actors.findById(seed.obtainedBy());
        origin.note = seed.note();
    }

    /** In a second pass, when every origin is there. */
    private void derive(OriginDraft seed) {
        Set<Origin> roots = origins.findById(seed.id()).derivesFrom;
        Set<Origin> told = seed.derivesFrom().stream().map(origins::findById).collect(Collectors.toSet());
        roots.retainAll(told);
        roots.addAll(told);
    }

    private void fill(Source source, SourceDraft seed) {
        source.title = seed.title();
        source.publisher = seed.publisher();
        replace(source.authors, seed.authors());
        source.published = EventDate.parse(seed.published());
        source.url = seed.url();
        source.archivedUrl = seed.archivedUrl();
        source.accessed = seed.accessed() == null ? null : LocalDate.parse(seed.accessed());
        source.language = seed.language();
        source.sha256 = seed.sha256();
    }

    private void fill(Timeline timeline, TimelineDraft seed) {
        timeline.title = seed.title();
        timeline.description = seed.description();
        timeline.zone = seed.zone();
        timeline.policy = seed.policy() == null
                ? null
                : new Policy(
                        Integer.valueOf(seed.policy().minOrigins()),
                        Integer.valueOf(seed.policy().minNamedOrigins()));
    }

    private ChangeReport events(
            RecordDraft seeds, Map<String, Event> current, boolean renamed, boolean reweighed, Instant now) {
        Map<String, Set<String>> standsIn = standsIn(seeds);
        Map<String, String> zones = zones(seeds);
        Map<EventDraft, String> changed = new LinkedHashMap<>();
        Set<String> told = new HashSet<>();
        for (TimelineDraft timeline : seeds.timelines()) {
            for (EventDraft seed : timeline.events()) {
                told.add(seed.id());
                String digest = Digest.of(seed, standsIn.get(seed.id()), zones.get(seed.id()));
                Event before = current.get(seed.id());
                if (before == null || before.withdrawnReason != null || !before.digest.equals(digest)) {
                    changed.put(seed, digest);
                } else {
                    if (renamed) {
                        before.index();
                    }
                    if (reweighed || before.status() == null) {
                        before.weigh(policies(standsIn.get(seed.id())));
                    }
                }
            }
        }
        Map<String, WithdrawalDraft> gone = withdrawn(seeds, current, told);

        // First everything that is superseded, then what takes its place: at no moment are two revisions current.
        Stream.concat(gone.keySet().stream(), changed.keySet().stream().map(EventDraft::id))
                .map(current::get)
                .filter(Objects::nonNull)
                .forEach(before -> before.supersededAt = now);
        events.flush();

        gone.forEach((id, seed) ->
                events.persist(Event.tombstone(id, number(current.get(id)), seed.headline(), seed.reason(), now)));
        Map<String, Event> live = new HashMap<>(current);
        live.keySet().retainAll(told);
        changed.forEach((seed, digest) -> {
            int number = number(current.get(seed.id()));
            Event event = revision(seed, digest, standsIn.get(seed.id()), zones.get(seed.id()), number, now);
            live.put(seed.id(), event);
            events.persist(event);
        });
        if (!gone.isEmpty() || !changed.isEmpty()) {
            place(live.values());
        }
        int created = (int) changed.keySet().stream()
                .filter(seed -> !current.containsKey(seed.id()))
                .count();
        return new ChangeReport(created, changed.size() - created, gone.size(), told.size() - changed.size());
    }

    /** One event that changes can move others: those it came before or after, and those that follow from them. */
    private static void place(Collection<Event> live) {
        Map<String, EventOrder.Position> places =
                EventOrder.of(live.stream().map(Event::orderNode).toList());
        live.forEach(event -> event.place(places.get(event.slug)));
    }

    /** The zone each event is told in: its own, or that of the timeline whose file tells it. */
    private static Map<String, String> zones(RecordDraft seeds) {
        Map<String, String> zones = new HashMap<>();
        for (TimelineDraft timeline : seeds.timelines()) {
            timeline.events()
                    .forEach(event -> zones.put(event.id(), event.zone() == null ? timeline.zone() : event.zone()));
        }
        return zones;
    }

    private static Map<String, Set<String>> standsIn(RecordDraft seeds) {
        Map<String, Set<String>> standsIn = new HashMap<>();
        for (TimelineDraft timeline : seeds.timelines()) {
            List<String> ids = new ArrayList<>(timeline.includes());
            timeline.events().forEach(event -> ids.add(event.id()));
            ids.forEach(
                    id -> standsIn.computeIfAbsent(id, each -> new TreeSet<>()).add(timeline.id()));
        }
        return standsIn;
    }

    /** What is to get a tombstone: what is no longer told, and what is said to be withdrawn and does not say so yet. */
    private static Map<String, WithdrawalDraft> withdrawn(
            RecordDraft seeds, Map<String, Event> current, Set<String> told) {
        Map<String, WithdrawalDraft> gone = new TreeMap<>();
        current.values().stream()
                .filter(event -> event.withdrawnReason == null && !told.contains(event.slug))
                .forEach(event ->
                        gone.put(event.slug, new WithdrawalDraft(event.slug, event.headline, NO_REASON_GIVEN)));
        for (TimelineDraft timeline : seeds.timelines()) {
            for (WithdrawalDraft seed : timeline.withdrawn()) {
                Event event = current.get(seed.id());
                if (event == null || !seed.reason().equals(event.withdrawnReason)) {
                    gone.put(seed.id(), seed);
                }
            }
        }
        return gone;
    }

    private static int number(Event before) {
        return before == null ? 1 : before.number + 1;
    }

    private Event revision(EventDraft seed, String digest, Set<String> standsIn, String zone, int number, Instant now) {
        Event event = new Event();
        event.slug = seed.id();
        event.number = number;
        event.recordedAt = now;
        event.digest = digest;
        event.headline = seed.headline();
        event.summary = seed.summary();
        event.type = seed.type();
        event.zone = zone;
        if (seed.when() != null) {
            event.happened(
                    seed.when().edtf() == null
                            ? null
                            : EventDate.parse(seed.when().edtf()));
            event.whenReason = seed.when().reason();
        }
        if (seed.quantity() != null) {
            event.quantity = quantity(seed.quantity().value());
            event.quantityUnit = seed.quantity().unit();
            event.quantityReason = seed.quantity().reason();
        }
        if (seed.place() != null) {
            event.placeName = seed.place().name();
            event.placeCountry = seed.place().country();
        }
        seed.participants()
                .forEach(part -> event.participants.add(new Participant(actors.findById(part.actor()), part.role())));
        event.tags.addAll(seed.tags());
        event.timelines.addAll(standsIn);
        for (CitationDraft cited : seed.citations()) {
            Source source = sources.findById(cited.source());
            cited.passages().forEach(passage -> event.citations.add(citation(source, passage)));
        }
        event.index();
        event.weigh(policies(standsIn));
        return event;
    }

    private List<Policy> policies(Set<String> standsIn) {
        return standsIn.stream()
                .map(timelines::findById)
                .map(timeline -> timeline.policy)
                .filter(Objects::nonNull)
                .toList();
    }

    private Citation citation(Source source, PassageDraft passage) {
        Citation citation = new Citation();
        citation.source = source;
        citation.origin = origins.findById(passage.origin());
        citation.quote = new Quote(passage.quote(), passage.prefix(), passage.suffix());
        citation.stance = Codes.constant(Stance.class, passage.stance());
        citation.note = passage.note();
        if (passage.says() != null) {
            citation.saysWhen = passage.says().when() == null
                    ? null
                    : EventDate.parse(passage.says().when());
            citation.saysQuantity = quantity(passage.says().quantity());
            citation.leavesWhenOpen = passage.says().leavesOpen().contains(Disagreement.Field.WHEN.code());
            citation.leavesQuantityOpen = passage.says().leavesOpen().contains(Disagreement.Field.QUANTITY.code());
            citation.saysAfter = passage.says().after();
            citation.saysBefore = passage.says().before();
        }
        return citation;
    }

    private static Quantity quantity(String text) {
        return text == null ? null : Quantity.parse(text);
    }

    /** Leaves a list alone that is right already, so that a load which changes nothing writes nothing. */
    private static void replace(List<String> list, List<String> told) {
        if (!list.equals(told)) {
            list.clear();
            list.addAll(new LinkedHashSet<>(told));
        }
    }
}
