/** The latest changes as feeds: Atom and JSON Feed. */
package org.dateline.format.feed;
