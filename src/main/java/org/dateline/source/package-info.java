/**
 * Who published what, who said it, and who they are: sources, origins and actors, the reference data that citations and
 * events point to.
 */
package org.dateline.source;
