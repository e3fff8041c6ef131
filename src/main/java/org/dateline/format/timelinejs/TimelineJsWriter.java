package org.dateline.format.timelinejs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.date.EventDate;
import org.dateline.format.Carried;
import org.dateline.format.EventText;
import org.dateline.format.HtmlSafeJson;
import org.dateline.format.Markup;
import org.dateline.format.Messages;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.view.EventDocument;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;

/**
 * The JSON that TimelineJS 3 makes a timeline of. Its texts are markup; what it has no members for stands in them in words.
 * Events of no known date have no place on its line; the title, which comes last, says how many there are.
 */
@Singleton
public class TimelineJsWriter implements AnswerWriter {
    /** Of the passages it has the quotes and whose they are, so something of them is lost. */
    private static final Carried CARRIED = Carried.of(
            EventMember.HEADLINE,
            EventMember.SUMMARY,
            EventMember.TYPE,
            EventMember.WHEN,
            EventMember.QUANTITY,
            EventMember.PARTICIPANTS,
            EventMember.PLACE,
            EventMember.ATTRIBUTION,
            EventMember.CORROBORATION,
            EventMember.DISAGREEMENTS);

    /** No slug has such a name: TimelineJS renames what is called as its title is. */
    private static final String TITLE = "_title";

    /** What makes TimelineJS take the markup of a quote for the address of a video, a map …, wherever it stands. */
    private static final Pattern OTHER_MEDIUM =
            Pattern.compile("youtu|documentcloud|google|imgur|pdf|spotify|iframe", Pattern.CASE_INSENSITIVE);

    private final JsonFactory json = JsonFactory.builder().build();
    private final String name;

    /** @param name what readers know the service by */
    public TimelineJsWriter(@ConfigProperty(name = "dateline.name") String name) {
        this.name = name;
        json.setCharacterEscapes(new HtmlSafeJson());
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    @Override
    public boolean writes(Format format) {
        return format == Format.TIMELINEJS;
    }

    @Override
    public void write(Object view, Request request, Losses losses, OutputStream out) throws IOException {
        EventDocument document = (EventDocument) view;
        losses.expect(List.of("event"));
        Messages text = Messages.in(document.language());
        // Closed when all is written only: closing a half-written one would make it look whole.
        JsonGenerator to = json.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        int undated = 0;
        to.writeStartObject();
        to.writeArrayFieldStart("events");
        for (EventView event : document.events()) {
            if (event.when().edtf() == null) {
                undated++;
                losses.note("event");
            } else {
                write(new EventText(event, text), to);
                CARRIED.noteLosses(event, losses);
            }
        }
        to.writeEndArray();
        write(document.heading(), undated, text, to);
        to.writeEndObject();
        to.close();
    }

    private static void write(EventText eventText, JsonGenerator to) throws IOException {
        EventView event = eventText.event();
        TimelineJsSpan span = TimelineJsSpan.of(EventDate.parse(event.when().edtf()));
        to.writeStartObject();
        to.writeStringField("unique_id", event.id());
        to.writeFieldName("start_date");
        span.start().write(to);
        if (span.end() != null) {
            to.writeFieldName("end_date");
            span.end().write(to);
        }
        to.writeStringField("display_date", Markup.escaped(eventText.when()));
        to.writeStringField("group", Markup.escaped(eventText.text().name("type", event.type())));
        writeText(eventText.title(), text(eventText), to);
        List<EventText.Passage> passages = eventText.passages();
        if (!passages.isEmpty()) {
            writeMedia(passages.get(0), to);
        }
        to.writeEndObject();
    }

    private void write(EventDocument.Heading heading, int undated, Messages text, JsonGenerator to) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        if (heading.description() != null) {
            paragraphs.add(Markup.escaped(heading.description()));
        }
        if (undated > 0) {
            paragraphs.add(Markup.escaped(text.say("left_out.undated", undated)));
        }
        to.writeObjectFieldStart("title");
        to.writeStringField("unique_id", TITLE);
        writeText(heading.title() == null ? name : heading.title(), Markup.paragraphs(paragraphs), to);
        to.writeEndObject();
    }

    private static void writeText(String headline, String markup, JsonGenerator to) throws IOException {
        // TimelineJS would look for addresses to link even within our own links.
        to.writeBooleanField("autolink", false);
        to.writeObjectFieldStart("text");
        to.writeStringField("headline", Markup.escaped(headline));
        to.writeStringField("text", markup);
        to.writeEndObject();
    }

    private static String text(EventText eventText) {
        EventView.Place place = eventText.event().place();
        Stream<String> told = Stream.concat(
                Stream.of(eventText.participants(), place == null ? null : place(place)),
                eventText.paragraphs().stream());
        return Markup.paragraphs(Stream.concat(
                        told.filter(Objects::nonNull)
                                .filter(each -> !each.isBlank())
                                .map(Markup::escaped),
                        eventText.passages().stream().map(TimelineJsWriter::passage))
                .toList());
    }

    private static String place(EventView.Place place) {
        return place.country() == null ? place.name() : place.name() + " (" + place.country() + ")";
    }

    private static String passage(EventText.Passage passage) {
        return Markup.escaped(passage.saying() + passage.origin() + " (" + passage.stance() + "); ")
                + Markup.link(passage.link(), passage.publisher() + ", " + passage.title());
    }

    private static void writeMedia(EventText.Passage passage, JsonGenerator to) throws IOException {
        to.writeObjectFieldStart("media");
        to.writeStringField("url", "<blockquote>" + quoted(passage.quote()) + "</blockquote>");
        to.writeStringField("credit", Markup.escaped(passage.origin() + "; " + passage.publisher()));
        if (Markup.isAddress(passage.link())) {
            to.writeStringField("link", passage.link());
        }
        to.writeEndObject();
    }

    /** Told letter by letter where it names another medium. */
    private static String quoted(String quote) {
        return OTHER_MEDIUM
                .matcher(Markup.escaped(quote))
                .replaceAll(named -> "&#" + (int) named.group().charAt(0) + ";"
                        + named.group().substring(1));
    }
}
