package org.dateline.event;

import java.util.Collection;
import java.util.Set;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dateline.citation.Corroboration;
import org.dateline.citation.Disagreement;
import org.dateline.citation.Policy;
import org.dateline.citation.Status;
import org.dateline.citation.Weight;

/**
 * What the evidence of an event came to, as it is stored.
 *
 * @param status null in a tombstone
 * @param meetsPolicy null where no timeline asks for any support
 * @param contested the fields its passages disagree on; empty when they agree
 */
@Embeddable
record Weighed(
        int sources,
        int voices,
        int namedVoices,
        int denyingVoices,
        @Enumerated(EnumType.STRING) Status status,
        Boolean meetsPolicy,
        @Convert(converter = ContestedConverter.class) Set<Disagreement.Field> contested) {
    static final Weighed NOTHING = new Weighed(0, 0, 0, 0, null, null, Set.of());

    /** @param policies null where nobody needs to support it */
    static Weighed of(Weight weight, Collection<Policy> policies) {
        return new Weighed(
                weight.asserting().sources(),
                weight.asserting().voices(),
                weight.asserting().namedVoices(),
                weight.denyingVoices(),
                weight.status(),
                policies == null ? null : weight.meets(policies),
                Set.copyOf(weight.contested()));
    }

    static Weighed of(Derived then) {
        return new Weighed(
                then.sources(),
                then.voices(),
                then.namedVoices(),
                then.denyingVoices(),
                then.status(),
                then.meetsPolicy(),
                new ContestedConverter().convertToEntityAttribute(then.contested()));
    }

    Derived derived(ListKey listed, String assertedDates, String relatedFrom) {
        return new Derived(
                listed,
                assertedDates,
                sources,
                voices,
                namedVoices,
                denyingVoices,
                status,
                meetsPolicy,
                new ContestedConverter().convertToDatabaseColumn(contested),
                relatedFrom);
    }

    Corroboration corroboration() {
        return new Corroboration(sources, voices, namedVoices);
    }
}
