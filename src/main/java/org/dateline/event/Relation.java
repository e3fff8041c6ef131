package org.dateline.event;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dateline.citation.Citation;
import org.dateline.citation.Stance;
import org.dateline.store.ListColumn;

/**
 * That some passage relates an event to another.
 *
 * @param other slug of the other event
 */
@Embeddable
public record Relation(@Enumerated(EnumType.STRING) Kind kind, String other) {
    /** How one event stands to another. */
    public enum Kind {
        /** It came after the other. */
        AFTER(citation -> citation.saysAfter),
        /** It came before the other. */
        BEFORE(citation -> citation.saysBefore),
        /** The other was its cause, or the ground that was given for it. */
        BECAUSE_OF(citation -> citation.saysBecauseOf),
        /** It answers the other. */
        IN_REPLY_TO(citation -> citation.saysInReplyTo),
        /** It is one of those that the other is made up of. */
        PART_OF(citation -> citation.saysPartOf);

        /** Those that say nothing of the order: who gives a ground may have it before him, and parts lie within. */
        public static final List<Kind> BESIDE_ORDER = List.of(BECAUSE_OF, IN_REPLY_TO, PART_OF);

        private final Function<Citation, List<String>> said;

        Kind(Function<Citation, List<String>> said) {
            this.said = said;
        }

        /** Slugs of the events that passages which assert theirs say it of, in alphabetical order. */
        SortedSet<String> saidBy(Collection<Citation> passages) {
            return passages.stream()
                    .filter(passage -> passage.stance == Stance.ASSERTS)
                    .flatMap(passage -> said.apply(passage).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Slugs of the others in relations of this kind, in alphabetical order. */
        SortedSet<String> othersIn(Collection<Relation> some) {
            return some.stream()
                    .filter(relation -> relation.kind() == this)
                    .map(Relation::other)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What passages say of the order of an event among others. */
    static Set<Relation> orderSaidBy(Collection<Citation> passages) {
        return Stream.of(Kind.AFTER, Kind.BEFORE)
                .flatMap(kind -> kind.saidBy(passages).stream().map(other -> new Relation(kind, other)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Some of them in the one order in which they are kept, each once. */
    public static List<Relation> inOrder(Collection<Relation> some) {
        return some.stream()
                .distinct()
                .sorted(Comparator.comparing(Relation::kind).thenComparing(Relation::other))
                .toList();
    }

    /** Keeps them in one column. */
    @Converter
    static final class Columns extends ListColumn<Relation> {
        Columns() {
            super(Relation.class);
        }
    }
}
