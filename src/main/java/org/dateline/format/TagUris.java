package org.dateline.format;

import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ids that programs keep, and know something again by, wherever and by whatever name it is served: tag URIs (RFC 4151), which
 * begin with a domain and a day on which it belonged to whoever makes them. They follow from that and from the record alone.
 */
@Singleton
public class TagUris {
    private static final Pattern AUTHORITY = Pattern.compile(
            "([a-z0-9]([a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*),[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    private final String authority;

    /** @param authority a domain and a day, a month or a year */
    public TagUris(@ConfigProperty(name = "dateline.id") String authority) {
        if (!AUTHORITY.matcher(authority).matches()) {
            throw new IllegalArgumentException("dateline.id: \"" + authority
                    + "\" is no domain with a day on which it was yours. Write for example news.example,2026");
        }
        this.authority = authority;
    }

    /**
     * @param path what is meant, as the API has it without its version: {@code events/moon-landing}
     */
    public String of(String path) {
        return "tag:" + authority + ":" + path;
    }

    /** An event. */
    public String event(String id) {
        return of("events/" + id);
    }

    /** An event in a calendar (RFC 5545, 3.8.4.7), where a comma would have to be escaped. */
    public String inCalendar(String id) {
        return id + "@" + authority.substring(0, authority.indexOf(','));
    }
}
