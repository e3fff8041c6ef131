/** What all answers share on the wire. */
package org.dateline.http;
