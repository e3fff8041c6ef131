/**
 * The record as it is kept: the rules that a draft must hold, and the one place that makes revisions, tombstones and what
 * is derived from them.
 */
package org.dateline.record;
