/** The record as it is served: one record for each shape of an answer. Knows no HTTP. */
package org.dateline.view;
