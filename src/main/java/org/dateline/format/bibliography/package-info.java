/**
 * Citing sources and events: what a bibliography needs of each, and that as CSL-JSON, BibTeX, RIS and formatted text.
 *
 * <p>{@link org.dateline.format.bibliography.CslItem} is one thing to cite; {@link org.dateline.format.bibliography.RecordCitation} turns events
 * into such items; one small class for each format turns items into text. No format ever shows an uncertain date as a
 * certain one: what a format cannot say in its own way stands there in words.
 */
package org.dateline.format.bibliography;
