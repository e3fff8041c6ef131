package org.dateline.record;

import java.util.Locale;

import org.dateline.date.ApproximateTime;
import org.dateline.date.EventDate;
import org.dateline.record.RecordDraft.WhenDraft;
import org.dateline.text.Nearest;

/** About when in a day something happened is said of one day, of which nothing more exact is said. */
final class TimeRules {
    private TimeRules() {}

    /** @param when null where nothing is told of it */
    static void check(WhenDraft when, String at, Faults faults) {
        if (when == null || when.time() == null) {
            return;
        }
        if (ApproximateTime.of(when.time()).isEmpty()) {
            faults.add(at + "/time", "this is no approximate time of day", remedy(when.time()));
        } else if (when.edtf() == null) {
            faults.add(
                    at + "/time", "a time of day is given, and no date", "Write the day as well: edtf: \"2016-12-30\"");
        } else {
            DraftValues.date(when.edtf()).ifPresent(date -> checkDay(date, at + "/time", faults));
        }
    }

    private static void checkDay(EventDate date, String pointer, Faults faults) {
        boolean timed = date.text().contains("T");
        if (timed) {
            faults.add(pointer, "the date has a time of day of its own", Faults.KEEP_ONE);
        } else if (!date.isOneDay()) {
            faults.add(
                    pointer,
                    "an approximate time belongs to one day, and this date is another",
                    "Leave it out, or date the event by its day, such as 2016-12-30");
        }
    }

    /** The clock is known exactly, or a part of the day was written otherwise. */
    private static String remedy(String written) {
        if (written.matches("\\d{1,2}:\\d{2}.*")) {
            return "Write around " + written + "; a time that is known exactly belongs to the date: 2016-12-29T14:05";
        }
        String code = written.toLowerCase(Locale.ROOT).strip().replaceAll("[ -]+", "_");
        return Nearest.to(code, ApproximateTime.parts())
                .map(near -> "Did you mean " + near + "?")
                .orElse("Write one of " + String.join(", ", ApproximateTime.parts()) + ", or around 15:00");
    }
}
