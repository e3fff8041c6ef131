package org.dateline.format.timelinejs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dateline.format.Messages;
import org.dateline.http.Groups;
import org.dateline.view.EventView;
import org.dateline.view.Part;

/**
 * The rows of a timeline: the values that are asked for, or else the most frequent, and one row for what has none of them.
 * All events are counted before the first is put into a row.
 */
final class EventGroups {
    private final Groups wanted;
    private final Messages text;
    private final boolean asked;
    private boolean someOwn;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private boolean someWithout;
    private List<String> rows;

    /** @param asked whether somebody has asked for these; otherwise events stand in the groups that a sheet puts them into */
    EventGroups(Groups wanted, boolean asked, Messages text) {
        this.asked = asked;
        this.wanted = wanted;
        this.text = text;
    }

    void count(EventView event) {
        List<String> values = values(event).toList();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        someOwn |= !asked && OwnWords.GROUP.of(event).isPresent();
        someWithout |= values.isEmpty();
    }

    /** What the row of an event is called; null where there are no rows. */
    String of(EventView event) {
        if (someOwn) {
            return OwnWords.GROUP.of(event).orElse(null);
        }
        if (wanted.kind() == Groups.Kind.NONE) {
            return null;
        }
        List<String> values = values(event).toList();
        return rows().stream()
                .filter(values::contains)
                .findFirst()
                .map(value -> name(value, event))
                .orElseGet(() -> text.say("groups.other"));
    }

    /** The values that were asked for and that no event has. */
    List<String> empty() {
        return wanted.values().stream()
                .filter(value -> !counts.containsKey(value))
                .toList();
    }

    /** The first of them that an event has is its row; where nobody has said in which order, that is the rarest: it tells most. */
    private List<String> rows() {
        if (rows == null) {
            rows = wanted.values().isEmpty() ? mostFrequent() : wanted.values();
        }
        return rows;
    }

    private List<String> mostFrequent() {
        int room = someWithout || counts.size() > Groups.MOST ? Groups.MOST - 1 : Groups.MOST;
        List<String> frequent = new ArrayList<>(counts.keySet().stream()
                .sorted(Comparator.<String>comparingInt(value -> -counts.get(value))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(room)
                .toList());
        frequent.sort(Comparator.comparingInt(counts::get));
        return frequent;
    }

    private Stream<String> values(EventView event) {
        return switch (wanted.kind()) {
            case TYPE -> Stream.of(event.type());
            case STATUS -> Stream.ofNullable(event.corroboration()).map(EventView.Corroboration::status);
            case PARTICIPANT ->
                event.participants().stream().map(part -> part.actor().id()).distinct();
            case TAG -> event.tags().stream();
            case NONE -> Stream.empty();
        };
    }

    private String name(String value, EventView event) {
        return switch (wanted.kind()) {
            case TYPE -> text.name("type", value);
            case STATUS -> text.name("status", value);
            case PARTICIPANT ->
                event.participants().stream()
                        .map(Part::actor)
                        .filter(actor -> actor.id().equals(value))
                        .findFirst()
                        .orElseThrow()
                        .name();
            default -> value.replace('_', ' ').replace('-', ' ');
        };
    }
}
