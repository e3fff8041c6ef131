package org.dateline.query;

/**
 * A value that was filtered by and that nothing in the record has or ever had, so that it can find nothing.
 *
 * @param name the parameter
 * @param nearest what was probably meant; null when nothing is near
 */
public record Unknown(String name, String value, String nearest) {}
