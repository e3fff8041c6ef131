package org.dateline.http;

/** Says that the program is about to stop, and waits for requests to end: whoever keeps some open ends them. */
public record Stopping() {}
