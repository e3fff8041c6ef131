package org.dateline.format.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

import jakarta.inject.Singleton;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;

import org.dateline.format.Carried;
import org.dateline.format.FeedEntry;
import org.dateline.format.FeedMetadata;
import org.dateline.format.Messages;
import org.dateline.format.TagUris;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.text.Printable;
import org.dateline.view.EventDocument;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;

/**
 * The latest changes as a feed, RSS 2.0, with what the RSS Advisory Board's Best Practices Profile adds: its own address and that
 * of the following page as links of Atom.
 */
@Singleton
class RssWriter implements AnswerWriter {
    private static final Carried CARRIED = Carried.of(
            EventMember.ATTRIBUTION,
            EventMember.HEADLINE,
            EventMember.SUMMARY,
            EventMember.TYPE,
            EventMember.TAGS,
            EventMember.CORRECTIONS,
            EventMember.RECORDED_AT);

    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

    private final String name;
    private final TagUris ids;

    /** @param name what readers know the service by */
    RssWriter(@ConfigProperty(name = "dateline.name") String name, TagUris ids) {
        this.name = name;
        this.ids = ids;
    }

    @Override
    public boolean writes(Format format) {
        return format == Format.RSS;
    }

    @Override
    public void write(Object view, Request request, Losses losses, OutputStream out) throws IOException {
        EventDocument document = (EventDocument) view;
        FeedMetadata metadata = new FeedMetadata(name, ids, document, request);
        Messages text = Messages.of(document);
        List<Item> items = new ArrayList<>();
        for (EventView event : document.events()) {
            CARRIED.noteLosses(event, losses);
            items.add(item(FeedEntry.of(event, text), metadata));
        }
        Channel channel = channel(metadata);
        channel.setItems(items);
        channel.setLastBuildDate(items.stream()
                .map(Item::getPubDate)
                .max(Comparator.naturalOrder())
                .orElse(null));
        try {
            // As it is: what Rome itself writes has every run of spaces and breaks made one space.
            new XMLOutputter(org.jdom2.output.Format.getRawFormat())
                    .output(new WireFeedOutput().outputJDom(channel), out);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Channel channel(FeedMetadata metadata) {
        Channel channel = new Channel("rss_2.0");
        String description = Printable.of(metadata.document().heading().description());
        channel.setTitle(metadata.title());
        channel.setLink(metadata.page());
        // RSS demands one.
        channel.setDescription(description == null || description.isBlank() ? metadata.title() : description);
        channel.setLanguage(metadata.document().language().toLanguageTag());
        List<Element> links = new ArrayList<>(List.of(link("self", metadata.self())));
        if (metadata.next() != null) {
            links.add(link("next", metadata.next()));
        }
        channel.setForeignMarkup(links);
        return channel;
    }

    private static Element link(String rel, String address) {
        return new Element("link", ATOM)
                .setAttribute("rel", rel)
                .setAttribute("type", Format.RSS.mediaType())
                .setAttribute("href", address);
    }

    private static Item item(FeedEntry entry, FeedMetadata metadata) {
        EventView event = entry.event();
        Item item = new Item();
        Guid guid = new Guid();
        guid.setValue(metadata.idOf(event));
        // It leads nowhere, and a permanent link is taken for a page.
        guid.setPermaLink(false);
        item.setGuid(guid);
        item.setTitle(entry.headline());
        item.setLink(metadata.eventPage(event.id()));
        item.setPubDate(Date.from(event.recordedAt()));
        Description summary = new Description();
        summary.setValue(entry.summary());
        item.setDescription(summary);
        Content content = new Content();
        content.setType(Content.HTML);
        content.setValue(entry.html(metadata.eventPage(event.id())));
        item.setContent(content);
        item.setCategories(entry.categories().stream().map(RssWriter::category).toList());
        return item;
    }

    private static Category category(String term) {
        Category category = new Category();
        category.setValue(term);
        return category;
    }
}
