package org.dateline.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.dateline.FixedClock;
import org.dateline.date.EventDate;

/**
 * A record made up from a number: dates of every kind, and words in every spelling. Knows of each event what a filter
 * should find it by, without asking the code under test.
 */
record GeneratedRecord(List<Happening> happenings) {
    static final LocalDate FIRST_DAY = LocalDate.parse("2016-11-01");
    static final int DAYS = 120;
    static final List<String> TYPES = List.of("call", "text_message", "textile", "press_conference", "report");
    static final List<String> TIMELINES = names("timeline", 3);
    /** More than a facet holds. */
    static final List<String> TAGS = names("tag", 120);

    /** Each line one word in spellings that are all the same to a reader. */
    static final List<List<String>> VOCABULARY =
            """
            café CAFÉ cafe Cafe\u0301
            naïve NAIVE nai\u0308ve
            Straße STRASSE strasse
            Łódź LODZ łódź
            Ærø AERO ærø
            Москва МОСКВА москва
            ёлка елка ЁЛКА
            Αθήνα ΑΘΗΝΑ αθηνα
            İstanbul istanbul ISTANBUL
            ﬁnance finance FINANCE
            １２ 12
            北京
            treaty envoy sanction letter meeting border harbour minister budget tunnel winter election
            """.lines().flatMap(GeneratedRecord::words).toList();

    private static final Random FIXED = new Random(1);
    private static final List<Actor> ACTORS = names("actor", 20).stream()
            .map(id -> new Actor(id, text(FIXED, 2), text(FIXED, 2)))
            .toList();
    private static final List<Origin> ORIGINS = names("origin", 15).stream()
            .map(id -> new Origin(id, text(FIXED, 2), pick(FIXED, ACTORS), FIXED.nextBoolean()))
            .toList();
    private static final List<String> SOURCES = names("source", 12);

    /** A text and which words of the vocabulary stand in it. */
    record Text(String text, Set<Integer> words) {}

    record Actor(String id, Text name, Text alias) {}

    /** @param named whether the actor speaks; else it obtained what unnamed people said */
    record Origin(String id, Text name, Actor actor, boolean named) {}

    record Passage(String source, Origin origin, Text quote, String says) {}

    record Happening(
            String id,
            Text headline,
            Text summary,
            String type,
            String edtf,
            List<Actor> participants,
            Set<String> tags,
            List<String> timelines,
            List<Passage> passages,
            Instant updated) {

        Set<String> valuesOf(Dimension dimension) {
            return switch (dimension) {
                case TIMELINE -> Set.copyOf(timelines);
                case TYPE -> Set.of(type);
                case PARTICIPANT -> participants.stream().map(Actor::id).collect(Collectors.toSet());
                case SOURCE -> passages.stream().map(Passage::source).collect(Collectors.toSet());
                case ORIGIN ->
                    passages.stream().map(passage -> passage.origin().id()).collect(Collectors.toSet());
                case TAG -> tags;
                case STANCE, ATTRIBUTION, STATUS -> Set.of();
            };
        }

        Set<Integer> words() {
            Stream<Actor> actors = Stream.concat(
                    participants.stream(),
                    passages.stream().map(passage -> passage.origin().actor()));
            return Stream.of(
                            Stream.of(headline, summary),
                            passages.stream()
                                    .flatMap(passage -> Stream.of(
                                            passage.quote(), passage.origin().name())),
                            actors.flatMap(actor -> Stream.of(actor.name(), actor.alias())))
                    .flatMap(texts -> texts)
                    .flatMap(text -> text.words().stream())
                    .collect(Collectors.toSet());
        }

        /** Every date asserted of it. */
        List<String> dates() {
            return Stream.concat(Stream.ofNullable(edtf), passages.stream().map(Passage::says))
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** Whether any row of any asserted date touches the days, or if it is approximate, more days on either side. */
        boolean mayHaveHappened(LocalDate from, LocalDate to, int slack) {
            return dates().stream()
                    .anyMatch(date -> EventDate.parse(date).rows().stream()
                            .anyMatch(row -> row.startsEarliest().toEpochDay() - to.toEpochDay() <= slackOf(date, slack)
                                    && from.toEpochDay() - row.endsLatest().toEpochDay() <= slackOf(date, slack)));
        }

        private static int slackOf(String date, int slack) {
            return date.contains("~") || date.contains("%") ? slack : 0;
        }

        /** Whether all rows of all asserted dates lie in the days, or lasted through one, and none is in doubt. */
        boolean mustHaveHappened(LocalDate from, LocalDate to) {
            return !dates().isEmpty()
                    && dates().stream()
                            .allMatch(date -> !date.matches(".*[?~%].*")
                                    && EventDate.parse(date).rows().stream()
                                            .allMatch(row -> !row.startsLatest().isAfter(to)
                                                    && !row.endsEarliest().isBefore(from)));
        }

        LocalDate startsEarliest() {
            return edtf == null ? LocalDate.MAX : EventDate.parse(edtf).hull().startsEarliest();
        }

        LocalDate startsLatest() {
            return edtf == null ? LocalDate.MAX : EventDate.parse(edtf).hull().startsLatest();
        }
    }

    static GeneratedRecord of(long seed, int size) {
        Random random = new Random(seed);
        return new GeneratedRecord(
                names("event", size).stream().map(id -> happening(random, id)).toList());
    }

    static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Up to so many different ones. */
    static <T> List<T> some(Random random, List<T> list, int most) {
        return random.ints(list.isEmpty() ? 0 : random.nextInt(most + 1), 0, Math.max(1, list.size()))
                .distinct()
                .mapToObj(list::get)
                .toList();
    }

    private static Happening happening(Random random, String id) {
        List<String> timelines = new ArrayList<>(some(random, TIMELINES, 2));
        if (timelines.isEmpty()) {
            timelines.add(pick(random, TIMELINES));
        }
        List<String> sources = new ArrayList<>(some(random, SOURCES, 3));
        if (sources.isEmpty()) {
            sources.add(pick(random, SOURCES));
        }
        return new Happening(
                id,
                text(random, 4),
                text(random, 6),
                pick(random, TYPES),
                random.nextInt(12) == 0 ? null : date(random),
                some(random, ACTORS, 3),
                new TreeSet<>(some(random, TAGS, 3)),
                timelines,
                sources.stream()
                        .flatMap(source -> IntStream.rangeClosed(0, random.nextInt(2))
                                .mapToObj(i -> new Passage(
                                        source,
                                        pick(random, ORIGINS),
                                        text(random, 3),
                                        random.nextInt(6) == 0 ? date(random) : null)))
                        .toList(),
                FixedClock.NOW.minus(Duration.ofHours(random.nextInt(40))));
    }

    /** A date of any kind that can be written. */
    static String date(Random random) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        LocalDate later = day.plusDays(1 + random.nextInt(20));
        YearMonth month = YearMonth.from(day);
        return switch (random.nextInt(24)) {
            case 0 -> day + "?";
            case 1 -> day + "~";
            case 2 -> day + "%";
            case 3 -> month.toString();
            case 4 -> month + "~";
            case 5 -> String.valueOf(day.getYear());
            case 6 -> "201X";
            case 7 -> day.getYear() + "-XX";
            case 8 -> month + "-XX";
            case 9 -> day + "T23:05:00-05:00";
            case 10 -> day + "/" + later;
            case 11 -> month + "/" + later.plusMonths(1);
            case 12 -> day + "/..";
            case 13 -> "../" + day;
            case 14 -> day + "/";
            case 15 -> "/" + day;
            case 16 -> day + "~/" + later + "?";
            case 17 -> "[" + day + "," + later + "]";
            case 18 -> "[" + day + ".." + later + "]";
            case 19 -> "[" + day + "," + later.plusDays(1) + ".." + later.plusDays(9) + "]";
            case 20 -> "[.." + day + "]";
            case 21 -> "[" + day + "..]";
            default -> day.toString();
        };
    }

    /** So many words of the vocabulary, in any spelling and with anything between them that ends a word. */
    private static Text text(Random random, int count) {
        List<Integer> words = random.ints(count, 0, VOCABULARY.size()).boxed().toList();
        String text = words.stream()
                .map(word ->
                        pick(random, VOCABULARY.get(word)) + pick(random, List.of(" ", ", ", "’", "'", " – ", "-")))
                .collect(Collectors.joining());
        return new Text(text, Set.copyOf(new LinkedHashSet<>(words)));
    }

    private static Stream<List<String>> words(String line) {
        List<String> spellings = List.of(line.split(" "));
        return spellings.get(0).equals("treaty")
                ? spellings.stream().map(word -> List.of(word, word.toUpperCase(Locale.ROOT)))
                : Stream.of(spellings);
    }

    /** With and without hyphens, which the order of many a locale passes over. */
    private static List<String> names(String kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 ? kind + "-" + i : kind + i)
                .toList();
    }

    /** Writes the record as a folder of seeds; JSON is YAML too. */
    void writeTo(Path folder) {
        write(
                folder.resolve("actors.yaml"),
                Map.of("actors", ACTORS.stream().map(GeneratedRecord::seed).toList()));
        write(
                folder.resolve("origins.yaml"),
                Map.of("origins", ORIGINS.stream().map(GeneratedRecord::seed).toList()));
        write(
                folder.resolve("sources.yaml"),
                Map.of(
                        "sources",
                        SOURCES.stream()
                                .map(id -> Map.of(
                                        "id",
                                        id,
                                        "title",
                                        "Title of " + id,
                                        "publisher",
                                        "A publisher",
                                        "published",
                                        "2017-01-14",
                                        "url",
                                        "https://example.org/" + id,
                                        "language",
                                        "en"))
                                .toList()));
        TIMELINES.forEach(timeline -> write(folder.resolve("timelines/" + timeline + ".yaml"), seed(timeline)));
    }

    private Map<String, Object> seed(String timeline) {
        Map<String, Object> seed = new LinkedHashMap<>();
        seed.put("id", timeline);
        seed.put("title", "Title of " + timeline);
        seed.put("zone", "UTC");
        seed.put("events", toldIn(timeline, 0).map(GeneratedRecord::seed).toList());
        seed.put("includes", toldIn(timeline, 1).map(Happening::id).toList());
        return seed;
    }

    /** @param place 0 for the timeline whose file tells an event, 1 for one that includes it */
    private Stream<Happening> toldIn(String timeline, int place) {
        return happenings.stream().filter(event -> event.timelines().indexOf(timeline) == place);
    }

    private static Map<String, Object> seed(Actor actor) {
        return Map.of(
                "id", actor.id(),
                "name", actor.name().text(),
                "kind", "person",
                "aliases", List.of(actor.alias().text()));
    }

    private static Map<String, Object> seed(Origin origin) {
        return Map.of(
                "id",
                origin.id(),
                "name",
                origin.name().text(),
                "attribution",
                origin.named() ? "named" : "unnamed",
                origin.named() ? "actor" : "obtained_by",
                origin.actor().id());
    }

    private static Map<String, Object> seed(Happening event) {
        Map<String, Object> seed = new LinkedHashMap<>();
        seed.put("id", event.id());
        seed.put("headline", event.headline().text());
        seed.put("summary", event.summary().text());
        seed.put("type", event.type());
        if (event.edtf() != null) {
            seed.put("when", Map.of("edtf", event.edtf()));
        }
        seed.put(
                "participants",
                event.participants().stream()
                        .map(actor -> Map.of("actor", actor.id(), "role", "speaker"))
                        .toList());
        seed.put("tags", event.tags());
        Map<String, List<Passage>> bySource = event.passages().stream()
                .collect(Collectors.groupingBy(Passage::source, LinkedHashMap::new, Collectors.toList()));
        seed.put(
                "citations",
                bySource.entrySet().stream()
                        .map(cited -> Map.of(
                                "source",
                                cited.getKey(),
                                "passages",
                                cited.getValue().stream()
                                        .map(GeneratedRecord::seed)
                                        .toList()))
                        .toList());
        return seed;
    }

    private static Map<String, Object> seed(Passage passage) {
        Map<String, Object> seed = new LinkedHashMap<>();
        seed.put("quote", passage.quote().text());
        seed.put("origin", passage.origin().id());
        seed.put("stance", "asserts");
        if (passage.says() != null) {
            seed.put("says", Map.of("when", passage.says()));
        }
        return seed;
    }

    private static void write(Path file, Map<String, Object> content) {
        try {
            Files.createDirectories(file.getParent());
            new ObjectMapper().writeValue(file.toFile(), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
