package org.dateline.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.citation.Stance;
import org.dateline.citation.Support;
import org.dateline.date.EventDate;
import org.dateline.http.Addresses;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.RequestHeaders;
import org.dateline.view.ActorView;
import org.dateline.view.DisagreementView;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.SourceCitations;
import org.dateline.view.SourceView;

/** Events that nobody recorded, and how they are asked for. */
public final class Given {
    public static final Instant RECORDED = Instant.parse("2026-11-21T23:30:00Z");

    private static final String BASE = "https://timeline.example/";

    /** Texts that a format might take for something of its own, or cannot hold. */
    public static final List<String> HOSTILE = List.of(
            "\"double\" 'single' “curly”",
            "a, b; c\\ d\\n e\\, f: g",
            "first\nsecond\r\nthird\rfourth\u2028fifth",
            "</script><script>alert(1)</script><b>bold</b> &amp; &lt; &",
            "]]> <![CDATA[ x ]]> <!-- y --> <?z?>",
            "=cmd|' /C calc'!A0",
            "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged",
            "END:VCALENDAR\r\nEND:VCALENDAR",
            "تيست \u200Fright to left\u200E \u202Eoverride\u202C",
            "emoji 🕊️👩‍👩‍👧 and 漢字 " + "🕊".repeat(100),
            "nul \u0000 bell \u0007 escape \u001B delete \u007F next \u0085 csi \u009B tab \t.",
            "half \uD83D of a character, \uDE00 and no \uFFFE\uFFFF character",
            "{0} ${x} {{y}} '{'",
            "é".repeat(200) + "x",
            "100 kB of “text”, with ; and \\ 🕊️ ".repeat(3_000) + "end");

    private Given() {}

    /** What of such a text a reader is to see. */
    public static String seen(String text) {
        return text.replaceAll("\r\n|[\r\n\u2028\u0085]", "\n")
                .replaceAll("[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]", "")
                .replaceAll("\\p{Cs}", "\uFFFD");
    }

    public static EventView event(String edtf) {
        return event("slug", edtf, "Headline", List.of());
    }

    /** Has that text wherever it can have one. */
    public static EventView saying(String text) {
        SourceView.Mention source = new SourceView.Mention(
                "source", text, text, List.of(text), "2017", "https://outlet.example/", null, null, "en");
        return with(
                "slug",
                "2016-12-28",
                text,
                null,
                List.of(),
                List.of(new SourceCitations(
                        source, List.of(passage(text, text, "https://outlet.example/#:~:text=x,%20y")))));
    }

    /** Cites a source with that address. */
    public static EventView citing(String address) {
        SourceView.Mention source =
                new SourceView.Mention("source", "Title", "Outlet", List.of(), "2017", address, null, null, "en");
        return with(
                "slug",
                "2016-12-28",
                "Headline",
                null,
                List.of(),
                List.of(new SourceCitations(source, List.of(passage("quote", "origin", address)))));
    }

    private static SourceCitations.Passage passage(String quote, String origin, String link) {
        return new SourceCitations.Passage(
                new SourceCitations.QuoteView(quote, null, null, null, null, null),
                link,
                new OriginView.Mention("origin", origin, null, null, null, null, null),
                Stance.ASSERTS,
                null,
                null);
    }

    /** The desk has chosen the first of two dates. */
    public static EventView disputed(String edtf, String other) {
        return event("disputed", edtf, "Headline", List.of(disagreement("when", edtf, other)));
    }

    public static DisagreementView disagreement(String field, String... values) {
        return new DisagreementView(
                field,
                "contradiction",
                null,
                List.of(values).stream()
                        .map(value -> new DisagreementView.Position(
                                value,
                                field.equals("when") ? EventDate.parse(value).inWords(Locale.ENGLISH) : null,
                                value.equals(values[0]),
                                new Support(1, 1, 1),
                                List.of(new OriginView.Mention("o", "Somebody", null, null, null, null, null)),
                                List.of(),
                                List.of()))
                        .toList());
    }

    /** @param edtf null for an undated event */
    public static EventView event(String id, String edtf, String text, List<DisagreementView> disagreements) {
        return with(id, edtf, text, null, disagreements, List.of());
    }

    /** @param zone of its time; null when not known */
    public static EventView inZone(String edtf, String zone) {
        return with("slug", edtf, "Headline", zone, List.of(), List.of());
    }

    private static EventView with(
            String id,
            String edtf,
            String text,
            String zone,
            List<DisagreementView> disagreements,
            List<SourceCitations> citations) {
        EventDate date = edtf == null ? null : EventDate.parse(edtf);
        return new EventView(
                id,
                text,
                text,
                "phone_call",
                new EventView.When(
                        edtf,
                        null,
                        null,
                        date == null ? null : date.precision().code(),
                        date == null ? null : date.approximate(),
                        date == null ? null : date.uncertain(),
                        date == null ? null : date.inWords(Locale.ENGLISH),
                        zone,
                        null,
                        null,
                        null,
                        null),
                new EventView.Amount("5..", "calls", null),
                List.of(new EventView.Part(new ActorView.Mention("actor", text, null), "caller")),
                new EventView.Place(text, "US"),
                List.of("tag", text.length() > 1_000 ? "long" : text),
                List.of("timeline"),
                new EventView.Corroboration("disputed", 2, 2, 1, 0, null),
                disagreements,
                citations,
                3,
                RECORDED,
                null);
    }

    public static EventDocument record(EventView... events) {
        return of(EventDocument.Heading.RECORD, List.of(events), null);
    }

    public static EventDocument of(EventDocument.Heading heading, Iterable<EventView> events, String next) {
        return new EventDocument(heading, events, Locale.ENGLISH, next, null, Map.of());
    }

    /** @param address path and query, as on the wire */
    public static Request asked(String address) {
        return Request.of(Offer.EVENTS, URI.create(address), new Addresses(URI.create(BASE)), RequestHeaders.NONE);
    }

    public static String written(AnswerWriter writer, Format format, EventDocument document, Losses losses) {
        return written(writer, document, losses, "/v1/events?format=" + format.code());
    }

    public static String written(AnswerWriter writer, EventDocument document, Losses losses, String address) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(document, asked(address), losses, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A date of every kind. */
    public static List<String> dates() throws IOException {
        try (InputStream table = EventDate.class.getResourceAsStream("vectors.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(columns -> columns[1].equals("yes"))
                    .map(columns -> columns[0])
                    .toList();
        }
    }
}
