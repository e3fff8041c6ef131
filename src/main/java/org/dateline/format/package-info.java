/** What formats of several families share: an event in words, markup, what is carried and what is lost. */
package org.dateline.format;
