/** iCalendar, RFC 5545. */
package org.dateline.format.calendar;
