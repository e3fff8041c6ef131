package org.dateline.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dateline.date.EventDate;
import org.dateline.format.Markup;
import org.dateline.format.Messages;
import org.dateline.http.Addresses;
import org.dateline.text.Translated;
import org.dateline.view.ActorView;
import org.dateline.view.EventView;
import org.dateline.view.OriginStatements;
import org.dateline.view.OriginView;
import org.dateline.view.SourceView;

/**
 * One thing of the record, with the events it bears on.
 *
 * @param kind in the plural, as addresses have it
 * @param language of the title and the lead
 */
record Account(String kind, String id, String title, String lead, String language, Facts facts, Sections sections)
        implements Noun {
    /** What is known of it, in the reader's words. */
    interface Facts {
        Stream<NounPage.Fact> in(Messages text);
    }

    /** What it has to do with. */
    interface Sections {
        Stream<NounPage.Section> in(Messages text, Addresses addresses);
    }

    @Override
    public NounPage page(String name, Messages text, Addresses addresses, Past past) {
        return new NounPage(
                name,
                text,
                addresses,
                past,
                "/" + kind + "/" + id,
                new NounPage.Link(text.say("noun." + kind), "/" + kind),
                title,
                lead,
                language,
                facts.in(text).toList(),
                sections.in(text, addresses)
                        .filter(section -> !section.items().isEmpty())
                        .toList(),
                null);
    }

    static Account of(SourceView source, List<EventView> events) {
        return new Account(
                "sources",
                source.id(),
                source.title(),
                null,
                source.language(),
                text -> Stream.of(
                                NounPage.Fact.of(text.say("fact.publisher"), source.publisher()),
                                NounPage.Fact.of(text.say("fact.authors"), String.join(", ", source.byline())),
                                NounPage.Fact.of(
                                        text.say("fact.published"),
                                        source.published() == null ? null : words(source.published(), text)),
                                NounPage.Fact.of(text.say("fact.address"), web(source.url())),
                                NounPage.Fact.of(
                                        text.say("fact.via"),
                                        source.via() == null
                                                ? List.of()
                                                : List.of(new NounPage.Link(
                                                        source.via().title() + " ("
                                                                + source.via().publisher() + ")",
                                                        "/sources/"
                                                                + source.via().id()))),
                                NounPage.Fact.of(text.say("archived"), web(source.archivedUrl())),
                                NounPage.Fact.of(
                                        text.say("fact.corrections"),
                                        source.corrections().stream()
                                                .map(correction -> new NounPage.Link(
                                                        words(correction.date(), text) + ": " + correction.what(),
                                                        Markup.isAddress(correction.url()) ? correction.url() : null))
                                                .toList()))
                        .flatMap(each -> each),
                (text, addresses) -> Stream.of(events("source", source.id(), events, text)));
    }

    static Account of(ActorView actor, List<EventView> events, List<OriginView> origins) {
        return new Account(
                "actors",
                actor.id(),
                actor.name(),
                actor.description(),
                Translated.UNSAID,
                text -> Stream.of(
                                NounPage.Fact.of(text.say("fact.aliases"), String.join(" · ", actor.aliases())),
                                NounPage.Fact.of(text.say("fact.speaks_for"), links("actors", actor.speaksFor())))
                        .flatMap(each -> each),
                (text, addresses) -> Stream.of(
                        events("participant", actor.id(), events, text),
                        new NounPage.Section(
                                text.say("noun.said"),
                                origins.stream()
                                        .map(origin -> Shelf.item(origin, text))
                                        .toList(),
                                null)));
    }

    static Account of(OriginStatements account) {
        OriginView origin = account.origin();
        return new Account(
                "origins",
                origin.id(),
                origin.name(),
                origin.description(),
                Translated.UNSAID,
                text -> Stream.of(
                                NounPage.Fact.of(
                                        text.say("fact.attribution"),
                                        text.name(
                                                "attribution",
                                                origin.attribution().code())),
                                NounPage.Fact.of(text.say("fact.actor"), link(origin.actor())),
                                NounPage.Fact.of(
                                        text.say("fact.identified"),
                                        origin.identified() == null
                                                ? List.of()
                                                : List.of(new NounPage.Link(
                                                        words(
                                                                        origin.identified()
                                                                                .date(),
                                                                        text) + ": \u201c"
                                                                + origin.identified()
                                                                        .quote() + "\u201d",
                                                        "/sources/"
                                                                + origin.identified()
                                                                        .source()))),
                                NounPage.Fact.ours(text.say("fact.occasion"), origin.occasion()),
                                NounPage.Fact.of(
                                        text.say("fact.said"),
                                        origin.said() == null ? null : words(origin.said(), text)),
                                NounPage.Fact.of(text.say("fact.obtained_by"), link(origin.obtainedBy())),
                                NounPage.Fact.of(text.say("fact.speaks_for"), links("actors", origin.speaksFor())),
                                NounPage.Fact.of(
                                        text.say("fact.derives_from"),
                                        links(
                                                "origins",
                                                origin.derivesFrom().stream()
                                                        .map(OriginView.Derivation::origin)
                                                        .toList())),
                                NounPage.Fact.of(text.say("fact.repeated_by"), links("origins", account.repeatedBy())),
                                NounPage.Fact.of(
                                        text.say("fact.withdrawn"),
                                        origin.withdrawn() == null
                                                ? List.of()
                                                : links(
                                                        "origins",
                                                        origin.withdrawn().by())),
                                NounPage.Fact.ours(text.say("fact.note"), origin.note()))
                        .flatMap(each -> each),
                (text, addresses) -> Stream.of(new NounPage.Section(
                        text.say("noun.statements"),
                        account.statements().stream()
                                .map(statement -> item(statement, origin, text))
                                .toList(),
                        new NounPage.Link(text.say("noun.as_timeline"), list("origin", origin.id())))));
    }

    private static NounPage.Item item(OriginStatements.Statement statement, OriginView origin, Messages text) {
        Map<String, Dispute.Account> said = new LinkedHashMap<>();
        statement
                .citations()
                .forEach(cited -> cited.passages()
                        .forEach(passage -> said.computeIfAbsent(
                                        Dispute.letters(Dispute.quoted(passage, text)),
                                        quote -> new Dispute.Account(
                                                Dispute.quoted(passage, text),
                                                cited.language(passage),
                                                null,
                                                null,
                                                passage.withdrawn() != null,
                                                new ArrayList<>()))
                                .outlets()
                                .add(Dispute.outlet(cited, passage))));
        String stance = text.name("stance", statement.stance().code());
        return new NounPage.Item(
                NounPage.Link.told(
                        statement.event().headline(),
                        statement.event().language(),
                        "/events/" + statement.event().id()),
                statement.event().when() == null
                        ? stance
                        : stance + " · " + statement.event().when(),
                List.copyOf(said.values()),
                null);
    }

    private static NounPage.Section events(String filter, String id, List<EventView> events, Messages text) {
        return new NounPage.Section(
                text.say("noun.events"),
                events.stream()
                        .map(event -> NounPage.Item.of(
                                NounPage.Link.told(event.headline(), event.language(), "/events/" + event.id()),
                                event.when().display() == null
                                        ? text.say("undated")
                                        : event.when().display()))
                        .toList(),
                new NounPage.Link(text.say("noun.as_timeline"), list(filter, id)));
    }

    /** The page of the record with one filter. */
    private static String list(String filter, String id) {
        return "/v1/events?" + filter + "=" + id + "&format=html";
    }

    private static String words(String date, Messages text) {
        return EventDate.parse(date).inWords(text.locale());
    }

    private static List<NounPage.Link> web(String address) {
        return Markup.isAddress(address) ? List.of(new NounPage.Link(address, address)) : List.of();
    }

    private static List<NounPage.Link> link(ActorView.Mention actor) {
        return actor == null ? List.of() : List.of(NounPage.Link.ours(actor.name(), "/actors/" + actor.id()));
    }

    private static List<NounPage.Link> links(String kind, List<String> ids) {
        return ids.stream()
                .map(id -> NounPage.Link.ours(id, "/" + kind + "/" + id))
                .toList();
    }
}
