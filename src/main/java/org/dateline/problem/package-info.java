/**
 * The catalogue of failures and how each is answered: RFC 9457 problems, never HTML, never a stack trace. Knows the
 * exceptions of the other packages; none of them knows it.
 */
package org.dateline.problem;
