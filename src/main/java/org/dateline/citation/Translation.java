package org.dateline.citation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The words of a quote in another language. They are somebody's rendering and never looked for in the document.
 *
 * @param language BCP 47
 * @param by who translated it; null when not noted
 */
@Embeddable
public record Translation(
        @Column(name = "translation_language") String language,

        @Column(name = "translation") String text,

        @Column(name = "translated_by") String by) {}
