package org.dateline.record;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.date.EventDate;
import org.dateline.record.RecordDraft.EventDraft;

/** A time without its offset is one that the clocks of the event's zone show once. */
final class ClockRules {
    private ClockRules() {}

    /** @param zone null where it is not known, and then nothing is refused */
    static void check(EventDraft event, String at, ZoneId zone, Faults faults) {
        if (zone == null) {
            return;
        }
        check(event.when() == null ? null : event.when().edtf(), at + "/when/edtf", zone, faults);
        Each.in(
                event.citations(),
                at + "/citations",
                (citation, one) -> Each.in(citation.passages(), one + "/passages", (passage, pointer) -> {
                    if (passage.says() != null) {
                        check(passage.says().when(), pointer + "/says/when", zone, faults);
                    }
                }));
    }

    private static void check(String text, String pointer, ZoneId zone, Faults faults) {
        DraftValues.date(text).stream()
                .flatMap(ClockRules::points)
                .forEach(point -> check(point, pointer, zone, faults));
    }

    private static Stream<EventDate> points(EventDate date) {
        return date.isInterval()
                ? Stream.of(date.start(), date.end()).flatMap(Optional::stream).flatMap(side -> side.known().stream())
                : Stream.of(date);
    }

    private static void check(EventDate point, String pointer, ZoneId zone, Faults faults) {
        if (point.timeOfDay().isEmpty() || point.offset().isPresent()) {
            return;
        }
        LocalDateTime shown =
                point.earliest().orElseThrow().atTime(point.timeOfDay().get());
        ZoneOffsetTransition change = zone.getRules().getTransition(shown);
        if (change != null) {
            faults.add(
                    pointer,
                    "clocks in " + zone + (change.isGap() ? " never show " : " show ") + point
                            + (change.isGap() ? "" : " twice") + ": they go from "
                            + change.getDateTimeBefore().toLocalTime() + " to "
                            + change.getDateTimeAfter().toLocalTime(),
                    remedy(point, change));
        }
    }

    /** An offset with seconds, as clocks had before there were zones, cannot be written. */
    private static String remedy(EventDate point, ZoneOffsetTransition change) {
        String written = Stream.of(change.getOffsetBefore(), change.getOffsetAfter())
                .filter(offset -> offset.getTotalSeconds() % 60 == 0)
                .map(ZoneOffset::getId)
                .map(offset -> point + offset)
                .collect(Collectors.joining(" or "));
        return written.isEmpty() ? "Leave the time out" : "Give its offset: " + written;
    }
}
