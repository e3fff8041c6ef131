/**
 * The ways to ask for events: each is one object with its parameters, its condition, its explanation and its label. What tells
 * of filters anywhere else, the description of the API and the pages among them, asks these objects.
 */
package org.dateline.search.filter;
