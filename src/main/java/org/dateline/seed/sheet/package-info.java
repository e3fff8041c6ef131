/**
 * A sheet as people keep it, one row an event, as the tree that a timeline in YAML has. It knows nothing of the rules of the
 * record: it says what each cell means and where each value comes from, and invents none.
 */
package org.dateline.seed.sheet;
