package org.dateline.citation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dateline.source.Source;

/**
 * The words of a quote in another language. They are somebody's rendering and never looked for in the document.
 *
 * @param language BCP 47
 * @param by who translated it; null when not noted
 */
@Embeddable
public record Translation(
        @NotNull @Pattern(regexp = Source.LANGUAGE) @Size(max = 35) @Column(name = "translation_language")
        String language,

        @NotBlank @Size(max = 1000) @Column(name = "translation")
        String text,

        @Size(max = 200) @Column(name = "translated_by") String by) {}
