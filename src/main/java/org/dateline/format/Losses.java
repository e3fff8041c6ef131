package org.dateline.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        MEMBERS.forEach((member, value) -> {
            if (!carried.contains(member) && isThere(value.apply(event))) {
                note(member);
            }
        });
    }

    private static boolean isThere(Object value) {
        return value instanceof Collection<?> values ? !values.isEmpty() : value != null;
    }

    /**
     * The value of the header, a list as RFC 9651 has it: {@code citations;n=41, when.uncertain;n=2}.
     *
     * @param counted whether the numbers are final; they are left out otherwise
     * @return empty when nothing was lost
     */
    public String header(boolean counted) {
        return events.entrySet().stream()
                .map(lost -> counted ? lost.getKey() + ";n=" + lost.getValue() : lost.getKey())
                .collect(Collectors.joining(", "));
    }
}
