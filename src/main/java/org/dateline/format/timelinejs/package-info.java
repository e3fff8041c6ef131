/** The JSON that TimelineJS 3 draws. */
package org.dateline.format.timelinejs;
