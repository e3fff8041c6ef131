package org.dateline.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

import org.dateline.date.EventDate;
import org.dateline.store.EventDateConverter;

/** A document somebody published. Its text is never kept; citations quote short passages of it. */
@Entity
public class Source extends Reference {
    /** A BCP 47 language tag of the usual shape: {@code en}, {@code pt-BR}, {@code sr-Latn-RS}. */
    public static final String LANGUAGE = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

    public String title;

    public String publisher;

    @ElementCollection
    @CollectionTable(name = "source_author", joinColumns = @JoinColumn(name = "source_slug"))
    @OrderColumn(name = "position")
    public List<Author> authors = new ArrayList<>();

    /** Null when not known. */
    @Convert(converter = EventDateConverter.class)
    public EventDate published;

    /** Null when it is nowhere on the web, or nobody has said where. */
    public String url;

    public String archivedUrl;

    /** The document in which this one is printed or quoted and was read; null where it was read itself. */
    @ManyToOne
    @JoinColumn(name = "via_slug")
    public Source via;

    /** The day somebody of the desk last read it; null when not noted. */
    public LocalDate accessed;

    public String language;

    /** SHA-256 of the document's text as the desk read it, in hexadecimal; null when not noted. */
    public String sha256;

    /** SHA-256 of the text in which its quotes were looked for; null when no text of it was ever checked. */
    public String checkedSha256;

    /** What its publisher has corrected since, in the order of the record; empty when nothing. */
    @ElementCollection
    @CollectionTable(name = "source_correction", joinColumns = @JoinColumn(name = "source_slug"))
    @OrderColumn(name = "position")
    public List<Correction> corrections = new ArrayList<>();

    /** The document that was read: itself, or the one in which it stands. */
    public Source read() {
        return via == null ? this : via;
    }

    /** Whether its publisher has taken it back as a whole, or that of the document in which it was read. */
    public boolean isRetracted() {
        return via != null && via.isRetracted() || corrections.stream().anyMatch(Correction::retracts);
    }

    @ApplicationScoped
    public static class Repo implements References<Source> {
        @Override
        public String kind() {
            return "source";
        }
    }
}
