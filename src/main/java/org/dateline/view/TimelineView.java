package org.dateline.view;

import java.util.List;
import java.util.Locale;

import org.dateline.citation.Policy;
import org.dateline.query.Paths;
import org.dateline.query.ServicePath;
import org.dateline.text.Translated;
import org.dateline.timeline.Era;
import org.dateline.timeline.Timeline;
import org.dateline.timeline.Titling;

/**
 * A timeline as it is served.
 *
 * @param id its slug
 * @param description null when there is none
 * @param language of title and description, BCP 47; null where nobody says, and then it is English
 * @param translations title and description in the other languages they are told in; null when there are none
 * @param zone IANA name of the time zone its events are told in
 * @param policy what support its events need; null when the desk has set none
 * @param eras whiles of it that have a name; null when there are none
 * @param events address of its events
 */
public record TimelineView(
        String id,
        String title,
        String description,
        String language,
        List<Titling> translations,
        String zone,
        Policy policy,
        List<Era> eras,
        ServicePath events) {
    /** As it was written. */
    public static TimelineView of(Timeline timeline) {
        return of(timeline, timeline.titlings().get(0));
    }

    /** In a reader's language, where it was translated into that. */
    public static TimelineView of(Timeline timeline, Locale reader) {
        return of(timeline, Translated.forReader(reader, timeline.titlings()));
    }

    private static TimelineView of(Timeline timeline, Titling told) {
        boolean translated = !timeline.translations.isEmpty();
        return new TimelineView(
                timeline.slug,
                told.title(),
                told.description(),
                translated ? told.language() : timeline.language,
                translated
                        ? timeline.titlings().stream()
                                .filter(each -> !each.equals(told))
                                .toList()
                        : null,
                timeline.zone,
                timeline.policy,
                timeline.eras.isEmpty() ? null : timeline.eras,
                new ServicePath(Paths.timelineEvents(timeline.slug)));
    }
}
