package org.dateline.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A person or an organisation, with the spellings it goes by. */
@Entity
public class Actor extends Reference {
    public enum Kind {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("organisation")
        ORGANISATION
    }

    public String name;

    /** Null when nobody has said. */
    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String description;

    @ElementCollection
    @CollectionTable(name = "actor_alias", joinColumns = @JoinColumn(name = "actor_slug"))
    @OrderColumn(name = "position")
    @Column(name = "alias")
    public List<String> aliases = new ArrayList<>();

    /** Whose word this one's word is: a spokesman speaks for a body; empty when it speaks for itself. Without circles. */
    @ManyToMany
    @JoinTable(
            name = "actor_speaks_for",
            joinColumns = @JoinColumn(name = "actor_slug"),
            inverseJoinColumns = @JoinColumn(name = "speaks_for_slug"))
    @OrderBy("slug")
    public Set<Actor> speaksFor = new LinkedHashSet<>();

    /** The parties that vouch when this one speaks: itself, or whom it speaks for, step by step. */
    public Set<Actor> principals() {
        if (speaksFor.isEmpty()) {
            return Set.of(this);
        }
        return speaksFor.stream()
                .flatMap(each -> each.principals().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @ApplicationScoped
    public static class Repo implements References<Actor> {
        @Override
        public String kind() {
            return "actor";
        }
    }
}
