package org.dateline.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.dateline.query.RecordVersion;

/** The version of the record as this process wrote it last, known without asking the store. */
@ApplicationScoped
class CurrentVersion implements RecordVersion {
    /** @param fingerprint of the draft that the record was brought to */
    record Written(String fingerprint) {}

    private volatile String fingerprint = "";

    @Override
    public String current() {
        return fingerprint;
    }

    /** Not before the transaction has ended: what is read until then is the state before. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written written) {
        fingerprint = written.fingerprint;
    }
}
