package org.dateline.view;

import java.util.List;

import org.dateline.citation.Policy;
import org.dateline.query.Paths;
import org.dateline.query.ServicePath;
import org.dateline.timeline.Era;
import org.dateline.timeline.Timeline;

/**
 * A timeline as it is served.
 *
 * @param id its slug
 * @param description null when there is none
 * @param zone IANA name of the time zone its events are told in
 * @param policy what support its events need; null when the desk has set none
 * @param eras whiles of it that have a name; null when there are none
 * @param events address of its events
 */
public record TimelineView(
        String id, String title, String description, String zone, Policy policy, List<Era> eras, ServicePath events) {
    public static TimelineView of(Timeline timeline) {
        return new TimelineView(
                timeline.slug,
                timeline.title,
                timeline.description,
                timeline.zone,
                timeline.policy,
                timeline.eras.isEmpty() ? null : timeline.eras,
                new ServicePath(Paths.timelineEvents(timeline.slug)));
    }
}
