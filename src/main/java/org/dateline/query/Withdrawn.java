package org.dateline.query;

import java.time.Instant;

/** What had that slug was taken out of the record; its tombstone says when and why. */
public class Withdrawn extends RuntimeException {
    private final String kind;
    private final String slug;
    private final Instant at;
    private final String reason;

    /**
     * @param kind the word for it, in the singular: {@code event}
     * @param slug the slug that was asked for
     * @param at when it was taken out
     * @param reason why, in the editor's words
     */
    public Withdrawn(String kind, String slug, Instant at, String reason) {
        super(kind + " " + slug + " was withdrawn");
        this.kind = kind;
        this.slug = slug;
        this.at = at;
        this.reason = reason;
    }

    public String kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public Instant at() {
        return at;
    }

    public String reason() {
        return reason;
    }
}
