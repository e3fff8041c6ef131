/** Titled choices of events. */
package org.dateline.timeline;
