/** The changes of the record as they come, to whoever keeps a connection open for them. */
package org.dateline.stream;
