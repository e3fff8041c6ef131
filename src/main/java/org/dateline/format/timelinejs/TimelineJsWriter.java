package org.dateline.format.timelinejs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.date.EventDate;
import org.dateline.event.Medium;
import org.dateline.format.Carried;
import org.dateline.format.EventText;
import org.dateline.format.HtmlSafeJson;
import org.dateline.format.LeftOut;
import org.dateline.format.Markup;
import org.dateline.format.Messages;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.timeline.Era;
import org.dateline.view.EventDocument;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;

/**
 * The JSON that TimelineJS 3 makes a timeline of. Its texts are markup, and short: each leads to the event's page. Events of no
 * known date have no place on its line, and those far from all others would make it useless; the title, which comes last, says
 * so.
 */
@Singleton
public class TimelineJsWriter implements AnswerWriter {
    /** Of all else no more than the first passage and how the evidence stands is told, and the way to the rest. */
    private static final Carried CARRIED = Carried.of(
            EventMember.HEADLINE,
            EventMember.SUMMARY,
            EventMember.TYPE,
            EventMember.WHEN,
            EventMember.QUANTITY,
            EventMember.MEDIA,
            EventMember.ATTRIBUTION);

    /** No slug has such a name: TimelineJS renames what is called as its title is. */
    private static final String TITLE = "_title";

    /** By what a reader asks for a while. */
    private static final List<String> WINDOW = List.of("from", "to", "date");

    /** What makes TimelineJS take the markup of a quote for the address of a video, a map …, wherever it stands. */
    private static final Pattern OTHER_MEDIUM =
            Pattern.compile("youtu|documentcloud|google|imgur|pdf|spotify|iframe", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND = Pattern.compile("(?i)https?://[\\w.~:/?#@!$&+,;=%-]+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3,8}|[A-Za-z]{3,30}");

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
        Messages text = Messages.of(document);
        EventGroups groups = new EventGroups(request.groups(), request.query().has("groups"), text);
        Extent extent = new Extent();
        for (EventView event : document.events()) {
            if (isDated(event)) {
                groups.count(event);
                extent.add(span(event));
            }
        }
        // Who asks for a while wants all of it.
        boolean whole = WINDOW.stream().anyMatch(request.query()::has);
        // Closed when all is written only: closing a half-written one would make it look whole.
        JsonGenerator to = json.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        int undated = 0;
        List<String> far = new ArrayList<>();
        to.writeStartObject();
        to.writeArrayFieldStart("events");
        for (EventView event : document.events()) {
            EventText eventText = new EventText(event, text);
            if (!isDated(event)) {
                undated++;
                losses.note("event");
            } else if (whole || extent.holds(span(event))) {
                write(eventText, groups.of(event), request.addresses().eventPage(event.id()), to);
                CARRIED.noteLosses(event, losses);
                if (event.media() != null && event.media().size() > 1) {
                    // There is room for one beside each event.
                    losses.note(EventMember.MEDIA.path());
                }
            } else {
                far.add(eventText.title() + " (" + eventText.when() + ")");
                losses.note("event");
            }
        }
        to.writeEndArray();
        List<String> remarks = new ArrayList<>(LeftOut.unknown(document, text));
        groups.empty().forEach(value -> remarks.add(text.say("groups.empty", value)));
        if (!far.isEmpty()) {
            remarks.add(text.say("left_out.far", far.size(), String.join("; ", far)));
        }
        if (undated > 0) {
            remarks.add(text.say("left_out.undated", undated));
        }
        Map<Boolean, List<Era>> eras =
                document.heading().eras().stream().collect(Collectors.partitioningBy(TimelineJsWriter::isDrawn));
        if (!eras.get(false).isEmpty()) {
            eras.get(false).forEach(era -> losses.note("eras"));
            remarks.add(text.say("left_out.eras", called(eras.get(false), text)));
        }
        write(document.heading(), remarks, to);
        writeEras(eras.get(true), to);
        to.writeEndObject();
        to.close();
    }

    private static boolean isDated(EventView event) {
        return event.when().edtf() != null;
    }

    private static TimelineJsSpan span(EventView event) {
        return TimelineJsSpan.of(EventDate.parse(event.when().edtf()));
    }

    private static void write(EventText eventText, String group, String page, JsonGenerator to) throws IOException {
        EventView event = eventText.event();
        TimelineJsSpan span = span(event);
        to.writeStartObject();
        to.writeStringField("unique_id", event.id());
        to.writeFieldName("start_date");
        span.start().write(to);
        if (span.end() != null) {
            to.writeFieldName("end_date");
            span.end().write(to);
        }
        to.writeStringField(
                "display_date", Markup.escaped(OwnWords.DISPLAY_DATE.of(event).orElseGet(eventText::when)));
        if (group != null) {
            to.writeStringField("group", Markup.escaped(group));
        }
        writeBackground(event, to);
        writeText(eventText.title(), text(eventText, page), to);
        Optional<EventText.Passage> quoted = eventText.passages().stream()
                .filter(passage -> passage.quote() != null)
                .findFirst();
        Optional<Medium> medium = event.media() == null
                ? Optional.empty()
                : event.media().stream()
                        .filter(each -> Markup.isAddress(each.url()))
                        .findFirst();
        if (medium.isPresent()) {
            writeMedia(medium.get(), to);
        } else if (quoted.isPresent()) {
            writeMedia(quoted.get(), to);
        }
        to.writeEndObject();
    }

    /** What the timeline says of it for TimelineJS, which puts both into a style: so nothing else than an address and a colour. */
    private static void writeBackground(EventView event, JsonGenerator to) throws IOException {
        Optional<String> either = OwnWords.BACKGROUND.of(event);
        Optional<String> url =
                OwnWords.BACKGROUND_URL.of(event).or(() -> either).filter(BEHIND.asMatchPredicate());
        Optional<String> colour =
                OwnWords.BACKGROUND_COLOR.of(event).or(() -> either).filter(COLOUR.asMatchPredicate());
        if (url.isPresent() || colour.isPresent()) {
            to.writeObjectFieldStart("background");
            if (url.isPresent()) {
                to.writeStringField("url", url.get());
            }
            if (colour.isPresent()) {
                to.writeStringField("color", colour.get());
            }
            to.writeEndObject();
        }
    }

    /** @param remarks what a reader should know of what is not there */
    private void write(EventDocument.Heading heading, List<String> remarks, JsonGenerator to) throws IOException {
        to.writeObjectFieldStart("title");
        to.writeStringField("unique_id", TITLE);
        writeText(
                heading.title() == null ? name : heading.title(),
                Markup.paragraphs(Stream.concat(Stream.ofNullable(heading.description()), remarks.stream())
                        .map(Markup::escaped)
                        .toList()),
                to);
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

    private static String text(EventText eventText, String page) {
        EventView event = eventText.event();
        Stream<String> told = Stream.of(event.attribution(), event.summary(), eventText.quantity())
                .filter(paragraph -> paragraph != null && !paragraph.isBlank())
                .map(Markup::escaped);
        String more = Markup.escaped(eventText.text().name("type", event.type()) + " \u00b7 ")
                + Markup.link(page, eventText.evidenceInShort());
        return Markup.paragraphs(Stream.concat(told, Stream.of(more)).toList());
    }

    /** Whether an era can stand behind the line: one has a beginning and a later end there. */
    private static boolean isDrawn(Era era) {
        return TimelineJsSpan.of(EventDate.parse(era.when())).end() != null;
    }

    private static String called(List<Era> eras, Messages text) {
        return eras.stream()
                .map(era -> era.headline() + " (" + EventDate.parse(era.when()).inWords(text.locale()) + ")")
                .collect(Collectors.joining("; "));
    }

    private static void writeEras(List<Era> drawn, JsonGenerator to) throws IOException {
        if (drawn.isEmpty()) {
            return;
        }
        to.writeArrayFieldStart("eras");
        for (Era era : drawn) {
            TimelineJsSpan span = TimelineJsSpan.of(EventDate.parse(era.when()));
            to.writeStartObject();
            to.writeFieldName("start_date");
            span.start().write(to);
            to.writeFieldName("end_date");
            span.end().write(to);
            writeText(
                    era.headline(),
                    Markup.paragraphs(
                            Stream.ofNullable(era.text()).map(Markup::escaped).toList()),
                    to);
            to.writeEndObject();
        }
        to.writeEndArray();
    }

    private static void writeMedia(Medium medium, JsonGenerator to) throws IOException {
        to.writeObjectFieldStart("media");
        to.writeStringField("url", medium.url());
        writeUnlessEmpty("caption", medium.caption(), to);
        writeUnlessEmpty(
                "credit",
                Stream.of(medium.credit(), medium.licence())
                        .filter(Objects::nonNull)
                        .reduce((credit, licence) -> credit + "; " + licence)
                        .orElse(null),
                to);
        writeUnlessEmpty("alt", medium.alt(), to);
        if (medium.thumbnail() != null && Markup.isAddress(medium.thumbnail())) {
            to.writeStringField("thumbnail", medium.thumbnail());
        }
        if (medium.link() != null && Markup.isAddress(medium.link())) {
            to.writeStringField("link", medium.link());
        }
        to.writeEndObject();
    }

    private static void writeUnlessEmpty(String name, String text, JsonGenerator to) throws IOException {
        if (text != null) {
            to.writeStringField(name, Markup.escaped(text));
        }
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
