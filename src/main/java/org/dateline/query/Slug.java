package org.dateline.query;

/**
 * A natural key: lower-case letters, digits and single hyphens, at most 100 characters, such as
 * {@code michael-flynn}. Never reused for another thing.
 */
public final class Slug {
    public static final String PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public static final int MAX_LENGTH = 100;

    private Slug() {}
}
