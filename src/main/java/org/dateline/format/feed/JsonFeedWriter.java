package org.dateline.format.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.format.Carried;
import org.dateline.format.FeedEntry;
import org.dateline.format.FeedMetadata;
import org.dateline.format.HtmlSafeJson;
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

/** The latest changes as a feed, JSON Feed 1.1. */
@Singleton
class JsonFeedWriter implements AnswerWriter {
    private static final Carried CARRIED = Carried.of(
            EventMember.ATTRIBUTION,
            EventMember.HEADLINE,
            EventMember.SUMMARY,
            EventMember.LANGUAGE,
            EventMember.TYPE,
            EventMember.WHEN,
            EventMember.TAGS,
            EventMember.CORRECTIONS,
            EventMember.RECORDED_AT,
            EventMember.REVISION);

    private final String name;
    private final TagUris ids;
    private final ObjectWriter json;

    /** @param name what readers know the service by */
    JsonFeedWriter(@ConfigProperty(name = "dateline.name") String name, TagUris ids, ObjectMapper json) {
        this.name = name;
        this.ids = ids;
        this.json =
                json.writerFor(Feed.class).with(new HtmlSafeJson()).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    @Override
    public boolean writes(Format format) {
        return format == Format.JSONFEED;
    }

    @Override
    public void write(Object view, Request request, Losses losses, OutputStream out) throws IOException {
        EventDocument document = (EventDocument) view;
        FeedMetadata metadata = new FeedMetadata(name, ids, document, request);
        Messages text = Messages.of(document);
        List<Item> items = new ArrayList<>();
        for (EventView event : document.events()) {
            CARRIED.noteLosses(event, losses);
            items.add(Item.of(FeedEntry.of(event, text), metadata));
        }
        json.writeValue(out, feed(metadata, items));
    }

    private Feed feed(FeedMetadata metadata, List<Item> items) {
        return new Feed(
                "https://jsonfeed.org/version/1.1",
                metadata.title(),
                Printable.of(metadata.document().heading().description()),
                metadata.page(),
                metadata.self(),
                metadata.next(),
                metadata.document().language().toLanguageTag(),
                List.of(new Author(name)),
                items);
    }

    /**
     * @param description null when there is none
     * @param nextUrl null on the last page
     */
    private record Feed(
            String version,
            String title,
            String description,
            String homePageUrl,
            String feedUrl,
            String nextUrl,
            String language,
            List<Author> authors,
            List<Item> items) {}

    private record Author(String name) {}

    private record Item(
            String id,
            String url,
            String title,
            String summary,
            String contentHtml,
            Instant datePublished,
            Instant dateModified,
            String language,
            List<String> tags,
            @JsonProperty("_dateline") Extension dateline) {
        static Item of(FeedEntry entry, FeedMetadata metadata) {
            EventView event = entry.event();
            String page = metadata.eventPage(event.id());
            return new Item(
                    metadata.idOf(event),
                    page,
                    entry.headline(),
                    entry.summary(),
                    entry.html(page),
                    event.firstRecordedAt(),
                    event.recordedAt(),
                    event.language(),
                    entry.categories(),
                    Extension.of(event));
        }
    }

    /**
     * What JSON Feed has no members for.
     *
     * @param edtf null when undated
     * @param status of the evidence; null when it was not weighed
     */
    private record Extension(String edtf, String status, int revision) {
        static Extension of(EventView event) {
            return new Extension(
                    event.when().edtf(),
                    event.corroboration() == null ? null : event.corroboration().status(),
                    event.revision());
        }
    }
}
