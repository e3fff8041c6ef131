package org.dateline.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.dateline.citation.Stance;
import org.dateline.date.EventDate;
import org.dateline.event.Telling;
import org.dateline.http.Addresses;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.RequestHeaders;
import org.dateline.query.ServicePath;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.view.ActorView;
import org.dateline.view.Amount;
import org.dateline.view.DisagreementView;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.Part;
import org.dateline.view.Place;
import org.dateline.view.SourceCitations;
import org.dateline.view.SourceView;
import org.dateline.view.When;

/** Events that nobody recorded, how they are asked for, and what writers make of them. */
public final class EventFixtures {
    public static final Instant RECORDED = Instant.parse("2026-11-21T23:30:00Z");

    /** When the first states of events were recorded. */
    public static final Instant FIRST_RECORDED = Instant.parse("2026-11-20T08:00:00Z");

    public static final ActorView.Mention FLYNN =
            new ActorView.Mention("michael-flynn", "Michael Flynn", Actor.Kind.PERSON);
    public static final OriginView.Mention NAMED = new OriginView.Mention(
            "flynn-friday", "Michael Flynn, on Friday", Origin.Attribution.NAMED, FLYNN, null, null, null, null);
    public static final OriginView.Mention UNNAMED = new OriginView.Mention(
            "two-officials",
            "Two officials",
            Origin.Attribution.UNNAMED,
            null,
            "2",
            null,
            List.of("one-root", "other-root"),
            null);

    /** The sources of seeds/sources.yaml; the days of access are made up. */
    public static final SourceView I24NEWS = source(
            "i24news-2017-01-14",
            "Trump security adviser called Russian envoy day before sanctions: report",
            "i24NEWS",
            List.of(),
            "2017-01-14",
            "https://www.i24news.tv/en/news/international/135076-170114-trump-security-adviser-called-russian-envoy-day-before-sanctions-report",
            null,
            null,
            "en");

    public static final SourceView MAIL_ONLINE = source(
            "mail-online-2017-01-14",
            "Trump's national security adviser 'made FIVE CALLS' to Russian ambassador on the same day Obama imposed"
                    + " sanctions but he 'did not discuss them and simply exchanged holiday greetings and spoke logistics'",
            "Mail Online",
            List.of(),
            "2017-01-14",
            "http://www.dailymail.co.uk/news/article-4119382/White-House-says-didn-t-clear-call-Donald-Trump-s-national-security-adviser-Mike-Flynn-Russian-ambassador.html",
            "http://web.archive.org/web/20170114193822/http://www.dailymail.co.uk/news/article-4119382/White-House-says-didn-t-clear-call-Donald-Trump-s-national-security-adviser-Mike-Flynn-Russian-ambassador.html",
            LocalDate.of(2026, 9, 20),
            "en");

    public static final SourceView RBTH = source(
            "rbth-2016-12-30",
            "Putin says Russia will not expel U.S. diplomats",
            "Russia Beyond the Headlines",
            List.of("TASS"),
            "2016-12-30",
            "https://www.rbth.com/news/2016/12/30/putin-says-russia-will-not-expel-us-diplomats-from-russia_672526",
            null,
            null,
            "en");

    private static final URI BASE = URI.create("https://timeline.example/");

    private EventFixtures() {}

    /** An event with nothing but what each one has. */
    public static Builder event(String id) {
        return new Builder(id);
    }

    /** @param edtf null for an undated event */
    public static EventView bare(String id, String edtf) {
        return event(id).when(edtf).build();
    }

    /** An event of one undisputed day that cites nothing, in which every text that is free is the same. */
    public static Builder uncited(String text) {
        return event("slug")
                .headline(text)
                .summary(text)
                .type("phone_call")
                .when("2016-12-28")
                .quantity("5..", "calls", null)
                .part(new ActorView.Mention("actor", text, null), "caller")
                .place(text, "US")
                .tags("tag", text.length() > 1_000 ? "long" : text)
                .timelines("timeline")
                .corroboration(new EventView.Corroboration("disputed", 2, 2, 1, 0, null))
                .revision(3);
    }

    /** The same, and it cites a passage. */
    public static EventView saying(String text) {
        return uncited(text)
                .cites(
                        source(
                                "source",
                                text,
                                text,
                                List.of(text),
                                "2017",
                                "https://outlet.example/",
                                null,
                                null,
                                "en"),
                        passage("p", text, "#:~:text=x,%20y", text))
                .build();
    }

    /** @param edtf null for an undated event */
    public static EventView dated(String edtf) {
        return uncited("Headline").when(edtf).build();
    }

    /** The desk has chosen the first of two dates. */
    public static EventView disputed(String edtf, String other) {
        return uncited("Headline")
                .when(edtf)
                .disagreement("when", null, edtf, other)
                .build();
    }

    /** An event that cites a source with that address. */
    public static EventView citing(String address) {
        return uncited("Headline")
                .cites(
                        source("source", "Title", "Outlet", List.of(), "2017", address, null, null, "en"),
                        passage("p", "quote", "#:~:text=quote", "origin"))
                .build();
    }

    /** The title of an event whose date is disputed. */
    public static String disputedTitle(String headline) {
        return "(disputed: date) " + headline;
    }

    /** An event with everything, in which every text that is free is the same. */
    public static EventView full(String text) {
        ActorView.Mention actor = new ActorView.Mention("an-actor", text, Actor.Kind.PERSON);
        OriginView.Mention origin =
                new OriginView.Mention("an-origin", text, Origin.Attribution.NAMED, actor, null, null, null, null);
        String url = "https://outlet.example/a?b=c&d=\"e\"";
        LocalDate accessed = LocalDate.parse("2026-11-21");
        List<String> authors = List.of(text, "B");
        String edtf = "[2016-12-28,2016-12-29]";
        return event("2016-12-28-an-event")
                .headline(text)
                .summary(text)
                .attribution(text)
                .type("call")
                .when(edtf)
                .zone("America/New_York")
                .order(List.of("one", "two"), List.of("three"))
                .reason(text)
                .match("possible")
                .quantity("5..", "calls", text)
                .part(actor, "lead_speaker")
                .part(actor, null)
                .place(text, "US")
                .tags("calls", "contacts")
                .timelines("a-timeline", "b-timeline")
                .corroboration(new EventView.Corroboration("disputed", 2, 3, 1, 4, false))
                .cites(
                        source(
                                "a-source",
                                text,
                                text,
                                authors,
                                "2017-01-14",
                                url,
                                "https://archive.example/",
                                accessed,
                                "en"),
                        new SourceCitations.Passage(
                                "2016-12-30",
                                new SourceCitations.QuoteView(text, text, text, 3, 7, "ab".repeat(32), null),
                                "#:~:text=q",
                                origin,
                                Stance.DECLINES_TO_COMMENT,
                                null,
                                null,
                                null,
                                new SourceCitations.Says(
                                        "2016-12-29",
                                        "2..4",
                                        List.of("x"),
                                        List.of("y", "z"),
                                        List.of("w"),
                                        null,
                                        List.of("v"),
                                        List.of("quantity")),
                                text,
                                null,
                                null,
                                null))
                .cites(
                        source(
                                "a-source-of-no-address",
                                text,
                                text,
                                List.of(),
                                "2017-01-14",
                                "javascript:alert(1)",
                                null,
                                null,
                                "en"),
                        new SourceCitations.Passage(
                                edtf,
                                quote("second"),
                                "#:~:text=second",
                                origin,
                                Stance.ASSERTS,
                                true,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                .disagreement("when", text, edtf, "2016-12-30")
                .revision(7)
                .build();
    }

    private static SourceCitations.Passage passage(String id, String quote, String link, String origin) {
        return new SourceCitations.Passage(
                id,
                quote(quote),
                link,
                new OriginView.Mention("origin", origin, null, null, null, null, null, null),
                Stance.ASSERTS,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static SourceCitations.QuoteView quote(String exact) {
        return new SourceCitations.QuoteView(exact, null, null, null, null, null, null);
    }

    public static SourceView source(
            String id,
            String title,
            String publisher,
            List<String> authors,
            String published,
            String url,
            String archivedUrl,
            LocalDate accessed,
            String language) {
        return new SourceView(
                id,
                title,
                publisher,
                authors.stream()
                        .map(name -> new SourceView.AuthorView(name, null, null, null))
                        .toList(),
                published,
                url,
                archivedUrl,
                accessed,
                language,
                null,
                null,
                List.of(),
                null,
                new ServicePath("/v1/events?source=" + id));
    }

    public static EventDocument record(EventView... events) {
        return record(Arrays.asList(events));
    }

    public static EventDocument record(Iterable<EventView> events) {
        return document(EventDocument.Heading.RECORD, events, null);
    }

    public static EventDocument timeline(String title, String description, EventView... events) {
        return document(
                new EventDocument.Heading(EventDocument.Kind.TIMELINE, "slug", title, description),
                List.of(events),
                null);
    }

    /** @param next address of the following page; null on the last one */
    public static EventDocument document(EventDocument.Heading heading, Iterable<EventView> events, String next) {
        return EventDocument.of(heading, events, Locale.ENGLISH).before(next);
    }

    /** Every date that can be written. */
    public static List<String> dates() {
        try (InputStream table = EventDate.class.getResourceAsStream("vectors.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(columns -> columns[1].equals("yes"))
                    .map(columns -> columns[0])
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param address path and query, as on the wire */
    public static Request asked(String address) {
        return Request.of(Offer.EVENTS, URI.create(address), new Addresses(BASE), RequestHeaders.NONE);
    }

    public static String written(AnswerWriter writer, Format format, EventDocument document, Losses losses) {
        return written(writer, document, losses, "/v1/events?format=" + format.code());
    }

    public static String written(AnswerWriter writer, EventDocument document, Losses losses, String address) {
        return new String(bytes(writer, document, losses, asked(address)), StandardCharsets.UTF_8);
    }

    public static byte[] bytes(AnswerWriter writer, EventDocument document, Losses losses, Request request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(document, request, losses, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Makes an event of nothing but what each one has, and of what it is told. */
    public static final class Builder {
        private final String id;
        private String headline;
        private String summary;
        private String language;
        private final List<Telling> translations = new ArrayList<>();
        private String type = "text_message";
        private Boolean key;
        private String edtf;
        private String zone;
        private List<String> after;
        private List<String> before;
        private String reason;
        private String match;
        private Amount quantity;
        private final List<Part> participants = new ArrayList<>();
        private Place place;
        private List<String> tags = List.of();
        private List<String> timelines = List.of("a-timeline");
        private EventView.Corroboration corroboration;
        private final List<DisagreementView> disagreements = new ArrayList<>();
        private final List<SourceCitations> citations = new ArrayList<>();
        private String attribution;
        private int revision = 1;

        private Builder(String id) {
            this.id = id;
            this.headline = "Headline of " + id;
        }

        public Builder language(String tag) {
            language = tag;
            return this;
        }

        public Builder translation(String tag, String headlineThere, String summaryThere) {
            translations.add(new Telling(tag, headlineThere, summaryThere));
            return this;
        }

        public Builder headline(String text) {
            headline = text;
            return this;
        }

        public Builder summary(String text) {
            summary = text;
            return this;
        }

        /** One of the few that tell a timeline. */
        public Builder key() {
            key = true;
            return this;
        }

        public Builder type(String code) {
            type = code;
            return this;
        }

        /** @param edtf null for an undated event */
        public Builder when(String edtf) {
            this.edtf = edtf;
            return this;
        }

        /** @param name of the zone of its time; null when not known */
        public Builder zone(String name) {
            zone = name;
            return this;
        }

        public Builder order(List<String> after, List<String> before) {
            this.after = after;
            this.before = before;
            return this;
        }

        /** What its date rests on. */
        public Builder reason(String text) {
            reason = text;
            return this;
        }

        public Builder match(String code) {
            match = code;
            return this;
        }

        public Builder quantity(String value, String unit, String reason) {
            quantity = new Amount(value, unit, null, reason);
            return this;
        }

        public Builder part(ActorView.Mention actor, String role) {
            participants.add(new Part(actor, role));
            return this;
        }

        public Builder place(String name, String country) {
            place = new Place(name, country, new BigDecimal("38.8977"), new BigDecimal("-77.0365"));
            return this;
        }

        public Builder tags(String... slugs) {
            tags = List.of(slugs);
            return this;
        }

        public Builder timelines(String... slugs) {
            timelines = List.of(slugs);
            return this;
        }

        public Builder corroboration(EventView.Corroboration evidence) {
            corroboration = evidence;
            return this;
        }

        public Builder cites(SourceView source, SourceCitations.Passage... passages) {
            citations.add(new SourceCitations(source, List.of(passages)));
            return this;
        }

        /**
         * The desk has chosen the first of some values. A position points to the passage that has its value for an id.
         *
         * @param reason why; null when none is given
         */
        public Builder disagreement(String field, String reason, String... values) {
            disagreements.add(new DisagreementView(
                    field,
                    "contradiction",
                    values[0],
                    null,
                    reason,
                    Arrays.stream(values)
                            .map(value -> new DisagreementView.Position(
                                    value,
                                    field.equals("when")
                                            ? EventDate.parse(value).inWords(Locale.ENGLISH)
                                            : null,
                                    1,
                                    1,
                                    1,
                                    List.of(),
                                    List.of(value)))
                            .toList()));
            return this;
        }

        public Builder attribution(String line) {
            attribution = line;
            return this;
        }

        public Builder revision(int number) {
            revision = number;
            return this;
        }

        public EventView build() {
            return new EventView(
                    id,
                    headline,
                    summary,
                    language,
                    translations.isEmpty() ? null : List.copyOf(translations),
                    type,
                    key,
                    when(),
                    quantity,
                    List.copyOf(participants),
                    place,
                    tags,
                    timelines,
                    null,
                    attribution,
                    corroboration,
                    List.copyOf(disagreements),
                    List.copyOf(citations),
                    null,
                    null,
                    null,
                    null,
                    revision,
                    RECORDED,
                    null,
                    FIRST_RECORDED,
                    null);
        }

        private When when() {
            if (edtf == null) {
                return new When(null, null, null, null, null, null, null, null, zone, after, before, reason, match);
            }
            EventDate date = EventDate.parse(edtf);
            return new When(
                    edtf,
                    null,
                    date.earliest().orElse(null),
                    date.latest().orElse(null),
                    date.precision().code(),
                    date.approximate(),
                    date.uncertain(),
                    date.inWords(Locale.ENGLISH),
                    zone,
                    after,
                    before,
                    reason,
                    match);
        }
    }
}
