/**
 * Tests that need a server, in groups that a process of its own runs. Each takes classes by their names, so that a new class
 * is in one of them without being told.
 */
package org.dateline.suite;
