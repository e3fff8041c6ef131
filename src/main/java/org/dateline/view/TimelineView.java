package org.dateline.view;

import org.dateline.citation.Policy;
import org.dateline.query.Paths;
import org.dateline.query.ServicePath;
import org.dateline.timeline.Timeline;

/**
 * A timeline as it is served.
 *
 * @param id its slug
 * @param description null when there is none
 * @param zone IANA name of the time zone its events are told in
 * @param policy what support its events need; null when the desk has set none
 * @param events address of its events
 */
public record TimelineView(
        String id, String title, String description, String zone, Policy policy, ServicePath events) {
    public static TimelineView of(Timeline timeline) {
        return new TimelineView(
                timeline.slug,
                timeline.title,
                timeline.description,
                timeline.zone,
                timeline.policy,
                new ServicePath(Paths.timelineEvents(timeline.slug)));
    }
}
