package org.dateline.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;

import org.hibernate.annotations.Formula;

import org.dateline.citation.Choice;
import org.dateline.citation.Citation;
import org.dateline.citation.Corroboration;
import org.dateline.citation.Disagreement;
import org.dateline.citation.Policy;
import org.dateline.citation.Status;
import org.dateline.citation.Weight;
import org.dateline.date.ApproximateTime;
import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.source.Origin;
import org.dateline.store.ApproximateTimeConverter;
import org.dateline.store.EventDateConverter;
import org.dateline.store.QuantityConverter;
import org.dateline.store.SlugsConverter;
import org.dateline.text.Translated;

/**
 * One recorded state of one thing that happened or is planned: its content as the editor gave it, null in a tombstone but for
 * the headline, and what follows, which {@link #index}, {@link #weigh} and {@link #place} alone write.
 */
@Entity
public class Event extends Revision {
    /** The type of an event that leaves open whether it happened. */
    public static final String QUESTION = "question";

    /** A type or a role: {@code text_message}. */
    public static final String CODE = "^[a-z][a-z0-9_]*$";

    /** When the first revision was recorded, as the store knows it; null of one that was not read from there. */
    @Formula("(select f.recorded_at from event f where f.slug = slug and f.number = 1)")
    private Instant firstRecorded;

    public String headline;

    public String summary;

    /** What it is written in, BCP 47; null where the timeline that tells it does not say. */
    public String language;

    /** Headline and summary in other languages; empty when there are none. */
    @Convert(converter = Telling.Columns.class)
    public List<Telling> translations = List.of();

    public String type;

    /** Whether it is one of the few that tell its timelines at first glance. */
    public boolean keyEvent;

    @Convert(converter = EventDateConverter.class)
    private EventDate edtf;

    /** About when in its day; null when nobody says, and when the date has a time of its own. */
    @Convert(converter = ApproximateTimeConverter.class)
    public ApproximateTime whenTime;

    /** What the date rests on; null when that goes without saying. */
    public String whenReason;

    @Embedded
    private ListKey listed = ListKey.LAST;

    /** IANA name of the time zone it is told in; null when none is. */
    public String zone;

    @Convert(converter = QuantityConverter.class)
    public Quantity quantity;

    public String quantityUnit;

    /** ISO 4217, in place of a unit where it is an amount of money; else null. */
    public String quantityCurrency;

    /** What the quantity rests on; null when that goes without saying. */
    public String quantityReason;

    public String placeName;

    /** ISO 3166-1 alpha-2; null when not known. */
    public String placeCountry;

    /** Decimal degrees of WGS 84, in the digits it was told in; null when not known. */
    public String placeLatitude;

    /** Null exactly where the latitude is. */
    public String placeLongitude;

    @ElementCollection
    @CollectionTable(name = "participant", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    public List<Participant> participants = new ArrayList<>();

    @Convert(converter = SlugsConverter.class)
    public List<String> tags = List.of();

    /** Slugs of the timelines it stands in. The timelines know their events through this, and events know no timeline. */
    @ElementCollection
    @CollectionTable(name = "event_timeline", joinColumns = @JoinColumn(name = "event_id"))
    @Column(name = "timeline_slug")
    public Set<String> timelines = new LinkedHashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "event_id", nullable = false)
    @OrderColumn(name = "position")
    public List<Citation> citations = new ArrayList<>();

    @Convert(converter = AssertedDatesConverter.class)
    private AssertedDates assertedDates = AssertedDates.NONE;

    @ElementCollection
    @CollectionTable(name = "event_relation", joinColumns = @JoinColumn(name = "event_id"))
    private Set<Relation> relations = new LinkedHashSet<>();

    /** What other events say of this one, beside the order. */
    @Convert(converter = Relation.Columns.class)
    private List<Relation> relatedFrom = List.of();

    /** Who performed it, where it is a public act; else null. */
    @ManyToOne
    @JoinColumn(name = "on_record_slug")
    public Origin onRecord;

    /** What stands beside it; empty when nothing does. */
    @Convert(converter = Medium.Columns.class)
    public List<Medium> media = List.of();

    /** What a sheet says of it that has no other place, in the order of the columns; empty when all has. */
    @Convert(converter = Extra.Columns.class)
    public List<Extra> extras = List.of();

    /** What the desk has said that its changes are, up to this revision and in their order; empty where it has said nothing. */
    @Convert(converter = StatedChange.Columns.class)
    public List<StatedChange> changes = List.of();

    @Embedded
    private Weighed weighed = Weighed.NOTHING;

    /** When its first revision was recorded. */
    public Instant firstRecordedAt() {
        return number == 1 || firstRecorded == null ? recordedAt : firstRecorded;
    }

    /** What it is written in, BCP 47. */
    public String original() {
        return language == null ? Translated.UNSAID : language;
    }

    /** Its headline and summary in every language there is, as they were written first. */
    public List<Telling> tellings() {
        return Stream.concat(Stream.of(new Telling(original(), headline, summary)), translations.stream())
                .toList();
    }

    /** What the desk says that the change to this revision is; empty where it says nothing. */
    public Optional<StatedChange> statedChange() {
        return changes.stream().filter(change -> change.revision() == number).findFirst();
    }

    /** Tells a revision that was not read from the store when the first one was recorded. */
    public void firstRecordedAt(Instant first) {
        firstRecorded = first;
    }

    /** When it happened, as the desk has chosen to date it; empty when undated. */
    public Optional<EventDate> date() {
        return Optional.ofNullable(edtf);
    }

    /** Its date in words, with about when in it; empty when undated. */
    public Optional<String> dateInWords(Locale language) {
        return date().map(date -> date.inWords(language, whenTime));
    }

    /**
     * Dates the event. Where it stands among others is then to be settled by {@link #place}.
     *
     * @param date null when undated
     */
    public void happened(EventDate date) {
        edtf = date;
    }

    /** The moment it happened at; empty when its date has no time of day, or one that no zone makes a moment of. */
    public Optional<Instant> instant() {
        return date().flatMap(date -> zone == null ? date.instant() : date.instant(zoneId()));
    }

    /** Slugs of events that some passage says this one came after, in alphabetical order. */
    public SortedSet<String> after() {
        return relatedTo(Relation.Kind.AFTER);
    }

    /** Slugs of events that some passage says this one came before, in alphabetical order. */
    public SortedSet<String> before() {
        return relatedTo(Relation.Kind.BEFORE);
    }

    /** Slugs of events that some passage says this one stands so to, in alphabetical order. */
    public SortedSet<String> relatedTo(Relation.Kind kind) {
        return kind.saidBy(citations);
    }

    /** Slugs of events of which some passage says that they stand so to this one, in alphabetical order. */
    public SortedSet<String> relatedFrom(Relation.Kind kind) {
        return kind.othersIn(relatedFrom);
    }

    /**
     * Takes what other events say of this one; the only writer of that.
     *
     * @param from without the order
     * @return whether that is otherwise than before
     */
    public boolean relate(Collection<Relation> from) {
        List<Relation> before = relatedFrom;
        relatedFrom = Relation.inOrder(from);
        return !before.equals(relatedFrom);
    }

    /** What other events say of it. */
    List<Relation> relatedFrom() {
        return relatedFrom;
    }

    /** The event as its order sees it, as last indexed. */
    public EventOrder.Node orderNode() {
        return EventOrder.Node.of(
                slug,
                edtf,
                zoneId(),
                Relation.Kind.AFTER.othersIn(relations),
                Relation.Kind.BEFORE.othersIn(relations));
    }

    private ZoneId zoneId() {
        return zone == null ? null : ZoneId.of(zone);
    }

    /**
     * Takes its place among the others; the only writer of what lists are ordered by and, for the chosen date, of what date
     * filters read.
     *
     * @return whether that is another place than before
     */
    public boolean place(EventOrder.Position place) {
        List<Object> before = List.of(assertedDates, listed);
        assertedDates = assertedDates.choosing(edtf, place);
        listed = ListKey.of(place.listing());
        return !before.equals(List.of(assertedDates, listed));
    }

    /** Every date asserted of it, the chosen one narrowed by its order. */
    public AssertedDates assertedDates() {
        return assertedDates;
    }

    /** The events that it came after or before, as last indexed. */
    Set<Relation> relations() {
        return Collections.unmodifiableSet(relations);
    }

    /** Whether its order among others leaves less of its chosen date than is written. */
    public boolean isNarrowed() {
        return !assertedDates.bounds().equals(date().map(EventDate::rows).orElse(List.of()));
    }

    /** Where lists have it. */
    public ListKey listed() {
        return listed;
    }

    /**
     * Derives from the content what is looked up by it: the events it is related to, and the dates its passages give. To be
     * called when the content is complete.
     */
    public void index() {
        assertedDates = assertedDates.saidBy(citations);
        Set<Relation> related = Relation.orderSaidBy(citations);
        relations.retainAll(related);
        relations.addAll(related);
    }

    /**
     * Weighs the evidence; the only writer of what is counted and filtered by it. To be called when the content is complete,
     * when what an origin derives from changes, and when the policy of a timeline does.
     *
     * @param policies of the timelines it stands in; empty when none has one
     * @return whether it comes to something else than before
     */
    public boolean weigh(Collection<Policy> policies) {
        Weighed before = weighed;
        weighed = Weighed.of(Weight.of(citations, choice(), onRecord), QUESTION.equals(type) ? null : policies);
        return !weighed.equals(before);
    }

    /** Where its passages cannot all be right, or leave it an open question; empty when they agree. */
    public List<Disagreement> disagreements() {
        return Disagreement.among(citations, choice());
    }

    /** How the desk tells it, against which its passages are read. */
    public Choice choice() {
        return new Choice(edtf, zoneId(), quantity, QUESTION.equals(type));
    }

    /** The fields its passages disagree on, as last weighed; empty when they agree. */
    public Set<Disagreement.Field> contested() {
        return Collections.unmodifiableSet(weighed.contested());
    }

    /** Who asserts it as it is told here, and not on another date or in another number; as last weighed. */
    public Corroboration corroboration() {
        return weighed.corroboration();
    }

    /** How many independent voices deny it, as last weighed. */
    public int denyingVoices() {
        return weighed.denyingVoices();
    }

    public Status status() {
        return weighed.status();
    }

    /** What follows for it, as last written. */
    public Derived derived() {
        return weighed.derived(
                listed,
                new AssertedDatesConverter().convertToDatabaseColumn(assertedDates),
                new Relation.Columns().convertToDatabaseColumn(relatedFrom));
    }

    /** Takes what followed for it when it was in the state that its content tells. */
    public void derived(Derived then) {
        listed = then.listed();
        assertedDates = new AssertedDatesConverter().convertToEntityAttribute(then.assertedDates());
        relations = Relation.orderSaidBy(citations);
        weighed = Weighed.of(then);
        relatedFrom = new Relation.Columns().convertToEntityAttribute(then.relatedFrom());
    }

    /** Whether it meets the policy of every timeline it stands in; empty when none has one, and of a question. */
    public Optional<Boolean> meetsPolicy() {
        return Optional.ofNullable(weighed.meetsPolicy());
    }
}
