/** Tokens, codes and texts as everything else handles them. Knows nothing of the record. */
package org.dateline.text;
