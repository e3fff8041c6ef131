package org.dateline.search.filter;

/**
 * How a filter was read, or why an event passed it.
 *
 * @param parameter the filter's name
 * @param text in plain English
 */
public record Reading(String parameter, String text) {}
