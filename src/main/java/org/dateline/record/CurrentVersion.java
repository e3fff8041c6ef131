package org.dateline.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.dateline.query.RecordVersion;

/** The version of the record as this process wrote it last, known without asking the store. */
@ApplicationScoped
class CurrentVersion implements RecordVersion {
    /** @param version of the record as it was brought to it */
    record Written(String version) {}

    private volatile String version = "";

    @Override
    public String current() {
        return version;
    }

    /** Not before the transaction has ended: what is read until then is the state before. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written written) {
        version = written.version;
    }
}
