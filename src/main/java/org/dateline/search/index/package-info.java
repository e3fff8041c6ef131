/** What is derived from the record for searching it: an entry for each event, of one version of the record. */
package org.dateline.search.index;
