/** What a source says about an event: one passage, whose word it is, and where it stands. */
package org.dateline.citation;
