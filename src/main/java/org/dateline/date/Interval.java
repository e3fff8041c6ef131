package org.dateline.date;

import java.util.List;

/** Something that lasted from one side to the other; at least one of them is a date. */
record Interval(Side start, Side end) implements Shape {

    @Override
    public List<Bounds> rows() {
        return List.of(Bounds.lasting(start.first(), start.last(), end.first(), end.last()));
    }

    @Override
    public Precision precision() {
        if (start instanceof Point from && end instanceof Point to) {
            return from.precision().orCoarser(to.precision());
        }
        return known().precision();
    }

    @Override
    public Qualifier qualifier() {
        return start.qualifier().and(end.qualifier());
    }

    /** The first side that is a date. */
    Point known() {
        return start instanceof Point from ? from : (Point) end;
    }
}
