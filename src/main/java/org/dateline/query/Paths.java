package org.dateline.query;

/** Where the things of the record are, as paths of this service. */
public final class Paths {
    public static final String EVENTS = "/v1/events";
    public static final String CHANGES = "/v1/changes";

    private Paths() {}

    /** @param kind in the plural: {@code sources} */
    public static String one(String kind, String slug) {
        return "/v1/" + kind + "/" + slug;
    }

    public static String event(String slug) {
        return one("events", slug);
    }

    /** The events that a filter leaves. */
    public static String events(String filter, String slug) {
        return EVENTS + "?" + filter + "=" + slug;
    }

    public static String timelineEvents(String timeline) {
        return "/v1/timelines/" + timeline + "/events";
    }

    /** The page for people about an event. */
    public static String eventPage(String slug) {
        return "/events/" + slug;
    }

    public static String timelinePage(String timeline) {
        return "/timelines/" + timeline;
    }

    /** The page about whose word the events of a timeline rest on. */
    public static String whoSaidWhat(String timeline) {
        return timelinePage(timeline) + "/who-said-what";
    }
}
