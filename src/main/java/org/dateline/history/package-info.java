/**
 * The versions of the record, and every past state of what it holds: what is told of each version, and events and reference data
 * as they were in one.
 */
package org.dateline.history;
