package org.dateline.quotation;

/**
 * The best local alignment of a quote with a stretch of a document, after Smith and Waterman, in words; ends are
 * exclusive. It begins and ends with a word they share, and does not reach out for a far word at the price of many others.
 *
 * @param shared how many words the two have in common there, in the same order
 */
record Alignment(int quoteStart, int quoteEnd, int start, int end, int shared) {
    private static final int SAME = 2;
    private static final int OTHER = -1;

    static Alignment of(Wording quote, Wording document, int from, int to) {
        int[][] score = new int[quote.length() + 1][to - from + 1];
        int bestRow = 0;
        int bestColumn = 0;
        for (int row = 1; row <= quote.length(); row++) {
            for (int column = 1; column <= to - from; column++) {
                int step = quote.same(row - 1, document, from + column - 1) ? SAME : OTHER;
                int skip = Math.max(score[row - 1][column], score[row][column - 1]) + OTHER;
                score[row][column] = Math.max(0, Math.max(score[row - 1][column - 1] + step, skip));
                if (score[row][column] > score[bestRow][bestColumn]) {
                    bestRow = row;
                    bestColumn = column;
                }
            }
        }

        int row = bestRow;
        int column = bestColumn;
        int shared = 0;
        while (score[row][column] > 0) {
            boolean same = quote.same(row - 1, document, from + column - 1);
            if (score[row][column] == score[row - 1][column - 1] + (same ? SAME : OTHER)) {
                shared += same ? 1 : 0;
                row--;
                column--;
            } else if (score[row][column] == score[row - 1][column] + OTHER) {
                row--;
            } else {
                column--;
            }
        }
        return new Alignment(row, bestRow, from + column, from + bestColumn, shared);
    }

    boolean overlaps(Alignment other) {
        return start < other.end && other.start < end;
    }
}
