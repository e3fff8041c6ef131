package org.dateline.date;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Something that lasted from one side to the other; at least one of them is a date. */
record Interval(Side start, Side end) implements Shape {

    @Override
    public List<Bounds> rows() {
        return List.of(Bounds.lasting(first(start), last(start), first(end), last(end)));
    }

    @Override
    public Precision precision() {
        return points().map(Point::precision).reduce(Precision::orCoarser).orElseThrow();
    }

    @Override
    public Qualifier qualifier() {
        return points().map(Point::qualifier).reduce(Qualifier.NONE, Qualifier::and);
    }

    /** The first side that is a date. */
    Point known() {
        return points().findFirst().orElseThrow();
    }

    private Stream<Point> points() {
        return Stream.of(start, end)
                .filter(Side.Dated.class::isInstance)
                .map(Side.Dated.class::cast)
                .map(Side.Dated::point);
    }

    private static LocalDate first(Side side) {
        return side.known().flatMap(EventDate::earliest).orElse(LocalDate.MIN);
    }

    private static LocalDate last(Side side) {
        return side.known().flatMap(EventDate::latest).orElse(LocalDate.MAX);
    }
}
