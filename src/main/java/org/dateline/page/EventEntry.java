package org.dateline.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.qute.RawString;

import org.dateline.date.EventDate;
import org.dateline.event.Medium;
import org.dateline.format.EventText;
import org.dateline.format.Markup;
import org.dateline.format.Messages;
import org.dateline.view.EventView;
import org.dateline.view.Place;
import org.dateline.view.SourceCitations;
import org.dateline.view.SourceView;

/** An event as a page shows it. */
public record EventEntry(EventText eventText, Hits hits) {
    /** The headline, with what was searched for. */
    public RawString headline() {
        return hits.in(event().headline(), event().toldIn());
    }

    /** The summary, with what was searched for. */
    public RawString summary() {
        return hits.in(event().summary(), event().toldIn());
    }

    /** A quote, with what was searched for; that there is none where the source is cited without one. */
    public RawString quote(SourceCitations.Passage passage, SourceView source) {
        return passage.quote() == null
                ? new RawString(Markup.escaped(text().say("without_quote")))
                : hits.in(
                        passage.quote().exact(),
                        passage.quote().language() == null
                                ? source.language()
                                : passage.quote().language());
    }

    /** The translation of a quote, with what was searched for. */
    public RawString translation(SourceCitations.Passage passage) {
        return hits.in(passage.translation().text(), passage.translation().language());
    }

    /** That it is a translation, into what and by whom. */
    public String translated(SourceCitations.Passage passage) {
        return eventText.translated(passage);
    }

    /** Whose word a passage is. */
    public String called(SourceCitations.Passage passage) {
        return eventText.called(passage.origin());
    }

    /** Where in its source a passage stands; null when not noted. */
    public String locator(SourceCitations.Passage passage) {
        return eventText.locator(passage);
    }

    /** The summary, unless that is the headline once more. */
    public boolean isSummarised() {
        return event().summary() != null && !event().summary().equals(event().headline());
    }

    /** When it happened, in words. */
    public String when() {
        return event().when().display() == null
                ? text().say("undated")
                : event().when().display();
    }

    /** About when in its day, in words; null when nobody says. */
    public String time() {
        return event().when().timeInWords(text().locale()).orElse(null);
    }

    public EventView event() {
        return eventText.event();
    }

    /** The attribute of headline and summary, where the page is in another language. */
    public RawString told() {
        return Ours.mark(event().toldIn(), text());
    }

    /** The attribute of all else that the desk has written of it, where the page is in another language. */
    public RawString ours() {
        return Ours.mark(event().desk(), text());
    }

    private Messages text() {
        return eventText.text();
    }

    /** What it looks like, as classes of the style sheet. */
    public String classes() {
        return "event" + (status().isEmpty() ? "" : " " + status()) + (key() ? " key" : "")
                + (question() ? " question" : "");
    }

    /** The attribute by which a browser knows again what it has shown: when this state was recorded, in milliseconds since 1970. */
    public RawString recorded() {
        return recorded(event());
    }

    static RawString recorded(EventView event) {
        return new RawString(
                event.recordedAt() == null
                        ? ""
                        : " data-recorded=\"" + event.recordedAt().toEpochMilli() + "\"");
    }

    /** How its evidence stands, as a class of the style sheet; empty when it was not weighed. */
    public String status() {
        return status(event());
    }

    static String status(EventView event) {
        return event.corroboration() == null ? "" : event.corroboration().status();
    }

    /** Whether it is one of the few that tell the timeline. */
    public boolean key() {
        return Boolean.TRUE.equals(event().key());
    }

    /** Whether it asks whether something happened. */
    public boolean question() {
        return isQuestion(event());
    }

    static boolean isQuestion(EventView event) {
        return "question".equals(event.type());
    }

    /** The same in words. */
    public String statusInWords() {
        return eventText.status();
    }

    /** What kind of event it is. */
    public String kind() {
        return text().name("type", event().type());
    }

    /** What its date rests on; null when that goes without saying, or is said where the date is disputed. */
    public String reason() {
        return eventText.dateReason();
    }

    /** What its number rests on; null when that goes without saying, or is said where the number is disputed. */
    public String quantityReason() {
        return event().quantity() == null || eventText.disagreesOn("quantity")
                ? null
                : event().quantity().reason();
    }

    /** An address for a link: nothing but one of the web, since it may stand in somebody else's page. */
    public String web(String address) {
        return Markup.isAddress(address) ? address : "about:blank";
    }

    /** What a reader is told of a medium before looking at it: its caption, or what is to be seen, or else its address. */
    public String called(Medium medium) {
        return medium.caption() != null ? medium.caption() : medium.alt() != null ? medium.alt() : medium.url();
    }

    public String evidence() {
        return eventText.evidence();
    }

    /** Dates and numbers that others give; null when nobody does. */
    public String rivals() {
        String others = Stream.of(eventText.rivals(), eventText.rivalNumbers())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return others.isEmpty() ? null : others;
    }

    public String quantity() {
        return eventText.quantity();
    }

    /** Who takes part and where, with names marked on a page in another language; null when neither is known. */
    public RawString participantsAndPlace() {
        String participants = event().participants().stream()
                .map(part -> Ours.marked(part.actor().name(), event().desk(), text())
                        + (part.role() == null ? "" : " (" + Markup.escaped(text().name("role", part.role())) + ")"))
                .collect(Collectors.joining(", "));
        String place = event().place() == null ? "" : place(event().place());
        String both =
                Stream.of(participants, place).filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
        return both.isEmpty() ? null : new RawString(both);
    }

    /** Plain numbers, which a reader may take to any map and which ask none. */
    private String place(Place place) {
        String name = Ours.marked(place.name(), event().desk(), text());
        return place.coordinates() == null
                ? name
                : name + " <data dir=\"ltr\" value=\"geo:" + place.coordinates().replace(", ", ",") + "\">("
                        + place.coordinates() + ")</data>";
    }

    /** What was corrected of it or made plain; empty when nothing was. */
    public List<EventView.Correction> corrections() {
        return event().corrections() == null ? List.of() : event().corrections();
    }

    /** That something was, and when. */
    public String corrected(EventView.Correction correction) {
        return eventText.corrected(correction);
    }

    /** What is folded away below: how many sources and passages. */
    public String sources() {
        return eventText.sources();
    }

    /** Where accounts rival each other, what each says. */
    public List<Dispute> disputes() {
        return event().disagreements().stream()
                .map(disagreement -> Dispute.of(disagreement, event().citations(), eventText))
                .toList();
    }

    /** Whose word stands in which outlet; null where there are fewer than two of either. */
    public WhoSaidWhat voices() {
        WhoSaidWhat voices = WhoSaidWhat.of(List.of(event()), text());
        return voices.origins().size() < 2 ? null : voices;
    }

    /** What a passage does: asserts, denies … */
    public String bearing(SourceCitations.Passage passage) {
        return eventText.bearing(passage);
    }

    public String published(SourceView source) {
        return EventDate.parse(source.published()).inWords(text().locale());
    }
}
