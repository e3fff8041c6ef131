/** Verbatim passages: what one is, whether it stands in a text, and the link that leads to it. Knows no record. */
package org.dateline.quotation;
