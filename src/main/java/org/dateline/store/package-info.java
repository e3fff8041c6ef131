/** How the domain's own values are kept in columns: what only the database needs. */
package org.dateline.store;
