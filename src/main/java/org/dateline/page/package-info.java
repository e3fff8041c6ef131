/** What people look at: pages, the same inside other people's pages, and what announces it to them. */
package org.dateline.page;
