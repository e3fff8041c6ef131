/** What happened: events and their revisions, the question a reader asks for them, and the one search that answers. */
package org.dateline.event;
