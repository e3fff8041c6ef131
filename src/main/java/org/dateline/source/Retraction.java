package org.dateline.source;

import java.util.Map;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.dateline.text.Codes;

/**
 * That a later origin takes an earlier one back.
 *
 * @param kind whether something else is said in its place
 * @param origin the earlier one
 * @param parts what of it; all when it is taken back wholly
 */
@Embeddable
public record Retraction(
        @Enumerated(EnumType.STRING) Kind kind,

        @ManyToOne @JoinColumn(name = "retracted_slug") Origin origin,

        @Convert(converter = RetractedConverter.class) @Column(name = "parts")
        Set<Part> parts) {

    public enum Kind {
        WITHDRAWS,
        CORRECTS
    }

    /** What of somebody's word can be taken back by itself. */
    public enum Part {
        @JsonProperty("when")
        WHEN,
        @JsonProperty("quantity")
        QUANTITY,
        /** That it happened, or did not, and with it everything else. */
        @JsonProperty("assertion")
        ASSERTION;

        /** By the name that seeds and answers use. */
        public static final Map<String, Part> BY_NAME = Codes.of(Part.class);

        public String code() {
            return Codes.of(this);
        }
    }
}
