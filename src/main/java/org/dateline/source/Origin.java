package org.dateline.source;

import java.util.LinkedHashSet;
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
        UNNAMED
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

    @Size(max = 500)
    public String note;

    @ApplicationScoped
    public static class Repo implements References<Origin> {
        @Override
        public String kind() {
            return "origin";
        }
    }
}
