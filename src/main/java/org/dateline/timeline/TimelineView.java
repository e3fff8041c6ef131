package org.dateline.timeline;

/**
 * A timeline as it is served.
 *
 * @param id its slug
 * @param description null when there is none
 * @param zone IANA name of the time zone its events are told in
 * @param events address of its events
 */
public record TimelineView(String id, String title, String description, String zone, String events) {
    public static TimelineView of(Timeline timeline) {
        return new TimelineView(
                timeline.slug,
                timeline.title,
                timeline.description,
                timeline.zone,
                "/v1/timelines/" + timeline.slug + "/events");
    }
}
