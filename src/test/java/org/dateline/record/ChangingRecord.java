package org.dateline.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.dateline.quotation.Quote;

/** A small record, and one change of it after another as desks make them, drawn from a number. */
final class ChangingRecord {
    private static final int MOST_EVENTS = 14;
    private static final List<String> WORDS =
            List.of("envoy", "sanctions", "call", "treaty", "letter", "border", "Müller", "Москва", "talks", "denial");
    private static final List<String> DATES = List.of(
            "2016-12-28",
            "2016-12-29",
            "2016-12",
            "2016-12-28?",
            "2016-12-30~",
            "[2016-12-28,2016-12-30]",
            "2016-12-27/2017-01-03",
            "2017-01",
            "2016-12-29T10:00",
            "2016-12-29T08:00",
            "");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Random random;
    private ObjectNode record = JSON.createObjectNode();
    private int told;

    ChangingRecord(long seed) {
        random = new Random(seed);
        for (String list : List.of("actors", "origins", "sources", "checks", "timelines")) {
            record.putArray(list);
        }
        for (int i = 0; i < 4; i++) {
            ObjectNode actor = list("actors").addObject();
            actor.put("id", "a-" + i).put("name", words(2)).put("kind", i == 0 ? "organisation" : "person");
        }
        for (int i = 0; i < 5; i++) {
            ObjectNode origin = list("origins").addObject();
            origin.put("id", "o-" + i).put("name", words(2)).put("attribution", i < 3 ? "named" : "unnamed");
            if (i < 3) {
                origin.put("actor", "a-" + i);
            }
        }
        for (int i = 0; i < 3; i++) {
            list("sources")
                    .addObject()
                    .put("id", "s-" + i)
                    .put("title", words(3))
                    .put("publisher", words(1))
                    .put("published", "2017-01-1" + i)
                    .put("url", "https://example.org/" + i)
                    .put("language", i == 2 ? "de" : "en");
        }
        for (int i = 0; i < 2; i++) {
            ObjectNode timeline = list("timelines").addObject();
            timeline.put("id", "t-" + i).put("title", words(3)).put("zone", i == 0 ? "Europe/Berlin" : "UTC");
            timeline.putArray("events");
            timeline.putArray("includes");
            timeline.putArray("withdrawn");
        }
        for (int i = 0; i < 8; i++) {
            tell();
        }
    }

    private ArrayNode list(String name) {
        return (ArrayNode) record.get(name);
    }

    private ObjectNode any(String name) {
        return any(list(name));
    }

    private ObjectNode any(ArrayNode nodes) {
        return (ObjectNode) nodes.get(random.nextInt(nodes.size()));
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    /** The draft as it is now, in which there may be a fault. */
    StreamedDraft draft() {
        RecordDraft draft = JSON.convertValue(record, RecordDraft.class);
        return new StreamedDraft(draft, Map.of(), new RecordCheck(draft, Set.of(), TakenIds.NOTHING));
    }

    /** Changes something; tries again where that would be a fault. */
    StreamedDraft change() {
        ObjectNode before = record;
        while (true) {
            record = before.deepCopy();
            changeAnything();
            StreamedDraft draft = draft();
            if (!record.equals(before) && draft.check().finish().isEmpty()) {
                return draft;
            }
        }
    }

    private void changeAnything() {
        switch (random.nextInt(20)) {
            case 0, 1 -> anyEvent().put(random.nextBoolean() ? "headline" : "summary", words(4));
            case 2, 3 -> date(anyEvent());
            case 4 -> anyEvent().putObject("quantity").put("value", quantity()).put("unit", "calls");
            case 5 -> withdraw();
            case 6 -> comeBack();
            case 7 -> tell();
            case 8 -> any("actors").put("name", words(2)).putArray("aliases").add(words(1));
            case 9 -> changeOrigin();
            case 10 -> changeSource();
            case 11 -> changeTimeline();
            case 12 -> check();
            case 13, 14 -> relate();
            case 15 -> cite(anyEvent());
            case 16 -> include();
            case 17, 18 -> say(anyEvent());
            default -> decorate(anyEvent());
        }
    }

    /** Corrects something, or says again what was said of the change before. */
    private void say(ObjectNode event) {
        event.put(random.nextBoolean() ? "headline" : "summary", words(4));
        if (!event.has("change") || random.nextInt(3) > 0) {
            event.putObject("change")
                    .put(
                            "kind",
                            List.of("correction", "clarification", "update").get(random.nextInt(3)))
                    .put("note", words(3));
        }
    }

    private ArrayNode events() {
        ArrayNode events = (ArrayNode) any("timelines").get("events");
        return events.isEmpty() ? (ArrayNode) list("timelines").get(0).get("events") : events;
    }

    private ObjectNode anyEvent() {
        return any(events());
    }

    private void tell() {
        ArrayNode events = (ArrayNode) any("timelines").get("events");
        if (events.size() < MOST_EVENTS / 2) {
            ObjectNode event = events.addObject();
            event.put("id", "e-" + told++)
                    .put("headline", words(4))
                    .put("summary", words(6))
                    .put("type", "call");
            date(event);
            cite(event);
        }
    }

    private void date(ObjectNode event) {
        String date = DATES.get(random.nextInt(DATES.size()));
        if (date.isEmpty()) {
            event.remove("when");
        } else {
            event.putObject("when").put("edtf", date).put("reason", words(3));
        }
    }

    private String quantity() {
        return List.of("1", "2", "1..", "2..3").get(random.nextInt(4));
    }

    private void cite(ObjectNode event) {
        ArrayNode citations = event.withArray("citations");
        if (citations.size() > 2) {
            citations.remove(random.nextInt(citations.size()));
        }
        ObjectNode passage = citations
                .addObject()
                .put("source", "s-" + random.nextInt(3))
                .putArray("passages")
                .addObject();
        passage.put("quote", words(5))
                .put("origin", "o-" + random.nextInt(5))
                .put(
                        "stance",
                        List.of("asserts", "asserts", "denies", "context").get(random.nextInt(4)));
        if (passage.get("stance").asText().equals("asserts") && random.nextBoolean()) {
            passage.putObject("says").put("when", "2016-12-2" + (7 + random.nextInt(3)));
        }
    }

    private void withdraw() {
        ObjectNode timeline = any("timelines");
        ArrayNode events = (ArrayNode) timeline.get("events");
        if (events.size() > 2) {
            JsonNode gone = events.remove(random.nextInt(events.size()));
            if (random.nextBoolean()) {
                timeline.withArray("withdrawn")
                        .addObject()
                        .put("id", gone.get("id").asText())
                        .put("headline", gone.get("headline").asText())
                        .put("reason", words(3));
            }
        }
    }

    private void comeBack() {
        ObjectNode timeline = any("timelines");
        ArrayNode withdrawn = timeline.withArray("withdrawn");
        if (!withdrawn.isEmpty()) {
            ObjectNode event = ((ArrayNode) timeline.get("events")).addObject();
            event.put("id", withdrawn.remove(0).get("id").asText())
                    .put("headline", words(4))
                    .put("summary", words(6))
                    .put("type", "statement");
            cite(event);
        }
    }

    private void changeOrigin() {
        ObjectNode origin = any("origins");
        switch (random.nextInt(4)) {
            case 0 -> origin.put("name", words(2));
            case 1 -> origin.put("note", words(3));
            case 2 -> {
                int number = Integer.parseInt(origin.get("id").asText().substring(2));
                ArrayNode from = origin.putArray("derives_from");
                if (number > 0 && random.nextBoolean()) {
                    from.addObject().put("origin", "o-" + random.nextInt(number));
                }
            }
            default -> {
                int number = Integer.parseInt(origin.get("id").asText().substring(2));
                ArrayNode withdraws = origin.putArray("withdraws");
                if (number > 0 && random.nextBoolean()) {
                    ObjectNode back = withdraws.addObject().put("origin", "o-" + random.nextInt(number));
                    if (random.nextBoolean()) {
                        back.putArray("fields").add("when");
                    }
                }
            }
        }
    }

    private void changeSource() {
        ObjectNode source = any("sources");
        switch (random.nextInt(3)) {
            case 0 -> source.put("title", words(3));
            case 1 -> source.put("publisher", words(1));
            default ->
                source.putArray("corrections")
                        .addObject()
                        .put("date", "2017-02-0" + (1 + random.nextInt(9)))
                        .put("what", words(3))
                        .put("retracts", "" + (random.nextInt(4) == 0));
        }
    }

    private void changeTimeline() {
        ObjectNode timeline = any("timelines");
        switch (random.nextInt(3)) {
            case 0 -> timeline.put("title", words(3));
            case 1 -> timeline.put("description", words(5));
            default ->
                timeline.putObject("policy")
                        .put("min_voices", "" + (1 + random.nextInt(2)))
                        .put("min_named_voices", "" + random.nextInt(2));
        }
    }

    private void check() {
        JsonNode cited = anyEvent().withArray("citations").get(0);
        JsonNode passage = cited.get("passages").get(0);
        ArrayNode checks = record.putArray("checks");
        int start = random.nextInt(1000);
        checks.addObject()
                .put("source", cited.get("source").asText())
                .put("sha256", "0".repeat(64))
                .putArray("quotes")
                .addObject()
                .put("quote", new Quote(passage.get("quote").asText(), null, null).fingerprint())
                .put("start", "" + start)
                .put("end", "" + (start + 20));
    }

    private void relate() {
        ObjectNode event = anyEvent();
        ObjectNode other = anyEvent();
        JsonNode passage = event.withArray("citations").get(0).get("passages").get(0);
        if (event != other && passage.get("stance").asText().equals("asserts")) {
            ((ObjectNode) passage)
                    .putObject("says")
                    .putArray(List.of("after", "before", "because_of", "in_reply_to", "part_of")
                            .get(random.nextInt(5)))
                    .add(other.get("id").asText());
        }
    }

    private void include() {
        ObjectNode timeline = any("timelines");
        ArrayNode includes = timeline.putArray("includes");
        JsonNode event = list("timelines")
                .get(timeline == list("timelines").get(0) ? 1 : 0)
                .get("events")
                .get(0);
        if (event != null && random.nextBoolean()) {
            includes.add(event.get("id").asText());
        }
    }

    private void decorate(ObjectNode event) {
        switch (random.nextInt(5)) {
            case 0 -> event.put("key", "" + random.nextBoolean());
            case 1 -> event.putArray("tags").add(random.nextBoolean() ? "contacts" : "evidence");
            case 2 ->
                event.putArray("participants")
                        .addObject()
                        .put("actor", "a-" + random.nextInt(4))
                        .put("role", "caller");
            case 3 -> {
                var place = event.putObject("place")
                        .put("name", words(1))
                        .put("country", random.nextBoolean() ? "US" : "RU");
                if (random.nextBoolean()) {
                    place.put("latitude", "38." + random.nextInt(10)).put("longitude", "-77.0");
                }
            }
            default -> event.put("on_record", "o-" + random.nextInt(3));
        }
    }
}
