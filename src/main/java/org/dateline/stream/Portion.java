package org.dateline.stream;

import io.vertx.core.buffer.Buffer;

import org.dateline.history.ChangeLog.Place;

/**
 * What a stream is sent at once.
 *
 * @param text as the stream has it; empty where there is nothing to tell, not even how far it has come
 * @param reached up to where everything was looked at
 * @param more whether more follows already
 */
record Portion(Buffer text, Place reached, boolean more) {}
