package org.dateline.http;

/**
 * What a request is answered with.
 *
 * @param view a view, or several under a heading
 * @param format what it is to be written in; JSON has the view as it is
 */
public record Answer(Object view, Format format) {}
