package org.dateline.event;

import java.util.List;

/** Relations between events that cannot all hold. */
public class OrderContradiction extends RuntimeException {
    private final transient List<String> path;
    private final String reason;

    /**
     * @param path slugs of events, each said to have come before the next, that together cannot be
     * @param reason why they cannot, in plain English
     */
    public OrderContradiction(List<String> path, String reason) {
        super(String.join(" before ", path) + ": " + reason);
        this.path = List.copyOf(path);
        this.reason = reason;
    }

    public List<String> path() {
        return path;
    }

    public String reason() {
        return reason;
    }
}
