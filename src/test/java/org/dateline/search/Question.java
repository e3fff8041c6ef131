package org.dateline.search;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dateline.api.Api;
import org.dateline.search.GeneratedRecord.Happening;
import org.dateline.search.GeneratedRecord.Passage;
import org.dateline.search.filter.Filters;

import static org.dateline.search.GeneratedRecord.pick;
import static org.dateline.search.GeneratedRecord.some;

/**
 * Any question for events of a generated record, with its answer computed the plain way.
 *
 * @param choices for each property the lists of values of which an event must have one each
 * @param backing how many must say so
 * @param words numbers of words of the vocabulary
 */
record Question(
        Map<String, List<List<String>>> choices,
        Backing backing,
        Days days,
        List<Integer> words,
        List<String> q,
        String sort) {
    /** Those that can be filtered and counted by. */
    static final List<String> PROPERTIES = List.copyOf(Filters.FACETS.keySet());

    private static final Set<String> OF_PASSAGES = Set.of("source", "origin", "stance", "attribution");

    private static final Map<String, Comparator<Happening>> ORDERS = Map.of(
            "date",
            Comparator.comparing(Happening::listedOn)
                    .thenComparing(Happening::startsLatest)
                    .thenComparing(Happening::listedAt)
                    .thenComparing(Happening::id),
            "updated",
            Comparator.comparing(Happening::updated).thenComparing(Happening::id));

    /** Asks for what some event of the record has, so that there is an answer more often than not. */
    static Question about(GeneratedRecord record, Random random) {
        Happening wanted = pick(random, record.happenings());
        Passage told = pick(random, wanted.passages());
        Map<String, List<List<String>>> choices = new LinkedHashMap<>();
        for (String property : some(random, PROPERTIES, 4)) {
            List<List<String>> chosen = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(i -> i == 0 && OF_PASSAGES.contains(property) && random.nextInt(4) > 0
                            ? anyOf(record, told, wanted, property, random)
                            : anyOf(record, wanted, property, random))
                    .filter(values -> !values.isEmpty())
                    .toList();
            if (!chosen.isEmpty()) {
                choices.put(property, chosen);
            }
        }
        List<Integer> words = random.nextInt(3) > 0 ? List.of() : some(random, List.copyOf(wanted.words()), 6);
        List<String> q = words.stream()
                .map(word -> pick(random, GeneratedRecord.VOCABULARY.get(word)))
                .toList();
        String sort = pick(random, List.of("date", "-date", "updated", "-updated"));
        return new Question(choices, Backing.of(wanted, random), Days.any(random), words, q, sort);
    }

    /**
     * How many must say so.
     *
     * @param origins at least; 0 when it is not asked
     * @param named at least; 0 when it is not asked
     * @param meetsPolicy null when it is not asked
     * @param key null when it is not asked
     */
    record Backing(int origins, int named, Boolean meetsPolicy, Boolean key) {
        static Backing of(Happening wanted, Random random) {
            return new Backing(
                    random.nextInt(4) > 0
                            ? 0
                            : random.nextInt(2 + wanted.support().voices()),
                    random.nextInt(4) > 0
                            ? 0
                            : random.nextInt(2 + wanted.support().named()),
                    random.nextInt(4) > 0 ? null : wanted.meetsPolicy(),
                    random.nextInt(6) > 0 ? null : wanted.key());
        }

        Stream<String> parameters() {
            return Stream.of(
                            origins == 0 ? "" : "min_voices=" + origins,
                            named == 0 ? "" : "min_named_voices=" + named,
                            meetsPolicy == null ? "" : "meets_policy=" + meetsPolicy,
                            key == null ? "" : "key=" + key)
                    .filter(parameter -> !parameter.isEmpty());
        }

        boolean leave(Happening event) {
            return event.support().voices() >= origins
                    && event.support().named() >= named
                    && (meetsPolicy == null || meetsPolicy.equals(event.meetsPolicy()))
                    && (key == null || key.equals(event.key()));
        }
    }

    /**
     * What is asked of dates.
     *
     * @param window as parameters: {@code from=2016-12}; empty for every day
     * @param certain whether it must have happened in it
     */
    record Days(List<String> window, LocalDate from, LocalDate to, boolean certain, int slack, boolean undated) {
        static Days any(Random random) {
            Bound first = Bound.of(random, 0);
            Bound last = Bound.of(random, (int) (first.day.toEpochDay() - GeneratedRecord.FIRST_DAY.toEpochDay()));
            boolean certain = random.nextInt(4) == 0;
            int slack = random.nextInt(3) * 7;
            boolean undated = random.nextInt(4) == 0;
            return switch (random.nextInt(6)) {
                case 0 -> new Days(List.of("date=" + first.text), first.from(), first.to(), certain, slack, undated);
                case 1 -> new Days(List.of("from=" + first.text), first.from(), LocalDate.MAX, certain, slack, undated);
                case 2 -> new Days(List.of("to=" + last.text), LocalDate.MIN, last.to(), certain, slack, undated);
                case 3 ->
                    new Days(
                            List.of("from=" + first.text, "to=" + last.text),
                            first.from(),
                            last.to(),
                            certain,
                            slack,
                            undated);
                default -> new Days(List.of(), LocalDate.MIN, LocalDate.MAX, certain, slack, undated);
            };
        }

        Stream<String> parameters() {
            Stream<String> others = Stream.of(
                    certain ? "match=certain" : "match=possible",
                    slack == 0 || window.isEmpty() ? "" : "slack=P" + slack + "D",
                    undated ? "undated=include" : "");
            return Stream.concat(window.stream(), others).filter(parameter -> !parameter.isEmpty());
        }

        boolean select() {
            return certain || !window.isEmpty();
        }

        boolean leave(Happening event) {
            return !select()
                    || undated && event.dates().isEmpty()
                    || (certain ? event.mustHaveHappened(from, to) : event.mayHaveHappened(from, to, slack));
        }
    }

    private static List<String> anyOf(GeneratedRecord record, Happening wanted, String property, Random random) {
        List<String> values = new ArrayList<>(some(random, List.copyOf(wanted.valuesOf(property)), 2));
        values.addAll(some(random, List.copyOf(pick(random, record.happenings()).valuesOf(property)), 2));
        return values;
    }

    private static List<String> anyOf(
            GeneratedRecord record, Passage told, Happening wanted, String property, Random random) {
        List<String> values =
                new ArrayList<>(told.valueOf(property, wanted).stream().toList());
        values.addAll(some(random, List.copyOf(pick(random, record.happenings()).valuesOf(property)), 1));
        return values;
    }

    /** One end of a window, as wide as it is written. */
    private record Bound(LocalDate day, String text) {
        static Bound of(Random random, int notBefore) {
            LocalDate day =
                    GeneratedRecord.FIRST_DAY.plusDays(notBefore + random.nextInt(GeneratedRecord.DAYS - notBefore));
            return new Bound(
                    day,
                    pick(random, List.of(day, day, YearMonth.from(day), Year.from(day)))
                            .toString());
        }

        LocalDate from() {
            return LocalDate.parse(text + "2016-01-01".substring(text.length()));
        }

        LocalDate to() {
            return switch (text.length()) {
                case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
                case 7 -> YearMonth.parse(text).atEndOfMonth();
                default -> day;
            };
        }
    }

    /** The question as it stands in an address. */
    String query() {
        Stream<String> filters = choices.entrySet().stream()
                .flatMap(filter ->
                        filter.getValue().stream().map(values -> filter.getKey() + "=" + String.join(",", values)));
        Stream<String> search = q.isEmpty() ? Stream.of() : Stream.of("q=" + Api.encoded(String.join(" ", q)));
        return Stream.of(filters, backing.parameters(), days.parameters(), search, Stream.of("sort=" + sort))
                .flatMap(parts -> parts)
                .collect(Collectors.joining("&"));
    }

    /** The ids of all events that answer it, in order. */
    List<String> answer(GeneratedRecord record) {
        Comparator<Happening> order = ORDERS.get(sort.replace("-", ""));
        return matching(record, null)
                .sorted(sort.startsWith("-") ? order.reversed() : order)
                .map(Happening::id)
                .toList();
    }

    /** How many answers have each value when the filter by that property is left out. */
    Answer.Counts facet(GeneratedRecord record, String property) {
        Map<String, Long> counts = matching(record, property)
                .flatMap(event -> countedFor(event, property).stream())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        List<Answer.Counts.Value> values = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(count -> new Answer.Counts.Value(count.getKey(), count.getValue()))
                .toList();
        return new Answer.Counts(values.subList(0, Math.min(100, values.size())), values.size() > 100);
    }

    /** How many undated events the other filters leave; null when no days are asked for. */
    Long undated(GeneratedRecord record) {
        Days any = new Days(List.of(), LocalDate.MIN, LocalDate.MAX, false, 0, false);
        return days.select()
                ? new Question(choices, backing, any, words, q, sort)
                        .matching(record, null)
                        .filter(event -> event.dates().isEmpty())
                        .count()
                : null;
    }

    private Stream<Happening> matching(GeneratedRecord record, String except) {
        return record.happenings().stream()
                .filter(event -> choices.entrySet().stream()
                        .filter(filter -> !filter.getKey().equals(except) && !OF_PASSAGES.contains(filter.getKey()))
                        .allMatch(filter -> filter.getValue().stream()
                                .allMatch(anyOf -> anyOf.stream().anyMatch(event.valuesOf(filter.getKey())::contains))))
                .filter(event -> hasThePassages(event, except))
                .filter(backing::leave)
                .filter(days::leave)
                .filter(event -> event.words().containsAll(words));
    }

    /** One passage for which all that is given once holds, and as well one for each repetition of what is repeated. */
    private boolean hasThePassages(Happening event, String except) {
        List<Passage> candidates = event.passages().stream()
                .filter(passage -> holdsOfEvery(passage, except, event))
                .toList();
        boolean asked = choices.keySet().stream().anyMatch(each -> !each.equals(except) && OF_PASSAGES.contains(each));
        return (!asked || !candidates.isEmpty())
                && choices.entrySet().stream()
                        .filter(filter -> !filter.getKey().equals(except) && OF_PASSAGES.contains(filter.getKey()))
                        .filter(filter -> filter.getValue().size() > 1)
                        .allMatch(filter -> filter.getValue().stream()
                                .allMatch(anyOf -> candidates.stream()
                                        .anyMatch(passage -> isAnyOf(passage, filter.getKey(), anyOf, event))));
    }

    /** Whether a passage is what all filters of passages that are given once ask for. */
    private boolean holdsOfEvery(Passage passage, String except, Happening event) {
        return choices.entrySet().stream()
                .filter(filter -> !filter.getKey().equals(except) && OF_PASSAGES.contains(filter.getKey()))
                .filter(filter -> filter.getValue().size() == 1)
                .allMatch(filter ->
                        isAnyOf(passage, filter.getKey(), filter.getValue().get(0), event));
    }

    private static boolean isAnyOf(Passage passage, String property, List<String> anyOf, Happening event) {
        return passage.valueOf(property, event).filter(anyOf::contains).isPresent();
    }

    private Set<String> countedFor(Happening event, String property) {
        return OF_PASSAGES.contains(property)
                ? event.passages().stream()
                        .filter(passage -> holdsOfEvery(passage, property, event))
                        .flatMap(passage -> passage.valueOf(property, event).stream())
                        .collect(Collectors.toSet())
                : event.valuesOf(property);
    }
}
