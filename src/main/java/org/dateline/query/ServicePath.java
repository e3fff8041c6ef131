package org.dateline.query;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A path of this service, or one with a query, to which a view leads. Whoever writes it in an answer puts before it what all
 * paths begin with where readers reach the service.
 */
public record ServicePath(@JsonValue String text) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ServicePath {}
}
