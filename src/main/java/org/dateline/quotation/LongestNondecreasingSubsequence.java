package org.dateline.quotation;

final class LongestNondecreasingSubsequence {
    private LongestNondecreasingSubsequence() {}

    /**
     * Tells by patience sorting which numbers belong to a longest subsequence that never falls; of several such
     * subsequences, to the one whose last numbers are smallest.
     */
    static boolean[] of(int[] numbers) {
        // ends[n] is where the subsequence of n + 1 numbers ends whose last number is smallest so far.
        int[] ends = new int[numbers.length];
        int[] before = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            int longest = 0;
            for (int most = length; longest < most; ) {
                int middle = (longest + most) / 2;
                if (numbers[ends[middle]] <= numbers[i]) {
                    longest = middle + 1;
                } else {
                    most = middle;
                }
            }
            before[i] = longest == 0 ? -1 : ends[longest - 1];
            ends[longest] = i;
            length = Math.max(length, longest + 1);
        }
        boolean[] kept = new boolean[numbers.length];
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            kept[i] = true;
        }
        return kept;
    }
}
