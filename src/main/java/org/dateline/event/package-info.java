/** What happened: events, their revisions and the order among them. */
package org.dateline.event;
