/** What keeps a record beside its database: written as seeds, and backed up. */
package org.dateline.keep;
