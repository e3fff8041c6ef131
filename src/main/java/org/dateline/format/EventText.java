package org.dateline.format;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.citation.Bearing;
import org.dateline.citation.Locator;
import org.dateline.citation.Stance;
import org.dateline.citation.Translation;
import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.view.Amount;
import org.dateline.view.DisagreementView;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.Part;
import org.dateline.view.SourceCitations;
import org.dateline.view.SourceView;
import org.dateline.view.When;

/**
 * An event in words, for formats that have no members for what is uncertain, disputed or sourced. Plain text throughout:
 * whoever puts it into markup escapes it.
 */
public record EventText(EventView event, Messages text) {

    /** The headline, after what of it is disputed: a title often stands alone. */
    public String title() {
        List<String> fields = event.disagreements().stream()
                .map(DisagreementView::field)
                .map(field -> text.say("disputed." + field))
                .toList();
        return fields.isEmpty() ? event.headline() : text.say("disputed", String.join(", ", fields), event.headline());
    }

    /** When it happened: the desk's date in words, and every other date that somebody gives. */
    public String when() {
        When when = event.when();
        String chosen = when.display() == null ? text.say("undated") : when.display();
        return rivals() == null ? chosen : text.say("when.disputed", chosen, rivals());
    }

    /** The dates that others give, in words; null when nobody gives another. */
    public String rivals() {
        String others = rivals(event).map(DisagreementView.Position::display).collect(Collectors.joining(" / "));
        return others.isEmpty() ? null : others;
    }

    /** The numbers that others give and that cannot be right as well, in words; null when nobody gives another. */
    public String rivalNumbers() {
        String others = rivals(event, "quantity")
                .filter(position ->
                        position.saysOtherwise(event.citations().stream().flatMap(cited -> cited.passages().stream())))
                .map(position -> quantity(position.value()))
                .collect(Collectors.joining(" / "));
        return others.isEmpty() ? null : ofUnit(others);
    }

    /** What others say of an event's date. */
    public static Stream<DisagreementView.Position> rivals(EventView event) {
        return rivals(event, "when");
    }

    private static Stream<DisagreementView.Position> rivals(EventView event, String field) {
        return event.disagreements().stream()
                .filter(each -> each.field().equals(field))
                .flatMap(each -> each.positions().stream().filter(position -> !each.hasChosen(position)));
    }

    /** @param field {@code when}, {@code quantity} or {@code stance} */
    public boolean disagreesOn(String field) {
        return event.disagreements().stream()
                .anyMatch(disagreement -> disagreement.field().equals(field));
    }

    /** What the date rests on; null when that goes without saying, or is told with the disagreement about it. */
    public String dateReason() {
        return disagreesOn("when") ? null : event.when().reason();
    }

    /** How many: {@code calls: at least 5}; null when nothing is counted. */
    public String quantity() {
        Amount amount = event.quantity();
        return amount == null ? null : counted(amount.value());
    }

    /** Another number of what the event counts. */
    private String counted(String number) {
        return ofUnit(quantity(number));
    }

    /** With what is counted; an amount of money says it itself. */
    private String ofUnit(String numbers) {
        return event.quantity().unit() == null
                ? numbers
                : text.name("unit", event.quantity().unit()) + ": " + numbers;
    }

    /** A quantity of the event in words. */
    private String quantity(String value) {
        return Quantity.parse(value).inWords(text.locale(), event.quantity().currency());
    }

    /** How its evidence stands: {@code disputed}, {@code single origin} …; null when it was not weighed. */
    public String status() {
        return event.corroboration() == null
                ? null
                : text.name("status", event.corroboration().status());
    }

    /** Its status and what that rests on, in a sentence; null when it was not weighed. */
    public String evidence() {
        EventView.Corroboration evidence = event.corroboration();
        if (evidence == null) {
            return null;
        }
        String key = "evidence." + evidence.status();
        return UnnamedPeople.behind(event)
                .map(people -> text.say(
                        key + ".people",
                        Quantity.parse(people.number()).inWords(text.locale(), null),
                        String.join(", ", people.publishers()),
                        evidence.namedVoices(),
                        evidence.denyingVoices()))
                .orElseGet(() -> text.say(
                        key, evidence.sources(), evidence.voices(), evidence.namedVoices(), evidence.denyingVoices()));
    }

    /** How its evidence stands, and on how much it rests: {@code disputed · 2 sources, 5 passages}. */
    public String evidenceInShort() {
        String status = status();
        return status == null ? sources() : status + " · " + sources();
    }

    /** On how many sources and passages it rests. */
    public String sources() {
        int passages = event.citations().stream()
                .mapToInt(source -> source.passages().size())
                .sum();
        return text.say("sources", event.citations().size(), passages);
    }

    /**
     * Where the passages cannot all be right: a sentence for each disagreement, with why the desk tells it as it does; empty
     * when they agree.
     */
    public List<String> disagreements() {
        return event.disagreements().stream()
                .map(disagreement -> disagreement.reason() == null
                        ? sentence(disagreement)
                        : sentence(disagreement) + " " + text.say("reason", disagreement.reason()))
                .toList();
    }

    /** The same without the desk's reasons. */
    public List<String> contradictions() {
        return event.disagreements().stream().map(this::sentence).toList();
    }

    private String sentence(DisagreementView disagreement) {
        String positions = disagreement.positions().stream()
                .map(position -> value(disagreement, position) + " (" + names(position) + ")")
                .collect(Collectors.joining(" / "));
        return text.say(disagreement.kind() + "." + disagreement.field(), positions);
    }

    /** Who holds a position. */
    public String names(DisagreementView.Position position) {
        return event.origins(position).stream().map(this::called).collect(Collectors.joining("; "));
    }

    /** What a position holds, in words. */
    public String value(DisagreementView disagreement, DisagreementView.Position position) {
        return switch (disagreement.field()) {
            case "when" -> position.display();
            case "quantity" -> Quantity.parse(position.value()).inWords(text.locale(), disagreement.currency());
            default -> text.name("stance", position.value());
        };
    }

    /** What was corrected or made plain, and on which day, the oldest first; empty when nothing was. */
    public List<String> corrections() {
        return event.corrections() == null
                ? List.of()
                : event.corrections().stream()
                        .map(each -> corrected(each) + each.note())
                        .toList();
    }

    /** That something was corrected or made plain, and when: what it was stands behind it. */
    public String corrected(EventView.Correction correction) {
        ZoneId zone = event.when() == null || event.when().zone() == null
                ? ZoneOffset.UTC
                : ZoneId.of(event.when().zone());
        return text.say(correction.kind(), text.day(correction.recordedAt(), zone)) + " ";
    }

    /** Every passage with whose word it is and where it stands, in the order of the record. */
    public List<Passage> passages() {
        return event.citations().stream()
                .flatMap(ofSource -> ofSource.passages().stream().map(passage -> passage(ofSource, passage)))
                .toList();
    }

    private Passage passage(SourceCitations ofSource, SourceCitations.Passage passage) {
        return new Passage(
                passage.quote() == null ? null : passage.quote().exact(),
                called(passage.origin()),
                passage.quote() == null ? bearing(passage) + "; " + text.say("without_quote") : bearing(passage),
                ofSource.source().publisher(),
                located(title(ofSource.source()), passage),
                ofSource.address(passage),
                passage.translation() == null ? null : passage.translation().text());
    }

    private String located(String title, SourceCitations.Passage passage) {
        String locator = locator(passage);
        return locator == null ? title : title + ", " + locator;
    }

    private String title(SourceView source) {
        return source.via() == null
                ? source.title()
                : source.title() + " ("
                        + text.say(
                                "via",
                                source.via().publisher() + ", " + source.via().title()) + ")";
    }

    /** Whose word it is: how the source called him, and who that turned out to be. */
    public String called(OriginView.Mention origin) {
        return origin.identified() == null
                ? origin.name()
                : text.say(
                        "identified", origin.name(), origin.identified().actor().name());
    }

    /** Where in its source a passage stands, in words; null when not noted. */
    public String locator(SourceCitations.Passage passage) {
        Locator place = passage.locator();
        if (place == null) {
            return null;
        }
        return Stream.of(
                        placed("locator.page", place.page()),
                        placed("locator.paragraph", place.paragraph()),
                        placed("locator.time", place.time()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private String placed(String key, String value) {
        return value == null ? null : text.say(key, value.replace('-', '\u2013'));
    }

    /** That a passage is translated, into what and by whom. */
    public String translated(SourceCitations.Passage passage) {
        Translation translation = passage.translation();
        String language = Locale.forLanguageTag(translation.language()).getDisplayLanguage(text.locale());
        return translation.by() == null
                ? text.say("translation", language)
                : text.say("translation.by", language, translation.by());
    }

    /** What a passage does: asserts, says otherwise and what, denies … */
    public String bearing(SourceCitations.Passage passage) {
        if (passage.bearing() == Bearing.INFERRED) {
            return text.name("stance", Bearing.INFERRED.code());
        }
        if (passage.asked() != null) {
            return text.say("asked." + passage.stance().code(), passage.asked().name());
        }
        if (passage.withdrawn() != null) {
            return text.name("stance", passage.stance().code()) + "; " + text.name("stance", "withdrawn");
        }
        if (passage.bearing() != Bearing.ASSERTS_OTHERWISE) {
            return Stream.concat(Stream.of(text.name("stance", passage.stance().code())), lessExactly(passage))
                    .collect(Collectors.joining("; "));
        }
        String date = passage.says().when() == null
                ? null
                : EventDate.parse(passage.says().when()).inWords(text.locale());
        // Where the event has no number, the one that a passage gives contradicts nothing.
        boolean otherNumber = passage.says().quantity() != null && event.quantity() != null;
        String number = otherNumber ? counted(passage.says().quantity()) : null;
        String otherwise = text.say(
                "otherwise", Stream.of(date, number).filter(Objects::nonNull).collect(Collectors.joining(", ")));
        return Stream.concat(Stream.of(otherwise), leftOpen(passage.says())).collect(Collectors.joining("; "));
    }

    private Stream<String> leftOpen(SourceCitations.Says says) {
        return says.leavesOpen() == null
                ? Stream.empty()
                : says.leavesOpen().stream().map(field -> text.say("open." + field));
    }

    /** What an assertion leaves open of what the desk tells, or gives less exactly: nobody is to stand for more than he said. */
    private Stream<String> lessExactly(SourceCitations.Passage passage) {
        SourceCitations.Says says = passage.says();
        if (passage.stance() != Stance.ASSERTS || says == null) {
            return Stream.empty();
        }
        boolean otherNumber = says.quantity() != null
                && event.quantity() != null
                && !Quantity.parse(says.quantity())
                        .equals(Quantity.parse(event.quantity().value()));
        return Stream.concat(otherNumber ? Stream.of(counted(says.quantity())) : Stream.empty(), leftOpen(says));
    }

    /** The people and bodies that take part, with their parts. */
    public String participants() {
        return event.participants().stream()
                .map(part -> told(part, role -> text.name("role", role)))
                .collect(Collectors.joining(", "));
    }

    /** Who takes part, and as what, in no language. */
    public static String told(Part part) {
        return told(part, role -> role.replace('_', ' '));
    }

    private static String told(Part part, UnaryOperator<String> words) {
        return part.role() == null ? part.actor().name() : part.actor().name() + " (" + words.apply(part.role()) + ")";
    }

    /** All of it besides headline, date and passages: paragraphs, none of them empty. */
    public List<String> paragraphs() {
        return Stream.of(
                        Stream.of(event.attribution(), event.summary(), quantity(), evidence()),
                        disagreements().stream(),
                        corrections().stream())
                .flatMap(each -> each)
                .filter(paragraph -> paragraph != null && !paragraph.isBlank())
                .toList();
    }

    /**
     * A passage.
     *
     * @param origin whose word it is
     * @param stance what it does: asserts, denies …
     * @param quote null where the source is cited without one
     * @param title of the source, with where in it the passage stands
     * @param link leads to the quote in the source; null when the source has no address
     * @param translation the quote in another language; null when there is none
     */
    public record Passage(
            String quote,
            String origin,
            String stance,
            String publisher,
            String title,
            String link,
            String translation) {
        /** In one paragraph, without the link. */
        public String told() {
            return saying() + origin + " (" + stance + "); " + publisher + ", " + title;
        }

        /** The quote before the name of whoever says it; empty without a quote. */
        public String saying() {
            return quote == null ? "" : "\u201c" + quote + "\u201d " + inOtherWords() + "\u2014 ";
        }

        private String inOtherWords() {
            return translation == null ? "" : "[" + translation + "] ";
        }
    }
}
