package org.dateline.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Something that happened on one of several days, listed in ascending order without overlap. */
record OneOf(List<Days> elements) implements Shape {

    static final int MOST_ELEMENTS = 31;

    OneOf {
        elements = List.copyOf(elements);
    }

    /** A day, or the days from one to another, where either may be infinite. */
    record Days(LocalDate first, LocalDate last) {

        boolean isOneDay() {
            return first.equals(last);
        }

        @Override
        public String toString() {
            if (isOneDay()) {
                return first.toString();
            }
            return (first.equals(LocalDate.MIN) ? "" : first) + ".." + (last.equals(LocalDate.MAX) ? "" : last);
        }
    }

    /** The text of a set of these days, sorted, with those joined that overlap. */
    static String inOrder(List<Days> days) {
        return written(joined(days, 0));
    }

    /** The text of a set of these days with neighbours joined to ranges, which says the same in fewer elements. */
    static String inRanges(List<Days> days) {
        return written(joined(days, 1));
    }

    private static List<Days> joined(List<Days> days, int gap) {
        List<Days> sorted = new ArrayList<>(days);
        sorted.sort(Comparator.comparing(Days::first).thenComparing(Days::last));
        List<Days> joined = new ArrayList<>();
        for (Days next : sorted) {
            Days previous = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (previous == null
                    || next.first().toEpochDay() - gap > previous.last().toEpochDay()) {
                joined.add(next);
            } else if (next.last().isAfter(previous.last())) {
                joined.set(joined.size() - 1, new Days(previous.first(), next.last()));
            }
        }
        return joined;
    }

    private static String written(List<Days> days) {
        return days.stream().map(Days::toString).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public List<Bounds> rows() {
        return elements.stream()
                .map(days -> Bounds.momentWithin(days.first(), days.last()))
                .toList();
    }

    @Override
    public Precision precision() {
        return Precision.DAY;
    }

    @Override
    public Qualifier qualifier() {
        return Qualifier.NONE;
    }
}
