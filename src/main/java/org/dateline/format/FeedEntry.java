package org.dateline.format;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.dateline.text.Printable;
import org.dateline.view.EventView;
import org.dateline.view.SourceCitations;
import org.dateline.view.SourceView;

/**
 * An event as readers of feeds and calendars see it: its date in words first, since there is no member for one in doubt,
 * then all that is known of it.
 */
public record FeedEntry(EventView event, EventText eventText) {
    private static final String PARAGRAPHS = "\n\n";

    public static FeedEntry of(EventView event, Messages text) {
        return new FeedEntry(event, new EventText(event, text));
    }

    public String headline() {
        return Printable.of(eventText.title());
    }

    /** What it is about, by which readers sort: its type, then its tags. */
    public List<String> categories() {
        return Stream.concat(Stream.of(event.type()), event.tags().stream())
                .map(Printable::of)
                .distinct()
                .toList();
    }

    /** The sources it cites that have an address on the web. */
    public List<SourceView> sources() {
        return event.citations().stream()
                .map(SourceCitations::source)
                .filter(source -> Markup.isAddress(source.url()))
                .toList();
    }

    /** Its date, what was corrected of it, and its summary in plain text; never blank. */
    public String summary() {
        return Printable.of(Stream.of(
                        Stream.of(eventText.when()),
                        eventText.corrections().stream(),
                        Stream.ofNullable(event.summary()))
                .flatMap(each -> each)
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining(PARAGRAPHS)));
    }

    /** All of it but for the headline and the date, in plain text. */
    public String body() {
        Stream<String> passages = eventText.passages().stream()
                .map(passage -> passage.link() == null ? passage.told() : passage.told() + "\n" + passage.link());
        return Printable.of(Stream.concat(paragraphs().stream(), passages).collect(Collectors.joining(PARAGRAPHS)));
    }

    /**
     * The heart of it in HTML, short enough for a feed of many; nothing in the record is taken for markup. What is in doubt
     * stands first, and all that bears on it where the link at the end leads.
     *
     * @param page address of the page about the event
     */
    public String html(String page) {
        Document shell = Document.createShell("");
        shell.outputSettings().prettyPrint(false);
        Element body = shell.body();
        write(eventText.when(), body.appendElement("p").appendElement("strong"));
        Stream.of(
                        eventText.corrections().stream(),
                        Stream.of(event.attribution()),
                        eventText.contradictions().stream(),
                        Stream.of(eventText.quantity(), event.summary()))
                .flatMap(each -> each)
                .filter(paragraph -> paragraph != null && !paragraph.isBlank())
                .forEach(paragraph -> write(paragraph, body.appendElement("p")));
        write(
                eventText.evidenceInShort(),
                body.appendElement("p").appendElement("a").attr("href", page));
        return body.html();
    }

    /** Cleaned before it is markup: afterwards a control character is a reference to one. */
    private static void write(String text, Element element) {
        element.appendText(Printable.of(text));
    }

    private List<String> paragraphs() {
        return Stream.of(
                        Stream.ofNullable(eventText.dateReason())
                                .map(reason -> eventText.text().say("reason", reason)),
                        eventText.paragraphs().stream(),
                        Stream.of(
                                eventText.participants(),
                                event.place() == null ? "" : event.place().name()))
                .flatMap(each -> each)
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }
}
