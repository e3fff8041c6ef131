package org.dateline.source;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.dateline.quantity.Quantity;
import org.dateline.store.QuantityConverter;
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
        UNNAMED;

        /** By the name that addresses and answers use. */
        public static final Map<String, Attribution> BY_NAME = Codes.of(Attribution.class);

        /** The name that addresses and answers use. */
        public String code() {
            return Codes.of(this);
        }
    }

    @NotBlank
    @Size(max = 200)
    public String name;

    @NotNull
    @Enumerated(EnumType.STRING)
    public Attribution attribution;

    /** Who it is; null exactly when unnamed. */
    @ManyToOne
    @JoinColumn(name = "actor_slug")
    public Actor actor;

    @Size(max = 300)
    public String occasion;

    /** How many unnamed people; null when named or not known. */
    @Convert(converter = QuantityConverter.class)
    @Column(length = 20)
    public Quantity people;

    @Size(max = 500)
    public String description;

    /** The outlet that obtained the information; null when it was said in public. */
    @ManyToOne
    @JoinColumn(name = "obtained_by_slug")
    public Actor obtainedBy;

    /** Where this origin has the information from in turn; empty when it stands for itself. */
    @ManyToMany
    @JoinTable(
            name = "origin_derivation",
            joinColumns = @JoinColumn(name = "origin_slug"),
            inverseJoinColumns = @JoinColumn(name = "derives_from_slug"))
    @OrderBy("slug")
    public Set<Origin> derivesFrom = new LinkedHashSet<>();

    /** See {@link #roots()}; kept so that nothing has to be followed step by step when an answer is written. */
    @ManyToMany
    @JoinTable(
            name = "origin_root",
            joinColumns = @JoinColumn(name = "origin_slug"),
            inverseJoinColumns = @JoinColumn(name = "root_slug"))
    @OrderBy("slug")
    private Set<Origin> roots = new LinkedHashSet<>();

    @Size(max = 500)
    public String note;

    /** The origins it goes back to that derive from no other; itself when it stands for itself. As {@link #trace} found. */
    public Set<Origin> roots() {
        return Collections.unmodifiableSet(roots);
    }

    /** Whether it is at second hand: has its information from other origins. */
    public boolean isDerived() {
        return !roots.contains(this);
    }

    /** Finds the roots, following {@link #derivesFrom} of this origin and of those it leads to. Must be free of circles. */
    public void trace() {
        Set<Origin> found = new LinkedHashSet<>();
        Set<Origin> seen = new LinkedHashSet<>();
        Deque<Origin> ahead = new ArrayDeque<>(List.of(this));
        while (!ahead.isEmpty()) {
            Origin each = ahead.pop();
            if (seen.add(each)) {
                ahead.addAll(each.derivesFrom);
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

        /** Those that stand and have their information from this one directly, by slug. */
        public List<Origin> derivedFrom(Origin origin) {
            return list(
                    "select o from Origin o join o.derivesFrom d where d = ?1 and o.removedAt is null order by o.slug",
                    origin);
        }
    }
}
