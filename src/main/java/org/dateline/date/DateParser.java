package org.dateline.date;

/**
 * Reads the profile by recursive descent: one pass, no backtracking, no regular expression.
 *
 * <pre>
 * date     = point | interval | set
 * interval = side "/" side                          at least one side is a point
 * side     = point | ".." | ""
 * set      = "[" element *("," element) "]"
 * element  = day | day ".." day | ".." day | day ".."   ".." day first, day ".." last
 * point    = ( day | day "T" time | month | year | unspecified ) [ "?" | "~" | "%" ]
 * year     = [ "-" ] yyyy                           from -9999; the years before 0001 have no unspecified digits
 * time     = hh ":" mm [ ":" ss ] [ "Z" | ( "+" | "-" ) hh [ ":" mm ] ]
 * </pre>
 *
 * <p>A method that reads a part refuses it on the spot, so that the fault names the first wrong character; what it offers
 * as rewrite mends this fault only ({@link Repair} goes on from there).
 */
final class DateParser extends Reading {

    private DateParser(String text) {
        super(text, 0);
    }

    static Shape parse(String text) throws DateFault {
        return new DateParser(text).date();
    }

    private Shape date() throws DateFault {
        if (text.length() > EventDate.MAX_LENGTH) {
            throw fault(EventDate.MAX_LENGTH, "a date has at most 1,000 characters");
        }
        if (text.isEmpty()) {
            throw fault(0, "a date is expected, such as 2016-12-28");
        }
        if (peek() == '{') {
            throw fault(0, "a set of all of several dates is not accepted; one of several is written […]");
        }
        return peek() == '[' ? new SetParser(text).set() : pointOrInterval();
    }

    private Shape pointOrInterval() throws DateFault {
        Side start = side();
        if (atEnd() && start instanceof Side.Dated only) {
            return only.point();
        }
        if (peek() != '/') {
            throw unfinished(start);
        }
        at++;
        int endsAt = at;
        Side end = side();
        if (peek() == '/') {
            throw fault(at, "an interval has two sides");
        }
        if (!atEnd()) {
            throw unexpected("the date should end here");
        }
        if (start instanceof Side.Limitless && end instanceof Side.Limitless) {
            throw fault(0, "an interval without a known side says nothing");
        }
        if (start instanceof Side.Dated from && end instanceof Side.Dated to) {
            refuseReversed(from.point(), to.point(), endsAt);
        }
        return new Interval(start, end);
    }

    private Side side() throws DateFault {
        if (peek() == '/' || atEnd()) {
            return Side.Limitless.UNKNOWN;
        }
        if (take("..")) {
            return Side.Limitless.OPEN;
        }
        if (peek() == '[' || peek() == '{') {
            throw fault(at, "a side of an interval cannot be a set");
        }
        int start = at;
        if (word("unknown")) {
            throw replaced(start, start + 7, "", "an unknown side is written as nothing");
        }
        if (word("open")) {
            throw replaced(start, start + 4, "..", "an open side is written ..");
        }
        if (start > 0) {
            refuseAbbreviatedEnd();
        }
        PointParser reader = new PointParser(text, at);
        Point point = reader.point();
        at = reader.at;
        return new Side.Dated(new EventDate(text.substring(start, at), point));
    }

    /** Refuses {@code 1914/18} and {@code 2016-12-28/30}, which are ISO 8601 but not EDTF. */
    private void refuseAbbreviatedEnd() throws DateFault {
        if (digitsFrom(at) == 2 && at + 2 == text.length() && at >= 5 && isDigit(charAt(at - 2))) {
            String reason = "an end is written in full";
            // 2004/06 may be meant as June 2004, or as the years from 2004 to 2006.
            boolean mayBeMonth = at == 5 && number() >= 1 && number() <= 12;
            String whole = text.substring(0, at - 3) + text.substring(at);
            throw mayBeMonth ? fault(at, reason) : replaced(at, text.length(), whole, reason);
        }
    }

    private void refuseReversed(Point from, Point to, int endsAt) throws DateFault {
        String reason = "the end is before the start";
        boolean daysReversed = to.last().isBefore(from.first());
        if (from.instant(null).isPresent() && to.instant(null).isPresent()) {
            if (to.instant(null).get().isBefore(from.instant(null).get())) {
                throw fault(endsAt, reason);
            }
            if (daysReversed) {
                // Westward across the date line one lands on the day before: right in time, but bounds are days.
                throw fault(endsAt, "the end's day is before the start's; use one offset for both");
            }
            return;
        }
        boolean timesReversed = from.first().equals(to.first())
                && from.time() != null
                && to.time() != null
                && !from.time().hasOffset()
                && !to.time().hasOffset()
                && to.time().clock().isBefore(from.time().clock());
        if (daysReversed || timesReversed) {
            throw fault(endsAt, reason);
        }
    }

    private DateFault unfinished(Side start) {
        if (start == Side.Limitless.OPEN) {
            return atEnd()
                    ? fault(0, "an interval without a known side says nothing")
                    : listed(
                            2,
                            "a day by which something happened is written [..2016-12-29], an open start ../2016-12-29");
        }
        if (text.startsWith("..", at)) {
            return listed(
                    at, "one of several days is written [2016-12-28..2016-12-30], what lasted 2016-12-28/2016-12-30");
        }
        if (peek() == ',') {
            return listed(at, "one of several days is written in brackets, [2016-12-28,2016-12-29]");
        }
        return unexpected("the date should end here");
    }

    /** Without any bracket a list may as well be of all its days, and a range may be how long something lasted. */
    private DateFault listed(int position, String reason) {
        return new DateFault(position, reason, text.endsWith("]") ? "[" + text : null);
    }
}
