package org.dateline.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads a set of days, {@code [2016-12-28,2016-12-30..]}. */
final class SetParser extends Reading {

    SetParser(String text) {
        super(text, 0);
    }

    OneOf set() throws DateFault {
        List<OneOf.Days> elements = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        do {
            at++;
            positions.add(at);
            elements.add(element());
        } while (peek() == ',');
        if (atEnd()) {
            throw new DateFault(at, "']' is missing", text + "]");
        }
        if (peek() == '/') {
            throw fault(at, "a range of days inside a set is written with ..; what lasted has no brackets");
        }
        if (peek() != ']') {
            throw unexpected("',', '..' or ']' is expected");
        }
        at++;
        if (!atEnd()) {
            if (Qualifier.isSign(peek())) {
                throw fault(at, "a set carries no qualifier");
            }
            if (peek() == '/') {
                throw fault(at, "a side of an interval cannot be a set");
            }
            String reason = "the date should end here";
            throw Spelling.isBlank((char) peek()) ? unexpected(reason) : fault(at, reason);
        }
        for (int i = 1; i < elements.size(); i++) {
            if (!elements.get(i).first().isAfter(elements.get(i - 1).last())) {
                String reason = "the days of a set must be in ascending order, each only once";
                throw new DateFault(positions.get(i), reason, OneOf.inOrder(elements));
            }
        }
        if (elements.size() > OneOf.MOST_ELEMENTS) {
            int first = positions.get(OneOf.MOST_ELEMENTS);
            throw new DateFault(first, "a set has at most 31 elements; use ranges", OneOf.inRanges(elements));
        }
        return new OneOf(elements);
    }

    private OneOf.Days element() throws DateFault {
        int start = at;
        if (atEnd()) {
            throw fault(at, "a day is expected");
        }
        if (peek() == ',' || peek() == ']') {
            String without = peek() == ',' ? drop(at, at + 1) : charAt(at - 1) == ',' ? drop(at - 1, at) : null;
            throw new DateFault(at, "a day is expected", without);
        }
        if (take("..")) {
            if (start > 1) {
                throw fault(start, "only the first element of a set can be open at its beginning");
            }
            if (atEnd() || peek() == ']' || peek() == ',') {
                throw fault(at, "a day is expected");
            }
            Point last = point();
            requireDay(start, last, rewrite(".." + last.last(), last));
            return new OneOf.Days(LocalDate.MIN, last.last());
        }
        Point first = point();
        if (!take("..")) {
            requireDay(start, first, rewrite(new OneOf.Days(first.first(), first.last()).toString(), first));
            return new OneOf.Days(first.first(), first.last());
        }
        if (peek() == ']' || atEnd()) {
            requireDay(start, first, rewrite(first.first() + "..", first));
            return new OneOf.Days(first.first(), LocalDate.MAX);
        }
        if (peek() == ',') {
            throw fault(at - 2, "only the last element of a set can be open at its end");
        }
        int second = at;
        Point last = point();
        if (last.last().isBefore(first.first())) {
            throw fault(second, "the range ends before it starts");
        }
        String days = rewrite(first.first() + ".." + last.last(), first, last);
        requireDay(start, first, days);
        requireDay(start, second, last, days);
        return new OneOf.Days(first.first(), last.last());
    }

    private void requireDay(int start, Point point, String days) throws DateFault {
        requireDay(start, start, point, days);
    }

    /** @param days what says the same in days; null when nothing does */
    private void requireDay(int start, int position, Point point, String days) throws DateFault {
        if (!point.isPlainDay()) {
            String reason = point.precision() == Precision.DAY
                    ? "the days of a set carry no qualifier"
                    : "a set lists days, such as 2016-12-28";
            throw days == null ? fault(position, reason) : replaced(position, start, at, days, reason);
        }
    }

    /** The days that the points stand for; null where they say more than days. */
    private static String rewrite(String days, Point... points) {
        for (Point point : points) {
            if (point.qualifier() != Qualifier.NONE || point.time() != null) {
                return null;
            }
        }
        return days;
    }

    private Point point() throws DateFault {
        PointParser reader = new PointParser(text, at);
        Point point = reader.point();
        at = reader.at;
        return point;
    }
}
