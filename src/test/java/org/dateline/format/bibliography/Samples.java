package org.dateline.format.bibliography;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.dateline.http.Addresses;
import org.dateline.view.EventView;
import org.dateline.view.SourceCitations;
import org.dateline.view.SourceView;

/** Things to cite. The three sources are those of seeds/sources.yaml; the days of access are made up. */
final class Samples {
    static final RecordCitation EDITION = new RecordCitation(
            "Dateline", new Addresses(URI.create("https://timeline.example/")), LocalDate.of(2026, 11, 22));

    static final SourceView.Mention I24NEWS = new SourceView.Mention(
            "i24news-2017-01-14",
            "Trump security adviser called Russian envoy day before sanctions: report",
            "i24NEWS",
            List.of(),
            "2017-01-14",
            "https://www.i24news.tv/en/news/international/135076-170114-trump-security-adviser-called-russian-envoy-day-before-sanctions-report",
            null,
            null,
            "en");

    static final SourceView.Mention MAIL_ONLINE = new SourceView.Mention(
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

    static final SourceView.Mention RBTH = new SourceView.Mention(
            "rbth-2016-12-30",
            "Putin says Russia will not expel U.S. diplomats",
            "Russia Beyond the Headlines",
            List.of("TASS"),
            "2016-12-30",
            "https://www.rbth.com/news/2016/12/30/putin-says-russia-will-not-expel-us-diplomats-from-russia_672526",
            null,
            null,
            "en");

    static final List<CslItem> SOURCES = List.of(CslItem.of(I24NEWS), CslItem.of(MAIL_ONLINE), CslItem.of(RBTH));

    private Samples() {}

    /** @param edtf null for an undated event */
    static EventView event(String id, String edtf, SourceView.Mention... sources) {
        return new EventView(
                id,
                "Flynn calls Kislyak",
                "…",
                "phone-call",
                new EventView.When(edtf, null, null, null, null, null, null, null, null, null, null, null),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(sources).stream()
                        .map(source -> new SourceCitations(source, List.of()))
                        .toList(),
                2,
                Instant.parse("2026-11-21T23:30:00Z"),
                null);
    }

    static CslItem published(String edtf) {
        return CslItem.of(new SourceView.Mention(
                "slug", "Title", "Outlet", List.of(), edtf, "https://outlet.example/", null, null, "en"));
    }

    static CslItem titled(String title) {
        return CslItem.of(new SourceView.Mention(
                "slug",
                title,
                title,
                List.of(title),
                "2017-01-14",
                "https://outlet.example/",
                "https://archive.example/",
                LocalDate.of(2026, 11, 22),
                "en"));
    }
}
