/** How texts are taken apart into words, in the record and in a question alike. */
package org.dateline.search.words;
