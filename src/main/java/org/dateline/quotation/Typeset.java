package org.dateline.quotation;

/** Takes from a text what only its print decides: which quotation marks and dashes, and where spaces are set around them. */
final class Typeset {
    private static final int FULL_STOP = '.';
    private static final int FEWEST_DOTS = 3;

    /** More of one sign side by side are a rule across the page. */
    private static final int LONGEST_RUN = 6;

    private final Pieces text;
    private final Pieces folded;

    Typeset(Pieces text) {
        this.text = text;
        folded = new Pieces(text.length());
    }

    Pieces folded() {
        int at = 0;
        while (at < text.length()) {
            int c = text.at(at);
            if (c == FULL_STOP || c == Signs.ELLIPSIS) {
                at = dots(at);
            } else if (c == ' ') {
                at = space(at);
            } else if (Signs.isMark(c)) {
                at = marks(at);
            } else if (Signs.isDash(c)) {
                at = dashes(at);
            } else {
                folded.add(text, at++);
            }
        }
        return folded;
    }

    private int space(int at) {
        int before = folded.last();
        int after = at + 1 < text.length() ? text.at(at + 1) : -1;
        if (before >= 0 && after >= 0 && !Signs.needNoSpaceBetween(before, after)) {
            folded.add(text, at);
        }
        return at + 1;
    }

    private int dots(int from) {
        int dots = 0;
        int end = from;
        for (int at = from;
                at < text.length() && dots < 2 * LONGEST_RUN && (isDot(at) || text.at(at) == ' ' && isDot(at + 1));
                at++) {
            if (isDot(at)) {
                dots += text.at(at) == FULL_STOP ? 1 : FEWEST_DOTS;
                end = at + 1;
            }
        }
        if (dots < FEWEST_DOTS) {
            folded.add(text, from);
            return from + 1;
        }
        dropSpace();
        folded.add(Signs.ELLIPSIS, text.start(from), text.end(end - 1));
        return behindSpace(end);
    }

    private boolean isDot(int at) {
        return at < text.length() && (text.at(at) == FULL_STOP || text.at(at) == Signs.ELLIPSIS);
    }

    private int dashes(int from) {
        boolean isLong = false;
        int end = from;
        while (end < text.length() && end < from + LONGEST_RUN && Signs.isDash(text.at(end))) {
            isLong |= Signs.isLongDash(text.at(end)) || end > from;
            end++;
        }
        boolean isSpaced = (from == 0 || text.at(from - 1) == ' ') && (end == text.length() || text.at(end) == ' ');
        boolean parts = isLong || isSpaced;
        if (parts) {
            dropSpace();
        }
        folded.add(Signs.DASH, text.start(from), text.end(end - 1));
        return parts ? behindSpace(end) : end;
    }

    /**
     * Marks that stand side by side close or open quotes within quotes, of which each house sets others; and some set spaces
     * within.
     */
    private int marks(int from) {
        boolean isDouble = false;
        int end = from;
        for (int at = from;
                at < text.length() && at < from + LONGEST_RUN && Signs.isMark(text.at(at));
                at = behindSpace(end)) {
            isDouble |= Signs.isDoubleMark(text.at(at)) || at > from;
            end = at + 1;
        }
        dropSpace();
        boolean isUnit = isDouble && Signs.isDigit(folded.last());
        folded.add(isUnit ? Signs.DOUBLE_MARK : Signs.MARK, text.start(from), text.end(end - 1));
        return behindSpace(end);
    }

    private void dropSpace() {
        if (folded.last() == ' ') {
            folded.dropLast();
        }
    }

    private int behindSpace(int at) {
        return at < text.length() && text.at(at) == ' ' ? at + 1 : at;
    }
}
