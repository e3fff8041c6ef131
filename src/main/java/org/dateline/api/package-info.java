/** Every resource under {@code /v1}, and the one place where a request for events becomes an answer. */
package org.dateline.api;
