package org.dateline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dateline.format.EventText;
import org.dateline.format.Messages;
import org.dateline.view.EventView;
import org.dateline.view.OriginView;
import org.dateline.view.SourceCitations;

/**
 * Whose word on one or more events stands where: origins on the left, outlets on the right, a line for each tie.
 *
 * @param origins from top to bottom as the outlets that carry them, those of the same in the order of the record
 * @param outlets in the order of the record
 * @param height in pixels
 */
public record WhoSaidWhat(List<Party> origins, List<Party> outlets, List<Tie> ties, int height) {
    private static final int ROW = 44;
    /** How many pixels lie between lines that would otherwise be one. */
    private static final int APART = 6;

    /**
     * @param id of the origin or the source
     * @param told what it says and where, for those who see no lines; null of an outlet
     */
    public record Party(String id, String name, String told) {}

    /** @param shape {@code asserts}, {@code otherwise}, {@code denies} or {@code other}, and whether it was taken back, as classes */
    public record Tie(int from, int to, String shape) {}

    static WhoSaidWhat of(List<EventView> events, Messages text) {
        Map<String, List<Tied>> byOrigin = new LinkedHashMap<>();
        Map<String, Party> outlets = new LinkedHashMap<>();
        for (EventView event : events) {
            EventText words = new EventText(event, text);
            for (SourceCitations cited : event.citations()) {
                outlets.put(
                        cited.source().id(),
                        new Party(cited.source().id(), cited.source().publisher(), null));
                for (SourceCitations.Passage passage : cited.passages()) {
                    // What it leaves open, and what it says instead, is of one event.
                    String told = events.size() == 1
                            ? words.bearing(passage)
                            : text.name("stance", passage.bearing().code());
                    byOrigin.computeIfAbsent(passage.origin().id(), id -> new ArrayList<>())
                            .add(new Tied(passage.origin(), cited.source().id(), passage, told));
                }
            }
        }
        List<String> columns = List.copyOf(outlets.keySet());
        int height = ROW * Math.max(byOrigin.size(), outlets.size());
        List<Party> origins = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        untangled(byOrigin, columns).forEach((id, tied) -> {
            int from = middle(origins.size(), byOrigin.size(), height);
            tied.stream()
                    .collect(Collectors.groupingBy(Tied::source, LinkedHashMap::new, Collectors.toList()))
                    .forEach((source, between) ->
                            ties.addAll(side(between, from, middle(columns.indexOf(source), columns.size(), height))));
            origins.add(new Party(id, tied.get(0).origin.name(), told(tied, outlets)));
        });
        return new WhoSaidWhat(origins, List.copyOf(outlets.values()), ties, height);
    }

    /** Who asserts one thing and denies another in the same outlet has two lines, side by side. */
    private static List<Tie> side(List<Tied> between, int from, int to) {
        List<String> shapes = between.stream().map(Tied::shape).distinct().toList();
        return IntStream.range(0, shapes.size())
                .mapToObj(i -> {
                    int aside = (2 * i - shapes.size() + 1) * APART / 2;
                    return new Tie(from + aside, to + aside, shapes.get(i));
                })
                .toList();
    }

    /** With as few crossings as the middle of what each origin is tied to can avoid. */
    private static Map<String, List<Tied>> untangled(Map<String, List<Tied>> byOrigin, List<String> columns) {
        Map<String, List<Tied>> untangled = new LinkedHashMap<>();
        byOrigin.entrySet().stream()
                .sorted(Comparator.comparingDouble(origin -> origin.getValue().stream()
                        .map(Tied::source)
                        .distinct()
                        .mapToInt(columns::indexOf)
                        .average()
                        .orElseThrow()))
                .forEach(origin -> untangled.put(origin.getKey(), origin.getValue()));
        return untangled;
    }

    /** Each side takes the whole height, in equal parts. */
    private static int middle(int row, int rows, int height) {
        return (2 * row + 1) * height / (2 * rows);
    }

    private static String told(List<Tied> tied, Map<String, Party> outlets) {
        Map<String, List<Tied>> byStance =
                tied.stream().collect(Collectors.groupingBy(Tied::told, LinkedHashMap::new, Collectors.toList()));
        return byStance.entrySet().stream()
                .map(stance -> stance.getKey()
                        + stance.getValue().stream()
                                .map(each -> outlets.get(each.source).name)
                                .distinct()
                                .collect(Collectors.joining(", ", " (", ")")))
                .collect(Collectors.joining(" \u00b7 "));
    }

    private record Tied(OriginView.Mention origin, String source, SourceCitations.Passage passage, String told) {
        private String shape() {
            String shape = switch (passage.bearing()) {
                case ASSERTS, DENIES -> passage.bearing().code();
                case ASSERTS_OTHERWISE -> "otherwise";
                default -> "other";
            };
            return passage.withdrawn() == null ? shape : shape + " withdrawn";
        }
    }
}
