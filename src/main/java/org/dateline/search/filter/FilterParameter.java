package org.dateline.search.filter;

/**
 * A parameter of a filter.
 *
 * @param label what people call it; null of one that leaves nothing out by itself
 * @param description which events it asks for, for the description of the API
 */
public record FilterParameter(String name, Label label, String description, Takes takes) {}
