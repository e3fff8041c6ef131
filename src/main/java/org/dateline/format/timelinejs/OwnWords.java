package org.dateline.format.timelinejs;

import java.util.Locale;
import java.util.Optional;

import org.dateline.event.Extra;
import org.dateline.view.EventView;

/** What a timeline says of its events for TimelineJS, and the record has no other place for. */
enum OwnWords {
    /** Of a date. */
    DISPLAY_DATE,
    /** Of the row it stands in. */
    GROUP,
    /** Of what stands behind its slide, an address or a colour. */
    BACKGROUND,
    BACKGROUND_URL,
    BACKGROUND_COLOR;

    /** Empty where the event has none. */
    Optional<String> of(EventView event) {
        return event.extras() == null
                ? Optional.empty()
                : event.extras().stream()
                        .filter(extra -> extra.name()
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[ .-]+", "_")
                                .equals(name().toLowerCase(Locale.ROOT)))
                        .map(Extra::value)
                        .findFirst();
    }
}
