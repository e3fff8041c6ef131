/**
 * What every question shares: strictly read parameters, the cursor, the page, the facet, and what is said when something does
 * not exist. Knows neither SQL nor HTTP.
 */
package org.dateline.query;
