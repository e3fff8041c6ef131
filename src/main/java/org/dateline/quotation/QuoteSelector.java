package org.dateline.quotation;

/**
 * What to look for in a document, after the selectors of the W3C Web Annotation Data Model.
 *
 * @param quote the words, and those around them where recorded
 * @param recordedStart where it began in the document the desk read, in code points from 0; null when not recorded
 */
public record QuoteSelector(Quote quote, Integer recordedStart) {}
