package org.dateline.citation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.date.EventDate;
import org.dateline.quantity.Quantity;
import org.dateline.source.Origin;
import org.dateline.text.Codes;

/**
 * Where the passages on one event cannot all be right, or leave it an open question.
 *
 * @param positions two or more, the desk's choice first, then in the order of the record
 */
public record Disagreement(Field field, Kind kind, List<Position> positions) {

    /** What of an event can be told in different ways. */
    public enum Field {
        /** Its date: two dates that exclude each other. */
        WHEN,
        /** Its number: two ranges that no number satisfies. */
        QUANTITY,
        /** Whether it happened at all. */
        STANCE;

        /** By the name that addresses and answers use. */
        public static final Map<String, Field> BY_NAME = Codes.of(Field.class);

        /** The name that addresses and answers use. */
        public String code() {
            return Codes.of(this);
        }
    }

    /** How deep it goes. */
    public enum Kind {
        /** Two of the positions exclude each other. */
        CONTRADICTION,
        /**
         * The event is a question, and those who were heard give it different answers: one denies, say, and others do not
         * know.
         */
        OPEN_QUESTION;

        /** The name that answers use. */
        public String code() {
            return Codes.of(this);
        }
    }

    /**
     * What some say.
     *
     * @param value a date in EDTF, a quantity, or a stance
     * @param chosen whether the desk has chosen it
     * @param citations the passages that say it, at least one
     * @param excluded the positions that cannot be true if this one is, by their values; empty when none
     */
    public record Position(String value, boolean chosen, List<Citation> citations, Set<String> excluded) {}

    /** The disagreements among the passages on one event; empty when they can all be right. */
    public static List<Disagreement> among(List<Citation> citations, Choice choice) {
        return told(citations, choice).stream()
                .filter(each -> each.kind == Kind.CONTRADICTION
                        ? each.positions.stream().anyMatch(position -> !position.excluded.isEmpty())
                        : choice.question() && each.positions.size() > 1)
                .toList();
    }

    /**
     * The passages of origins at second hand that say otherwise than whom they have it from, here or where another event cites
     * both; whether or not anybody disagrees for that.
     */
    public static Set<Citation> departing(List<Citation> citations, Choice choice) {
        return told(citations, choice).stream()
                .flatMap(each -> each.positions.stream().flatMap(position -> each.departing(position).stream()))
                .collect(Collectors.toSet());
    }

    /** How a passage departs from whom it has it from, where both are among the passages on one event; empty when it does not. */
    public static List<Departure> departures(Citation citation, List<Citation> citations, Choice choice) {
        return told(citations, choice).stream()
                .flatMap(each -> each.positions.stream()
                        .filter(position -> position.citations.contains(citation))
                        .flatMap(position -> each.departed(citation, position)
                                .map(from -> new Departure(each.field, position.value, from.slug))))
                .filter(departure -> citation.origin.isDerived())
                .toList();
    }

    /** Whether a passage says among the passages on one event what it departs by elsewhere. */
    public static boolean isSaid(Departure departure, Citation citation, List<Citation> citations, Choice choice) {
        return told(citations, choice).stream()
                .filter(each -> each.field == departure.field())
                .flatMap(each -> each.positions.stream())
                .anyMatch(
                        position -> position.value.equals(departure.value()) && position.citations.contains(citation));
    }

    /** What is said of each field, whether it can all be true or not. */
    private static List<Disagreement> told(List<Citation> citations, Choice choice) {
        List<Citation> live = citations.stream().filter(Citation::isLive).toList();
        List<Citation> asserting = live.stream()
                .filter(citation -> citation.stance == Stance.ASSERTS)
                .toList();
        Map<EventDate, List<Citation>> dates = by(
                asserting.stream().filter(Citation::givesWhen).toList(), citation -> citation.saysWhen, choice.date());
        Map<Quantity, List<Citation>> quantities = by(
                asserting.stream().filter(Citation::givesQuantity).toList(),
                citation -> citation.saysQuantity,
                choice.quantity());
        Map<Stance, List<Citation>> stances =
                by(live.stream().filter(Citation::takesPosition).toList(), citation -> citation.stance, null);
        boolean contradicted = stances.keySet().containsAll(List.of(Stance.ASSERTS, Stance.DENIES));
        return List.of(
                new Disagreement(
                        Field.WHEN,
                        Kind.CONTRADICTION,
                        positions(
                                dates,
                                choice.date(),
                                EventDate::text,
                                (one, other) -> one.canAgreeWith(other, choice.zone()))),
                new Disagreement(
                        Field.QUANTITY,
                        Kind.CONTRADICTION,
                        positions(quantities, choice.quantity(), Quantity::text, Quantity::canEqual)),
                new Disagreement(
                        Field.STANCE,
                        contradicted ? Kind.CONTRADICTION : Kind.OPEN_QUESTION,
                        positions(stances, null, Stance::code, Disagreement::canBothBe)));
    }

    /** Whether the passages contradict one another in any of these. */
    public static boolean isContradiction(Collection<Disagreement> disagreements) {
        return disagreements.stream().anyMatch(each -> each.kind == Kind.CONTRADICTION);
    }

    /**
     * The origins whose word is reported in ways that exclude each other, or that say otherwise than the origin they have it
     * from: a headline against its own body.
     *
     * @return for a position's origins the origins they depart from; without those that depart from none
     */
    public Map<Origin, List<Origin>> departures(Position position) {
        Map<Origin, List<Origin>> departures = new LinkedHashMap<>();
        for (Citation citation : position.citations) {
            List<Origin> departed = Stream.concat(departed(citation, position), departedElsewhere(citation))
                    .distinct()
                    .toList();
            if (!departed.isEmpty()) {
                departures.merge(
                        citation.origin,
                        departed,
                        (some, others) -> Stream.concat(some.stream(), others.stream())
                                .distinct()
                                .toList());
            }
        }
        return departures;
    }

    private Stream<Origin> departed(Citation citation, Position position) {
        Origin origin = citation.origin;
        Set<Origin> behind = origin.isDerived() ? origin.ancestors() : Set.of(origin);
        return positions.stream()
                .filter(other -> isOtherwise(position, other))
                .flatMap(other -> other.citations.stream())
                .map(other -> other.origin)
                .filter(behind::contains)
                .distinct();
    }

    private Stream<Origin> departedElsewhere(Citation citation) {
        return citation.departs.stream()
                .filter(departure -> departure.field() == field)
                .flatMap(departure ->
                        citation.origin.ancestors().stream().filter(origin -> origin.slug.equals(departure.from())));
    }

    /** Whoever passes on that somebody does not know, and says that he does, departs from him though no contradiction is in it. */
    private boolean isOtherwise(Position one, Position other) {
        return field == Field.STANCE ? !one.value.equals(other.value) : one.excluded.contains(other.value);
    }

    /**
     * How many say what a position says; without those at second hand who depart from whom they have it from, since they
     * speak for nobody.
     */
    public Corroboration corroboration(Position position) {
        Set<Citation> departing = departing(position);
        return Corroboration.of(position.citations.stream()
                .filter(citation -> !departing.contains(citation))
                .toList());
    }

    private Set<Citation> departing(Position position) {
        Set<Origin> origins = departures(position).keySet();
        return position.citations.stream()
                .filter(citation -> citation.origin.isDerived() && origins.contains(citation.origin))
                .collect(Collectors.toSet());
    }

    /** The passages by what they say, or else by the desk's choice; those that say nothing, where nothing was chosen, not. */
    private static <V> Map<V, List<Citation>> by(List<Citation> citations, Function<Citation, V> says, V otherwise) {
        Map<V, List<Citation>> byValue = new LinkedHashMap<>();
        if (otherwise != null) {
            byValue.put(otherwise, new ArrayList<>());
        }
        for (Citation citation : citations) {
            V value = says.apply(citation) == null ? otherwise : says.apply(citation);
            if (value != null) {
                byValue.computeIfAbsent(value, each -> new ArrayList<>()).add(citation);
            }
        }
        byValue.values().removeIf(List::isEmpty);
        return byValue;
    }

    private static <V> List<Position> positions(
            Map<V, List<Citation>> byValue, V chosen, Function<V, String> text, BiPredicate<V, V> canBothBe) {
        List<Position> positions = new ArrayList<>();
        byValue.forEach((value, citations) -> {
            Set<String> excluded = new LinkedHashSet<>();
            byValue.keySet().stream()
                    .filter(other -> !canBothBe.test(value, other))
                    .map(text)
                    .forEach(excluded::add);
            positions.add(new Position(text.apply(value), value.equals(chosen), List.copyOf(citations), excluded));
        });
        return positions;
    }

    private static boolean canBothBe(Stance one, Stance other) {
        return !(one == Stance.ASSERTS && other == Stance.DENIES || one == Stance.DENIES && other == Stance.ASSERTS);
    }
}
