/** Tables and lines: CSV and NDJSON. */
package org.dateline.format.table;
