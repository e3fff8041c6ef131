/** The command that moves a record, with its whole history, from one database into another. It knows rows, and no events. */
package org.dateline.move;
