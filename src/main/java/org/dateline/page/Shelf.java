package org.dateline.page;

import java.util.List;
import java.util.function.Function;

import org.dateline.date.EventDate;
import org.dateline.format.EventText;
import org.dateline.format.Messages;
import org.dateline.http.Addresses;
import org.dateline.view.ActorView;
import org.dateline.view.DisagreementList;
import org.dateline.view.OriginView;
import org.dateline.view.ReferenceList;
import org.dateline.view.SourceView;

/**
 * All things of a kind.
 *
 * @param kind in the plural, as addresses have it
 * @param next address of the following page; null on the last one
 * @param item what the list says of one
 */
record Shelf<V>(String kind, List<V> items, String next, Function<V, Function<Messages, NounPage.Item>> item)
        implements Noun {

    static Shelf<SourceView> ofSources(ReferenceList<SourceView> list) {
        return new Shelf<>(
                "sources",
                list.items(),
                list.next(),
                source -> text -> NounPage.Item.of(
                        new NounPage.Link(source.title(), "/sources/" + source.id(), source.language()),
                        source.published() == null
                                ? source.publisher()
                                : source.publisher() + ", "
                                        + EventDate.parse(source.published()).inWords(text.locale())));
    }

    static Shelf<OriginView> ofOrigins(ReferenceList<OriginView> list) {
        return new Shelf<>("origins", list.items(), list.next(), origin -> text -> item(origin, text));
    }

    static NounPage.Item item(OriginView origin, Messages text) {
        String kind = text.name("attribution", origin.attribution().code());
        return NounPage.Item.of(
                NounPage.Link.ours(origin.name(), "/origins/" + origin.id()),
                origin.occasion() == null ? kind : kind + " · " + origin.occasion());
    }

    static Shelf<ActorView> ofActors(ReferenceList<ActorView> list) {
        return new Shelf<>(
                "actors",
                list.items(),
                list.next(),
                actor -> text -> NounPage.Item.of(
                        NounPage.Link.ours(actor.name(), "/actors/" + actor.id()), actor.description()));
    }

    static Shelf<DisagreementList.Item> ofDisagreements(DisagreementList list) {
        return new Shelf<>(
                "disagreements",
                list.items(),
                list.next(),
                item -> text -> new NounPage.Item(
                        NounPage.Link.told(
                                item.event().headline(),
                                item.event().language(),
                                "/events/" + item.event().id()),
                        item.event().when(),
                        List.of(),
                        Dispute.of(item.disagreement(), item.citations(), new EventText(null, text))));
    }

    @Override
    public NounPage page(String name, Messages text, Addresses addresses, Past past) {
        return new NounPage(
                name,
                text,
                addresses,
                past,
                "/" + kind,
                null,
                text.say("noun." + kind),
                text.say("noun." + kind + ".lead"),
                null,
                List.of(),
                List.of(new NounPage.Section(
                        null,
                        items.stream().map(each -> item.apply(each).apply(text)).toList(),
                        null)),
                next == null ? null : next.substring(next.indexOf('?')));
    }
}
