package org.dateline.format;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dateline.citation.Stance;
import org.dateline.citation.Support;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.view.ActorView;
import org.dateline.view.DisagreementView;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.SourceCitations;
import org.dateline.view.SourceView;

/** Events to write, with a member of every kind; what they tell is made up. */
public final class Sourced {
    static final ActorView.Mention FLYNN = new ActorView.Mention("michael-flynn", "Michael Flynn", Actor.Kind.PERSON);
    public static final OriginView.Mention NAMED = new OriginView.Mention(
            "flynn-friday", "Michael Flynn, on Friday", Origin.Attribution.NAMED, FLYNN, null, null, null);
    public static final OriginView.Mention UNNAMED = new OriginView.Mention(
            "two-officials",
            "Two officials",
            Origin.Attribution.UNNAMED,
            null,
            "2",
            null,
            List.of("one-root", "other-root"));

    private Sourced() {}

    public static EventDocument document(Iterable<EventView> events) {
        return new EventDocument(EventDocument.Heading.RECORD, events, Locale.ENGLISH, null, null, Map.of());
    }

    /** An event of which every text is the same. */
    public static EventView saying(String text) {
        return event(text, "2016-12-28", List.of(passage(text, Stance.ASSERTS, NAMED, null)), List.of());
    }

    /** @param edtf null for an undated event */
    public static EventView dated(String edtf) {
        return event("Told", edtf, List.of(passage("It was so.", Stance.ASSERTS, NAMED, null)), List.of());
    }

    public static EventView disputed(String edtf, String field) {
        DisagreementView.Position position = new DisagreementView.Position(
                "5", "29 December 2016", false, new Support(1, 1, 1), List.of(NAMED), List.of(), List.of());
        return event(
                "Told",
                edtf,
                List.of(passage("It was so.", Stance.ASSERTS, NAMED, null)),
                List.of(new DisagreementView(field, "contradiction", null, List.of(position, position))));
    }

    public static SourceCitations.Passage passage(
            String quote, Stance stance, OriginView.Mention origin, SourceCitations.Says says) {
        return new SourceCitations.Passage(
                new SourceCitations.QuoteView(quote, null, null, null, null, null),
                "https://outlet.example/story#:~:text=so",
                origin,
                stance,
                says,
                quote);
    }

    public static EventView event(
            String text, String edtf, List<SourceCitations.Passage> passages, List<DisagreementView> disagreements) {
        SourceView.Mention source = new SourceView.Mention(
                "story",
                text,
                text,
                List.of(text),
                "2017-01",
                "https://outlet.example/story",
                "https://archive.example/story",
                null,
                "en");
        return new EventView(
                "the-call",
                text,
                text,
                "call",
                new EventView.When(edtf, null, null, null, null, null, null, null, null, null, null, null),
                null,
                List.of(new EventView.Part(FLYNN, "caller")),
                new EventView.Place(text, "US"),
                List.of(text),
                List.of("a-timeline"),
                null,
                disagreements,
                List.of(new SourceCitations(source, passages)),
                1,
                Instant.parse("2026-11-21T23:30:00Z"),
                null);
    }
}
