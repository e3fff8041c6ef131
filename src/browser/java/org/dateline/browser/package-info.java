/** What readers see, in a real browser. */
package org.dateline.browser;
