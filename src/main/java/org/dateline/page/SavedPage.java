package org.dateline.page;

import java.time.temporal.ChronoUnit;
import java.util.List;

import org.dateline.date.EventDate;
import org.dateline.format.Messages;
import org.dateline.http.Addresses;
import org.dateline.record.LatestSave;

/**
 * What is wrong with what editors saved last.
 *
 * @param name of the service
 * @param addresses of the service
 */
public record SavedPage(String name, Messages text, LatestSave.State state, Addresses addresses)
        implements ServicePage {
    /** What became of it, in a sentence. */
    public String outcome() {
        return text.say("seeds." + state.outcome().code());
    }

    /** When that was found, in words. */
    public String at() {
        return EventDate.parse(state.at().truncatedTo(ChronoUnit.SECONDS).toString())
                .inWords(text.locale());
    }

    public List<LatestSave.Fault> faults() {
        return state.faults();
    }

    /** Where a fault is: {@code actors.yaml:12:9}, or the cell of a sheet. */
    public String place(LatestSave.Fault fault) {
        if (fault.file() == null) {
            return "";
        }
        return fault.cell() == null
                ? fault.file() + ":" + fault.line() + ":" + fault.column()
                : fault.file() + ", " + fault.cell();
    }

    @Override
    public Past past() {
        return Past.NONE;
    }
}
