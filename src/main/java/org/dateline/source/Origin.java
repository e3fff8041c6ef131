package org.dateline.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OrderBy;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.store.EventDateConverter;
import org.dateline.store.QuantityConverter;
import org.dateline.store.SlugsConverter;
import org.dateline.text.Codes;

/**
 * Whom information comes from: a named person or body on an occasion, or a number of unnamed people. Outlets that carry
 * the same statement cite the same origin: repetition is not corroboration.
 */
@Entity
public class Origin extends Reference {
    public enum Attribution {
        @JsonProperty("named")
        NAMED,
        @JsonProperty("unnamed")
        UNNAMED,
        /** A headline, a caption, an outlet's own words that rest on nothing it names: nobody vouches for it. */
        @JsonProperty("unattributed")
        UNATTRIBUTED;

        /** By the name that addresses and answers use. */
        public static final Map<String, Attribution> BY_NAME = Codes.of(Attribution.class);

        /** The name that addresses and answers use. */
        public String code() {
            return Codes.of(this);
        }
    }

    /** How it is known that one origin has its information from another. */
    public enum Basis {
        /** A document says so. */
        @JsonProperty("stated")
        STATED,
        /** The desk concludes it. */
        @JsonProperty("presumed")
        PRESUMED;

        public String code() {
            return Codes.of(this);
        }
    }

    public String name;

    @Enumerated(EnumType.STRING)
    public Attribution attribution;

    /** That it was unnamed and is not any more; null where it was named from the first, or is not. */
    @Embedded
    public Identification identified;

    /** Who it is, or of what is unattributed, who prints it; there when named, and null when unnamed. */
    @ManyToOne
    @JoinColumn(name = "actor_slug")
    public Actor actor;

    public String occasion;

    /** When it was said; null when not known. */
    @Convert(converter = EventDateConverter.class)
    private EventDate said;

    /** The first moment that is known of that, in seconds since 1970 UTC; what is last when none is. Lists are ordered by it. */
    private long saidFrom = References.UNKNOWN;

    /** How many unnamed people; null when they were named from the first or it is not known. */
    @Convert(converter = QuantityConverter.class)
    @Column(length = 20)
    public Quantity people;

    public String description;

    /** The outlet that obtained the information; null when it was said in public. */
    @ManyToOne
    @JoinColumn(name = "obtained_by_slug")
    public Actor obtainedBy;

    /** Whom unnamed people speak for; empty when they are not known to speak for anybody. */
    @ManyToMany
    @JoinTable(
            name = "origin_speaks_for",
            joinColumns = @JoinColumn(name = "origin_slug"),
            inverseJoinColumns = @JoinColumn(name = "speaks_for_slug"))
    @OrderBy("slug")
    public Set<Actor> speaksFor = new LinkedHashSet<>();

    /** Where this origin has the information from in turn, and how that is known; empty when it stands for itself. */
    @ElementCollection
    @CollectionTable(name = "origin_derivation", joinColumns = @JoinColumn(name = "origin_slug"))
    @MapKeyJoinColumn(name = "derives_from_slug")
    @Column(name = "basis")
    @Enumerated(EnumType.STRING)
    public Map<Origin, Basis> derivesFrom = new LinkedHashMap<>();

    /** The earlier origins it takes back; empty when none. */
    @ElementCollection
    @CollectionTable(name = "origin_retraction", joinColumns = @JoinColumn(name = "origin_slug"))
    public Set<Retraction> retractions = new LinkedHashSet<>();

    /** When it was said; null when not known. */
    public EventDate said() {
        return said;
    }

    /** @param when null when not known */
    public void wasSaid(EventDate when) {
        said = when;
        saidFrom = when == null
                ? References.UNKNOWN
                : when.instant()
                        .map(Instant::getEpochSecond)
                        .orElseGet(() -> when.hull()
                                .firstKnown()
                                .atStartOfDay(ZoneOffset.UTC)
                                .toEpochSecond());
    }

    /** What of its word was taken back by another, as {@link #settleRetractions} found. */
    @Convert(converter = RetractedConverter.class)
    private Set<Retraction.Part> retracted = Set.of();

    @Convert(converter = SlugsConverter.class)
    private List<String> retractedBy = List.of();

    /** See {@link #roots()}; kept so that nothing has to be followed step by step when an answer is written. */
    @ManyToMany
    @JoinTable(
            name = "origin_root",
            joinColumns = @JoinColumn(name = "origin_slug"),
            inverseJoinColumns = @JoinColumn(name = "root_slug"))
    @OrderBy("slug")
    private Set<Origin> roots = new LinkedHashSet<>();

    public String note;

    /** The origins it goes back to that derive from no other; itself when it stands for itself. As {@link #trace} found. */
    public Set<Origin> roots() {
        return Collections.unmodifiableSet(roots);
    }

    /** Whether it is at second hand: has its information from other origins. */
    public boolean isDerived() {
        return !roots.contains(this);
    }

    /** What of its word was taken back, by whoever said it or by those it has it from; empty when all of it stands. */
    public Set<Retraction.Part> retracted() {
        return Collections.unmodifiableSet(retracted);
    }

    /** Slugs of the origins that took it back; empty when all of it stands. */
    public List<String> retractedBy() {
        return retractedBy;
    }

    /**
     * Takes what followed for it when it was in the state that the rest of it tells.
     *
     * @param back what of its word had been taken back
     * @param by slugs of those who took it
     * @param traced see {@link #roots()}
     */
    public void settled(Set<Retraction.Part> back, List<String> by, Collection<Origin> traced) {
        retracted = back;
        retractedBy = by;
        roots = new LinkedHashSet<>(traced);
    }

    /**
     * Settles what of the word of all origins was taken back. What somebody passes on is gone when all whom he has it from have
     * taken it back.
     *
     * @param all that stand, with their roots traced
     */
    public static void settleRetractions(Collection<Origin> all) {
        Map<Origin, Set<Retraction.Part>> own = new HashMap<>();
        Map<Origin, Set<String>> by = new HashMap<>();
        for (Origin origin : all) {
            for (Retraction retraction : origin.retractions) {
                own.computeIfAbsent(retraction.origin(), each -> EnumSet.noneOf(Retraction.Part.class))
                        .addAll(retraction.parts());
                by.computeIfAbsent(retraction.origin(), each -> new TreeSet<>()).add(origin.slug);
            }
        }
        for (Origin origin : all) {
            Set<Retraction.Part> parts = EnumSet.allOf(Retraction.Part.class);
            origin.roots.forEach(root -> parts.retainAll(own.getOrDefault(root, Set.of())));
            parts.addAll(own.getOrDefault(origin, Set.of()));
            if (!parts.equals(origin.retracted)) {
                origin.retracted = parts;
            }
            List<String> whom = parts.isEmpty()
                    ? List.of()
                    : Stream.concat(Stream.of(origin), origin.roots.stream())
                            .flatMap(each -> by.getOrDefault(each, Set.of()).stream())
                            .distinct()
                            .sorted()
                            .toList();
            if (!whom.equals(origin.retractedBy)) {
                origin.retractedBy = whom;
            }
        }
    }

    /** The origins it has its information from, directly or through others; without itself. */
    public Set<Origin> ancestors() {
        Set<Origin> found = new LinkedHashSet<>();
        Deque<Origin> ahead = new ArrayDeque<>(derivesFrom.keySet());
        while (!ahead.isEmpty()) {
            Origin each = ahead.pop();
            if (found.add(each)) {
                ahead.addAll(each.derivesFrom.keySet());
            }
        }
        return found;
    }

    /** Finds the roots, following {@link #derivesFrom} of this origin and of those it leads to. Must be free of circles. */
    public void trace() {
        Set<Origin> found = new LinkedHashSet<>();
        Set<Origin> seen = new LinkedHashSet<>();
        Deque<Origin> ahead = new ArrayDeque<>(List.of(this));
        while (!ahead.isEmpty()) {
            Origin each = ahead.pop();
            if (seen.add(each)) {
                ahead.addAll(each.derivesFrom.keySet());
                if (each.derivesFrom.isEmpty()) {
                    found.add(each);
                }
            }
        }
        roots.retainAll(found);
        roots.addAll(found);
    }

    @ApplicationScoped
    public static class Repo implements References<Origin> {
        @Override
        public String kind() {
            return "origin";
        }

        @Override
        public Map<String, Order<Origin>> orders() {
            return Map.of("said", new Order<>("saidFrom", origin -> origin.saidFrom));
        }

        /** Those that stand and are this actor's word, by slug. */
        public List<Origin> of(Actor actor) {
            return list("actor = ?1 and removedAt is null order by slug", actor);
        }

        /** Those that stand and have their information from this one directly, by slug. */
        public List<Origin> derivedFrom(Origin origin) {
            return list(
                    "select o from Origin o join o.derivesFrom d where key(d) = ?1 and o.removedAt is null order by o.slug",
                    origin);
        }
    }
}
