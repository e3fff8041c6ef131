/**
 * From the folder of seeds into the store, all or nothing: every file is read and every rule checked before anything is
 * written, and every fault is told with its file, line and column.
 */
package org.dateline.seed;
