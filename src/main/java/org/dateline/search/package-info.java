/** From a question to a page of the record: filters, facets, order. Knows no HTTP. */
package org.dateline.search;
