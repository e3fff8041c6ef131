package org.dateline.format.bibliography;

import java.time.LocalDate;
import java.util.List;

import org.dateline.format.EventFixtures;
import org.dateline.view.EventView;
import org.dateline.view.SourceView;

/** Things to cite. */
final class CslFixtures {
    static final RecordCitation EDITION =
            new RecordCitation("Dateline", EventFixtures.ADDRESSES, LocalDate.of(2026, 11, 22));

    static final List<CslItem> SOURCES = List.of(
            CslItem.of(EventFixtures.I24NEWS), CslItem.of(EventFixtures.MAIL_ONLINE), CslItem.of(EventFixtures.RBTH));

    private CslFixtures() {}

    /** @param edtf null for an undated event */
    static EventView event(String id, String edtf, SourceView... sources) {
        EventFixtures.Builder event = EventFixtures.event(id)
                .headline("Flynn calls Kislyak")
                .when(edtf)
                .revision(2);
        for (SourceView source : sources) {
            event.cites(source);
        }
        return event.build();
    }

    static CslItem published(String edtf) {
        return CslItem.of(EventFixtures.source(
                "slug", "Title", "Outlet", List.of(), edtf, "https://outlet.example/", null, null, "en"));
    }

    static CslItem titled(String title) {
        return CslItem.of(EventFixtures.source(
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
