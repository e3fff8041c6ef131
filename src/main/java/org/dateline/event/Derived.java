package org.dateline.event;

import java.util.Collection;
import java.util.List;

import org.dateline.citation.Status;

/**
 * What followed for an event in one of its states, as it is kept.
 *
 * @param assertedDates null when there are none
 * @param status null in a tombstone
 * @param meetsPolicy null where no timeline asked for any support
 * @param contested the fields its passages disagreed on; null when they agreed
 * @param relatedFrom what other events said of it, beside the order; null when none did
 */
public record Derived(
        ListKey listed,
        String assertedDates,
        int sources,
        int voices,
        int namedVoices,
        int denyingVoices,
        Status status,
        Boolean meetsPolicy,
        String contested,
        String relatedFrom) {

    /** What others say of it, in the order in which it is kept. */
    public List<Relation> relations() {
        return new Relation.Columns().convertToEntityAttribute(relatedFrom);
    }

    /** The same for an event of which others say this. */
    public Derived relatedFrom(Collection<Relation> others) {
        return new Derived(
                listed,
                assertedDates,
                sources,
                voices,
                namedVoices,
                denyingVoices,
                status,
                meetsPolicy,
                contested,
                new Relation.Columns().convertToDatabaseColumn(Relation.inOrder(others)));
    }
}
