package org.dateline.http;

import java.util.List;

/** None of the media types that the reader accepts is offered. */
public class NotAcceptable extends RuntimeException {
    private final transient List<Format> offered;

    public NotAcceptable(List<Format> offered) {
        super("offered: " + offered);
        this.offered = List.copyOf(offered);
    }

    /** What there is instead. */
    public List<Format> offered() {
        return offered;
    }
}
