package org.dateline.citation;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Min;

/**
 * How many must say so before a desk is content.
 *
 * @param minOrigins at least so many independent origins
 * @param minNamedOrigins at least so many of them named
 */
@Embeddable
public record Policy(@Min(0) Integer minOrigins, @Min(0) Integer minNamedOrigins) {

    public boolean isMetBy(Corroboration asserting) {
        return asserting.origins() >= minOrigins && asserting.namedOrigins() >= minNamedOrigins;
    }
}
