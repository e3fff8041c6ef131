/** Reads across events of who says what: disagreements, what an origin says, and whether quotes still stand in a document. */
package org.dateline.evidence;
