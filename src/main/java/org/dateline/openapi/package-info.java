/** What the description of the API has beyond the paths that come from the code: its problems and executed examples. */
package org.dateline.openapi;
