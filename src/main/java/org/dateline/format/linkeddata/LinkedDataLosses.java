package org.dateline.format.linkeddata;

import java.util.LinkedHashSet;
import java.util.Set;

import org.dateline.format.Carried;
import org.dateline.http.Losses;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.SourceCitations;

/** What of an event linked data has no words for. */
final class LinkedDataLosses {
    private static final Carried CARRIED = Carried.of(
            EventMember.HEADLINE,
            EventMember.SUMMARY,
            EventMember.TYPE,
            EventMember.WHEN,
            EventMember.PARTICIPANTS,
            EventMember.PLACE,
            EventMember.TAGS,
            EventMember.CITATIONS);

    private LinkedDataLosses() {}

    static void note(EventView event, Losses losses) {
        CARRIED.noteLosses(event, losses);
        if (event.when().zone() != null) {
            losses.note("when.zone");
        }
        if (event.when().time() != null) {
            losses.note("when.time");
        }
        Set<String> lost = new LinkedHashSet<>();
        for (SourceCitations ofSource : event.citations()) {
            if (ofSource.source().accessed() != null) {
                lost.add("citations.source.accessed");
            }
            if (ofSource.source().via() != null) {
                lost.add("citations.source.via");
            }
            for (SourceCitations.Passage passage : ofSource.passages()) {
                SourceCitations.QuoteView quote = passage.quote();
                if (quote != null && (quote.prefix() != null || quote.suffix() != null)) {
                    lost.add("citations.passages.quote.context");
                }
                if (quote != null && quote.start() != null) {
                    lost.add("citations.passages.quote.position");
                }
                if (passage.asked() != null) {
                    lost.add("citations.passages.asked");
                }
                if (passage.locator() != null) {
                    lost.add("citations.passages.locator");
                }
                OriginView.Mention origin = passage.origin();
                if (origin.obtainedBy() != null
                        || (origin.people() != null && !origin.people().equals("1"))) {
                    lost.add("citations.passages.origin");
                }
                SourceCitations.Says says = passage.says();
                if (says != null && (says.quantity() != null || says.relates())) {
                    lost.add("citations.passages.says");
                }
            }
        }
        lost.forEach(losses::note);
    }
}
