package org.dateline.query;

/** Nothing of that kind has that slug, and nothing ever had. */
public class NotFound extends RuntimeException {
    private final String kind;
    private final String slug;

    /**
     * @param kind the word for it, in the singular: {@code event}
     * @param slug the slug that was asked for
     */
    public NotFound(String kind, String slug) {
        super("no " + kind + " " + slug);
        this.kind = kind;
        this.slug = slug;
    }

    public String kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }
}
