package org.dateline.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dateline.event.EventView;

/** What a format does not carry as JSON does: members of events by their path, and of how many events. */
public final class Losses {
    /** The header that tells of them. */
    public static final String HEADER = "Content-Loss";

    private static final Map<String, Function<EventView, Object>> MEMBERS = new LinkedHashMap<>();

    static {
        MEMBERS.put("headline", EventView::headline);
        MEMBERS.put("summary", EventView::summary);
        MEMBERS.put("type", EventView::type);
        MEMBERS.put("when", event -> event.when().edtf());
        MEMBERS.put("when.after", event -> event.when().after());
        MEMBERS.put("when.before", event -> event.when().before());
        MEMBERS.put("when.reason", event -> event.when().reason());
        MEMBERS.put("quantity", EventView::quantity);
        MEMBERS.put("participants", EventView::participants);
        MEMBERS.put("place", EventView::place);
        MEMBERS.put("tags", EventView::tags);
        MEMBERS.put("timelines", EventView::timelines);
        MEMBERS.put("corroboration", EventView::corroboration);
        MEMBERS.put("disagreements", EventView::disagreements);
        MEMBERS.put("citations", EventView::citations);
        MEMBERS.put("recorded_at", EventView::recordedAt);
        MEMBERS.put("revision", EventView::revision);
    }

    private final Map<String, Integer> events = new TreeMap<>();
    private Set<String> lastCarried = MEMBERS.keySet();
    private boolean mayLeaveOutEvents;

    /**
     * Notes that one more event lost a member, or something of it.
     *
     * @param member its path, {@code when.uncertain}; {@code event} where the event itself is left out
     */
    public void note(String member) {
        events.merge(member, 1, Integer::sum);
    }

    /**
     * Notes everything an event has that is not carried.
     *
     * @param carried paths of members: {@code when} alone stands for the date without its order and reason
     */
    public void noteAllBut(Set<String> carried, EventView event) {
        lastCarried = carried;
        MEMBERS.forEach((member, value) -> {
            if (!carried.contains(member) && isThere(value.apply(event))) {
                note(member);
            }
        });
    }

    private static boolean isThere(Object value) {
        return value instanceof Collection<?> values ? !values.isEmpty() : value != null;
    }

    /** Notes that events without a date, which come last, are left out if there are any. */
    public void mayLeaveOutEvents() {
        mayLeaveOutEvents = true;
    }

    /**
     * The value of the header, a list as RFC 9651 has it: {@code citations;n=41, when.uncertain;n=2}.
     *
     * @return empty when nothing was lost
     */
    public String header() {
        return events.entrySet().stream()
                .map(lost -> lost.getKey() + ";n=" + lost.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The same while not every event has been seen: what may be lost, without numbers. */
    public String headerOfSome() {
        Set<String> all = new TreeSet<>(MEMBERS.keySet());
        all.removeAll(lastCarried);
        all.addAll(events.keySet());
        if (mayLeaveOutEvents) {
            all.add("event");
        }
        return String.join(", ", all);
    }
}
