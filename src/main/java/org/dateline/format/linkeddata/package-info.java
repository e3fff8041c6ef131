/** JSON-LD in the words of schema.org. */
package org.dateline.format.linkeddata;
