package org.dateline.timeline;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import org.dateline.citation.Policy;
import org.dateline.source.Reference;
import org.dateline.source.References;
import org.dateline.text.Translated;

/** A titled choice of events. Which events stand in it is part of their revisions, so that it has a history too. */
@Entity
public class Timeline extends Reference {
    public String title;

    public String description;

    /** What it and its events are written in, BCP 47; null where it does not say. */
    public String language;

    /** Title and description in other languages; empty when there are none. */
    @Convert(converter = Titling.Columns.class)
    public List<Titling> translations = List.of();

    /** IANA name of the time zone its events are told in. */
    public String zone;

    /** What support its events need; null when the desk has set none. */
    @Embedded
    public Policy policy;

    /** In the order they are told. */
    @Convert(converter = Era.Columns.class)
    public List<Era> eras = List.of();

    /** What it is written in, BCP 47. */
    public String original() {
        return language == null ? Translated.UNSAID : language;
    }

    /** Its title and description in every language there is, as they were written first. */
    public List<Titling> titlings() {
        return Stream.concat(Stream.of(new Titling(original(), title, description)), translations.stream())
                .toList();
    }

    @ApplicationScoped
    public static class Repo implements References<Timeline> {
        @Override
        public String kind() {
            return "timeline";
        }
    }
}
