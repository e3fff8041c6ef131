package org.dateline.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.citation.Stance;
import org.dateline.citation.Support;
import org.dateline.date.EventDate;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.view.ActorView;
import org.dateline.view.DisagreementView;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.SourceCitations;
import org.dateline.view.SourceView;

/** Events made up of any text, and what writers make of them. */
public final class Samples {
    /** Texts that a format might take for something of its own. */
    public static final List<String> HOSTILE = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "a\"b,c\"",
            "first\nsecond",
            "first\r\nsecond\r",
            " lead and trail ",
            "</script><script>alert(1)</script>",
            "<!-- <img src=x onerror=alert(1)> ]]>",
            "&lt;&amp;&#60;",
            "\\u003c \\n \\",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(1+1)",
            "\t=1",
            "\r=1",
            "  =1",
            "\u00A0\u200B\uFEFF=1",
            "\u202E=1",
            "\uFF1D1+1",
            "\uFF0B1",
            "\uFF0D1",
            "\uFF20SUM(1)",
            "'=1",
            "\u200Fright to left\u200E \u202Eoverride\u202C",
            "emoji 🕊️👩‍👩‍👧 and 漢字",
            "see https://youtube.com/watch?v=1 and www.x.example, mail me@x.example",
            "{0} '{' choice",
            "long \"text\", with <b> and 🕊️\n".repeat(3_000));

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private Samples() {}

    /** Every date that can be written. */
    public static List<EventDate> dates() {
        try (InputStream table = EventDate.class.getResourceAsStream("vectors.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(columns -> columns[1].equals("yes"))
                    .map(columns -> EventDate.parse(columns[0]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param edtf null for an undated event */
    static EventView.When when(String edtf) {
        if (edtf == null) {
            return new EventView.When(null, null, null, null, null, null, null, null, null, null, null, null);
        }
        EventDate date = EventDate.parse(edtf);
        return new EventView.When(
                edtf,
                date.earliest().orElse(null),
                date.latest().orElse(null),
                date.precision().code(),
                date.approximate(),
                date.uncertain(),
                date.inWords(Locale.ENGLISH),
                null,
                null,
                null,
                null,
                null);
    }

    /** An event with nothing but what each one has. */
    public static EventView bare(String id, String edtf) {
        return new EventView(
                id,
                "Headline of " + id,
                null,
                "text_message",
                when(edtf),
                null,
                List.of(),
                null,
                List.of(),
                List.of("a-timeline"),
                null,
                List.of(),
                List.of(),
                1,
                NOW,
                null);
    }

    /** An event with everything, in which every text that is free is the same. */
    public static EventView saying(String text) {
        ActorView.Mention actor = new ActorView.Mention("an-actor", text, Actor.Kind.PERSON);
        OriginView.Mention origin =
                new OriginView.Mention("an-origin", text, Origin.Attribution.NAMED, actor, null, null, null);
        SourceView.Mention source = new SourceView.Mention(
                "a-source",
                text,
                text,
                List.of(text, "B"),
                "2017-01-14",
                "https://outlet.example/a?b=c&d=\"e\"",
                "https://archive.example/",
                LocalDate.parse("2026-11-21"),
                "en");
        SourceCitations.Passage passage = new SourceCitations.Passage(
                new SourceCitations.QuoteView(text, text, text, 3, 7, "ab".repeat(32)),
                "https://outlet.example/a?b=c&d=\"e\"#:~:text=q",
                origin,
                Stance.DECLINES_TO_COMMENT,
                new SourceCitations.Says("2016-12-29", "2..4", List.of("x"), List.of("y", "z"), List.of("quantity")),
                text);
        SourceCitations.Passage other = new SourceCitations.Passage(
                new SourceCitations.QuoteView("second", null, null, null, null, null),
                "javascript:alert(1)",
                origin,
                Stance.ASSERTS,
                null,
                null);
        List<SourceCitations> citations = List.of(new SourceCitations(source, List.of(passage, other)));
        EventView.When when = when("[2016-12-28,2016-12-29]");
        return new EventView(
                "2016-12-28-an-event",
                text,
                text,
                "call",
                new EventView.When(
                        when.edtf(),
                        when.earliest(),
                        when.latest(),
                        when.precision(),
                        when.approximate(),
                        when.uncertain(),
                        when.display(),
                        "America/New_York",
                        List.of("one", "two"),
                        List.of("three"),
                        text,
                        "possible"),
                new EventView.Amount("5..", "calls", text),
                List.of(new EventView.Part(actor, "lead_speaker"), new EventView.Part(actor, null)),
                new EventView.Place(text, "US"),
                List.of("calls", "contacts"),
                List.of("a-timeline", "b-timeline"),
                new EventView.Corroboration("disputed", 2, 3, 1, 4, false),
                List.of(new DisagreementView(
                        "when",
                        "contradiction",
                        new DisagreementView.Chosen(when.edtf(), text),
                        List.of(
                                position(when.edtf(), true, origin, citations),
                                position("2016-12-30", false, origin, citations)))),
                citations,
                7,
                NOW,
                null);
    }

    private static DisagreementView.Position position(
            String edtf, boolean chosen, OriginView.Mention origin, List<SourceCitations> citations) {
        return new DisagreementView.Position(
                edtf,
                EventDate.parse(edtf).inWords(Locale.ENGLISH),
                chosen,
                new Support(1, 1, 1),
                List.of(origin),
                List.of(),
                citations);
    }

    public static EventDocument record(Iterable<EventView> events) {
        return new EventDocument(EventDocument.Heading.RECORD, events, Locale.ENGLISH, null, null, Map.of());
    }

    public static byte[] written(AnswerWriter writer, EventDocument document, Losses losses, Request request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(document, request, losses, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** Events asked for in that format, perhaps with one more parameter. */
    public static Request asked(Format format, String... nameAndValue) {
        String more = nameAndValue.length == 0 ? "" : "&" + nameAndValue[0] + "=" + nameAndValue[1];
        return Given.asked("/v1/events?format=" + format.code() + more);
    }
}
