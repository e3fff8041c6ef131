package org.dateline.seed.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The JSON that TimelineJS reads, as the rows of its sheets: a column for each member that anything in it has, by its path,
 * {@code text.headline}. The title and the eras are rows of those types.
 */
final class TimelineJsFile {
    static final String TITLE = "title";
    static final String ERA = "era";

    /** What the list of events is called, as a JSON Pointer. */
    static final String EVENTS = "/events";

    private static final String KIND = "type";

    /** What paths mean that do not say so themselves. */
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("unique_id", "id"),
            Map.entry("text.headline", "headline"),
            Map.entry("text.text", "text"),
            Map.entry("start_date.year", "year"),
            Map.entry("start_date.month", "month"),
            Map.entry("start_date.day", "day"),
            Map.entry("start_date.hour", "time"),
            Map.entry("end_date.year", "end year"),
            Map.entry("end_date.month", "end month"),
            Map.entry("end_date.day", "end day"),
            Map.entry("end_date.hour", "end time"),
            Map.entry("display_date", "display date"),
            Map.entry("media.url", "media"),
            Map.entry("media.caption", "media caption"),
            Map.entry("media.credit", "media credit"),
            Map.entry("media.alt", "alt text"),
            Map.entry("media.thumbnail", "media thumbnail"),
            Map.entry("media.link", "media link"),
            Map.entry("media.title", "extra"),
            Map.entry("group", "extra"));

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final Consumer<CellFault> faults;
    private final List<Map<String, String>> told = new ArrayList<>();
    private final Set<String> paths = new LinkedHashSet<>(List.of(KIND));

    private TimelineJsFile(Consumer<CellFault> faults) {
        this.faults = faults;
    }

    /** What the columns of such a file mean, with what else is declared beside it. */
    static SheetSettings settings(SheetSettings declared) {
        Map<String, String> columns = new HashMap<>(MEANINGS);
        columns.putAll(declared.columns());
        return declared.meaning(columns);
    }

    /**
     * Reads a file.
     *
     * @param faults told of what is in it and has another shape
     * @return one sheet for each of its lists, called by its pointer: the title, events and eras, as far as there are any
     * @throws UnreadableSheet when it is no such file
     */
    static List<Sheet> read(byte[] bytes, Consumer<CellFault> faults) throws UnreadableSheet {
        JsonNode root = tree(bytes);
        if (!root.path("events").isArray()) {
            throw new UnreadableSheet(
                    new Cell("/", 1, 1, null),
                    "this is no timeline of TimelineJS, which has its events in a list \"events\"",
                    "Write {\"events\": [{\"start_date\": {\"year\": 2016}, \"text\": {\"headline\": \"…\"}}]}");
        }
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(new TimelineJsFile(faults).sheet(EVENTS, root.get("events"), ""));
        if (!root.path("title").isMissingNode()) {
            sheets.add(0, new TimelineJsFile(faults).sheet("/title", root.get("title"), TITLE));
        }
        if (!root.path("eras").isMissingNode()) {
            sheets.add(new TimelineJsFile(faults).sheet("/eras", root.get("eras"), ERA));
        }
        root.properties().forEach(member -> {
            if (!Set.of("title", "events", "eras", "scale").contains(member.getKey())) {
                faults.accept(new CellFault(
                        new Cell("/" + member.getKey(), 1, 1, null),
                        null,
                        "TimelineJS has no such member",
                        "It has title, events, eras and scale"));
            }
        });
        if (root.path("scale").asText("human").equals("cosmological")) {
            faults.accept(new CellFault(
                    new Cell("/scale", 1, 1, null),
                    "cosmological",
                    "years of more than four digits are not read",
                    "Take the line out where all years have at most four"));
        }
        return sheets;
    }

    private static JsonNode tree(byte[] bytes) throws UnreadableSheet {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException misread) {
            int line = misread.getLocation() == null
                    ? 1
                    : Math.max(1, misread.getLocation().getLineNr());
            int column = misread.getLocation() == null
                    ? 1
                    : Math.max(1, misread.getLocation().getColumnNr());
            throw new UnreadableSheet(
                    new Cell("/", line, column, null),
                    "this is no JSON: " + MisreadJson.inWords(misread),
                    "Check it with the program that wrote it");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Sheet sheet(String name, JsonNode list, String kind) throws UnreadableSheet {
        if (list.isObject()) {
            add(name, list, kind, 0);
        } else if (list.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                add(name, list.get(i), kind, i);
            }
        } else {
            faults.accept(new CellFault(new Cell(name, 1, 1, null), null, "this has another shape", "Write a list"));
        }
        List<Row> rows = new ArrayList<>();
        List<String> columns = List.copyOf(paths);
        rows.add(new Row(1, columns));
        for (int i = 0; i < told.size(); i++) {
            Map<String, String> event = told.get(i);
            rows.add(Limits.row(
                    name,
                    i + 2,
                    columns.stream().map(path -> event.getOrDefault(path, "")).toList(),
                    columns));
            Limits.check(name, i);
        }
        return new Sheet(name, rows);
    }

    private void add(String list, JsonNode node, String kind, int index) {
        Map<String, String> row = new LinkedHashMap<>();
        told.add(row);
        if (!node.isObject()) {
            faults.accept(new CellFault(
                    new Cell(list, index + 2, 1, null), null, "this is no object", "Write {\"text\": …}"));
            return;
        }
        row.put(KIND, kind);
        ObjectNode whole = node.deepCopy();
        time(whole, "start_date", row);
        time(whole, "end_date", row);
        flatten("", whole, row);
        String shown = row.get("start_date.display_date");
        if (shown != null && !row.containsKey("display_date") && !row.containsKey("end_date.year")) {
            row.put("display_date", row.remove("start_date.display_date"));
        }
        paths.addAll(row.keySet());
        if (kind.isEmpty() && row.getOrDefault("text.headline", "").isBlank()) {
            faults.accept(new CellFault(
                    new Cell(list, index + 2, 1, "text.headline"),
                    null,
                    "the event has no headline",
                    "Say in one sentence what happened"));
            // Without one it would be taken for a further passage of the event before it.
            told.set(told.size() - 1, Map.of());
        }
    }

    /** Hour and minute in one cell, as sheets have it. What is smaller than that is not shown by TimelineJS either. */
    private static void time(ObjectNode event, String name, Map<String, String> row) {
        if (!(event.get(name) instanceof ObjectNode date)
                || date.path("hour").asText("").isBlank()) {
            return;
        }
        String minute = date.path("minute").asText("");
        row.put(
                name + ".hour",
                date.path("hour").asText() + ":" + "0".repeat(Math.max(0, 2 - minute.length())) + minute);
        date.remove(List.of("hour", "minute"));
        for (String part : List.of("second", "millisecond")) {
            if (date.path(part).asText("0").matches("0*")) {
                date.remove(part);
            }
        }
    }

    private static void flatten(String path, JsonNode node, Map<String, String> row) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> flatten(
                            path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue(), row));
        } else if (!node.isNull()) {
            String text = node.isValueNode() ? node.asText() : node.toString();
            if (!text.isBlank()) {
                row.put(path, text);
            }
        }
    }
}
