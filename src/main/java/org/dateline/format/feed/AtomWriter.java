package org.dateline.format.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdom2.Document;
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
import org.dateline.text.Translated;
import org.dateline.view.EventDocument;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;

/** The latest changes as a feed, RFC 4287, with the following page as RFC 5005 has it. */
@Singleton
class AtomWriter implements AnswerWriter {
    private static final Carried CARRIED = Carried.of(
            EventMember.ATTRIBUTION,
            EventMember.HEADLINE,
            EventMember.SUMMARY,
            EventMember.LANGUAGE,
            EventMember.TYPE,
            EventMember.TAGS,
            EventMember.CORRECTIONS,
            EventMember.RECORDED_AT);

    private static final String LANG = "lang";

    private final String name;
    private final TagUris ids;

    /** @param name what readers know the service by */
    AtomWriter(@ConfigProperty(name = "dateline.name") String name, TagUris ids) {
        this.name = name;
        this.ids = ids;
    }

    @Override
    public boolean writes(Format format) {
        return format == Format.ATOM;
    }

    @Override
    public void write(Object view, Request request, Losses losses, OutputStream out) throws IOException {
        EventDocument document = (EventDocument) view;
        FeedMetadata metadata = new FeedMetadata(name, ids, document, request);
        Messages text = Messages.of(document);
        List<Entry> entries = new ArrayList<>();
        List<String> languages = new ArrayList<>();
        // No event is older than that, and a feed without any was last changed when the record was.
        Instant updated = document.changed() == null ? Instant.EPOCH : document.changed();
        for (EventView event : document.events()) {
            CARRIED.noteLosses(event, losses);
            entries.add(entry(FeedEntry.of(event, text), metadata));
            languages.add(event.toldIn());
            updated = event.recordedAt().isAfter(updated) ? event.recordedAt() : updated;
        }
        Feed feed = feed(metadata);
        feed.setEntries(entries);
        feed.setUpdated(Date.from(updated));
        // As it is: what Rome itself writes has every run of spaces and breaks made one space.
        new XMLOutputter(org.jdom2.output.Format.getRawFormat())
                .output(inLanguages(xml(feed), document, languages), out);
    }

    /** Says what the feed is in, and which titles are in another language. */
    private static Document inLanguages(Document xml, EventDocument document, List<String> languages) {
        Element root = xml.getRootElement();
        root.setAttribute(LANG, document.language().toLanguageTag(), Namespace.XML_NAMESPACE);
        List<Element> entries = root.getChildren("entry", root.getNamespace());
        for (int i = 0; i < entries.size(); i++) {
            if (!Translated.isIn(document.language(), languages.get(i))) {
                entries.get(i)
                        .getChild("title", root.getNamespace())
                        .setAttribute(LANG, languages.get(i), Namespace.XML_NAMESPACE);
            }
        }
        return xml;
    }

    private Feed feed(FeedMetadata metadata) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(metadata.id());
        feed.setTitleEx(content("text", metadata.title()));
        String description = Printable.of(metadata.document().heading().description());
        if (description != null && !description.isBlank()) {
            feed.setSubtitle(content("text", description));
        }
        Person author = new Person();
        author.setName(name);
        feed.setAuthors(List.of(author));
        feed.setAlternateLinks(List.of(link("alternate", Format.HTML.mediaType(), metadata.page(), null)));
        Stream<Link> pages = metadata.next() == null
                ? Stream.empty()
                : Stream.of(link("next", Format.ATOM.mediaType(), metadata.next(), null));
        feed.setOtherLinks(Stream.concat(Stream.of(link("self", Format.ATOM.mediaType(), metadata.self(), null)), pages)
                .toList());
        return feed;
    }

    private static Entry entry(FeedEntry told, FeedMetadata metadata) {
        EventView event = told.event();
        Entry entry = new Entry();
        entry.setId(metadata.idOf(event));
        entry.setTitleEx(content("text", told.headline()));
        entry.setPublished(Date.from(event.firstRecordedAt()));
        entry.setUpdated(Date.from(event.recordedAt()));
        entry.setSummary(content("text", told.summary()));
        entry.setContents(List.of(content("html", told.html(metadata.eventPage(event.id())))));
        entry.setCategories(told.categories().stream().map(AtomWriter::category).toList());
        entry.setAlternateLinks(
                List.of(link("alternate", Format.HTML.mediaType(), metadata.eventPage(event.id()), null)));
        entry.setOtherLinks(told.sources().stream()
                .map(source -> link(
                        "via",
                        null,
                        Printable.of(source.url()),
                        Printable.of(source.publisher() + ", " + source.title())))
                .toList());
        return entry;
    }

    private static Content content(String type, String value) {
        Content content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static Category category(String term) {
        Category category = new Category();
        category.setTerm(term);
        return category;
    }

    private static Link link(String rel, String type, String address, String title) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(address);
        link.setTitle(title);
        return link;
    }

    private static Document xml(Feed feed) {
        try {
            return new WireFeedOutput().outputJDom(feed);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
