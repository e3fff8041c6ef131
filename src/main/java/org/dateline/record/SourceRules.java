package org.dateline.record;

import org.dateline.record.RecordDraft.SourceDraft;

/** The dates and addresses of a source can be read. */
final class SourceRules {
    private SourceRules() {}

    static void check(SourceDraft source, String at, Faults faults) {
        DraftValues.checkDate(source.published(), at + "/published", faults);
        DraftValues.checkDay(source.accessed(), at + "/accessed", faults);
        DraftValues.checkAddress(source.url(), at + "/url", faults);
        DraftValues.checkAddress(source.archivedUrl(), at + "/archived_url", faults);
        Each.in(source.corrections(), at + "/corrections", (correction, one) -> {
            DraftValues.checkDate(correction.date(), one + "/date", faults);
            DraftValues.checkAddress(correction.url(), one + "/url", faults);
        });
    }
}
