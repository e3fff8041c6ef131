package org.dateline.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dateline.record.RecordDraft.CheckDraft;
import org.dateline.record.RecordDraft.QuotePositionDraft;

/** A source is checked once, and a quote ends after its start. */
final class CheckRules {
    private CheckRules() {}

    static void check(List<CheckDraft> checks, String pointer, Faults faults) {
        Set<String> checked = new HashSet<>();
        Each.in(checks, pointer, (check, at) -> {
            if (check.source() != null && !checked.add(check.source())) {
                faults.add(at + "/source", "the source is checked twice", Faults.KEEP_ONE);
            }
            Each.in(check.quotes(), at + "/quotes", (position, one) -> check(position, one, faults));
        });
    }

    private static void check(QuotePositionDraft position, String at, Faults faults) {
        if (isNumber(position.start())
                && isNumber(position.end())
                && Integer.parseInt(position.end()) <= Integer.parseInt(position.start())) {
            faults.add(
                    at + "/end",
                    "the quote does not end after its start",
                    "Check the documents again with --record, which writes this file anew");
        }
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("[0-9]{1,9}");
    }
}
