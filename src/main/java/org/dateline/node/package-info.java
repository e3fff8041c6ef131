/** One server among several that share a store: how it comes to know of versions that others write, and whom it tells. */
package org.dateline.node;
