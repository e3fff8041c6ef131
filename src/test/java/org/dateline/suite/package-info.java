/**
 * Tests that need a server, in groups that a process of its own runs. One of them takes whatever the others do not, so that a new
 * class is in one of them without being told; those on a store of another kind say so by a tag, since to make a server ready
 * for a store costs as much as many tests do.
 */
package org.dateline.suite;
