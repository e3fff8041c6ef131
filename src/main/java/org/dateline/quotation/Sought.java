package org.dateline.quotation;

/**
 * A quote to be looked for in a document.
 *
 * @param quote the words, and those around them where recorded
 * @param recordedStart where it began in the document the desk read, in code points from 0; null when not recorded
 */
public record Sought(Quote quote, Integer recordedStart) {}
