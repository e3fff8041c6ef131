package org.dateline.citation;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.quotation.Quote;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.Retraction;
import org.dateline.source.Source;
import org.dateline.store.EventDateConverter;
import org.dateline.store.QuantityConverter;
import org.dateline.store.SlugsConverter;

/** One passage in one source that bears on one revision of one event: a claim, with the origin it comes from. */
@Entity
public class Citation {
    @Id
    @GeneratedValue(generator = "citation_seq")
    @SequenceGenerator(name = "citation_seq")
    public Long id;

    @ManyToOne
    @JoinColumn(name = "source_slug")
    public Source source;

    @ManyToOne
    @JoinColumn(name = "origin_slug")
    public Origin origin;

    /** Null where the source is cited as a whole. */
    private String exact;

    private String prefix;

    private String suffix;

    @Enumerated(EnumType.STRING)
    public Stance stance;

    /** The date the passage gives where that differs from the event's chosen one; else null. */
    @Column(name = "says_when")
    @Convert(converter = EventDateConverter.class)
    public EventDate saysWhen;

    /** The quantity the passage gives where that differs from the event's chosen one; else null. */
    @Column(name = "says_quantity")
    @Convert(converter = QuantityConverter.class)
    public Quantity saysQuantity;

    /** Slugs of events that the passage says this one came after; empty when it gives no such order. */
    @Column(name = "says_after")
    @Convert(converter = SlugsConverter.class)
    public List<String> saysAfter = List.of();

    /** Slugs of events that the passage says this one came before; empty when it gives no such order. */
    @Column(name = "says_before")
    @Convert(converter = SlugsConverter.class)
    public List<String> saysBefore = List.of();

    /** Slugs of events that the passage says were the cause of this one, or the ground for it; empty when it gives none. */
    @Column(name = "says_because_of")
    @Convert(converter = SlugsConverter.class)
    public List<String> saysBecauseOf = List.of();

    /** Slugs of events that the passage says this one answers; empty when it gives none. */
    @Column(name = "says_in_reply_to")
    @Convert(converter = SlugsConverter.class)
    public List<String> saysInReplyTo = List.of();

    /** Slugs of events that the passage says this one is a part of; empty when it gives none. */
    @Column(name = "says_part_of")
    @Convert(converter = SlugsConverter.class)
    public List<String> saysPartOf = List.of();

    /** Whether it asserts without giving any date; else it gives {@link #saysWhen}, or the event's chosen date. */
    public boolean leavesWhenOpen;

    /** Whether it asserts without giving any number; else it gives {@link #saysQuantity}, or the event's chosen one. */
    public boolean leavesQuantityOpen;

    /** Whether it follows from the passage without being said there; then it counts in nothing. */
    public boolean inferred;

    /** How it departs from whom it has it from, as seen where other events cite both; empty when it does not. Derived. */
    @Convert(converter = DeparturesConverter.class)
    public List<Departure> departs = List.of();

    /** Where the quote was found when it was last checked; null when it never was. */
    @Embedded
    public CheckedPosition checked;

    /** The editor's remark; null when there is none. */
    public String note;

    /** Who was asked and did not answer, where the passage says so of somebody; else null. */
    @ManyToOne
    @JoinColumn(name = "asked_slug")
    public Actor asked;

    /** Where in its source it stands; null when not noted. */
    @Embedded
    public Locator locator;

    /** What the quote is written in, BCP 47, where that is not the language of its source; else null. */
    public String quoteLanguage;

    /** The quote in another language; null when there is none. */
    @Embedded
    public Translation translation;

    /** What its words are written in, BCP 47. */
    public String language() {
        return quoteLanguage == null ? source.language : quoteLanguage;
    }

    /** The passage in the source's own words; null where the source is cited without any. */
    public Quote quote() {
        return exact == null ? null : new Quote(exact, prefix, suffix);
    }

    /** Whether it says something that still stands, so that it takes a position and counts. */
    public boolean isLive() {
        return !inferred && !source.isRetracted() && !origin.retracted().contains(Retraction.Part.ASSERTION);
    }

    /** Whether it takes a side, or says that it takes none; who did not answer has said nothing. */
    public boolean takesPosition() {
        return asked == null && stance != Stance.CONTEXT && stance != Stance.DID_NOT_RESPOND;
    }

    /** Whether it gives a date that still stands: {@link #saysWhen}, or the event's chosen one. */
    public boolean givesWhen() {
        return !leavesWhenOpen && !origin.retracted().contains(Retraction.Part.WHEN);
    }

    /** Whether it gives a number that still stands: {@link #saysQuantity}, or the event's chosen one. */
    public boolean givesQuantity() {
        return !leavesQuantityOpen && !origin.retracted().contains(Retraction.Part.QUANTITY);
    }

    /** Takes the passage, or null for none; the only writer of its three columns. */
    public void quotes(Quote passage) {
        exact = passage == null ? null : passage.exact();
        prefix = passage == null ? null : passage.prefix();
        suffix = passage == null ? null : passage.suffix();
    }
}
