package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
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
public record GeneratedRecord(List<Happening> happenings) {
    static final LocalDate FIRST_DAY = LocalDate.parse("2016-11-01");
    static final int DAYS = 120;
    static final List<String> TYPES = List.of("call", "text_message", "textile", "press_conference", "question");
    static final List<String> TIMELINES = names("timeline", 3);
    /** How many must say so, by the timelines that ask for it: voices, and named ones among them. */
    static final Map<String, List<Integer>> POLICIES =
            Map.of(TIMELINES.get(0), List.of(2, 1), TIMELINES.get(2), List.of(1, 1));
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
    private static final List<Actor> ACTORS = actors();
    static final List<Origin> ORIGINS = origins();
    private static final List<String> STANCES = List.of("denies", "declines_to_comment", "does_not_know", "context");
    private static final List<String> QUANTITIES = List.of("0", "1", "1..", "2", "2..3", "3..", "5");
    private static final List<String> SOURCES = names("source", 12);
    private static final List<String> COUNTRIES = List.of("US", "RU", "DE", "XK");

    /** A text and which words of the vocabulary stand in it. */
    record Text(String text, Set<Integer> words) {}

    /** @param speaksFor whose word its word is; null when it speaks for itself */
    record Actor(String id, Text name, Text alias, Actor speaksFor) {
        Actor principal() {
            return speaksFor == null ? this : speaksFor.principal();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Actor actor && actor.id.equals(id);
        }

        /** That of all its members takes most of the time of the questions. */
        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /**
     * @param actor who speaks when it is named, and prints what is unattributed; else who obtained what unnamed people said
     * @param derivesFrom whom it has its information from
     * @param speaksFor whom unnamed people speak for; null when nobody is known
     * @param takesBack what of an earlier one it takes back; by origin
     */
    record Origin(
            String id,
            Text name,
            Actor actor,
            String attribution,
            List<Origin> derivesFrom,
            Actor speaksFor,
            Map<Origin, Set<String>> takesBack) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Origin origin && origin.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        boolean named() {
            return attribution.equals("named");
        }

        /** What of its word was taken back: by another, or of all whom it goes back to. */
        Set<String> takenBack() {
            Set<String> taken = new TreeSet<>(Set.of("when", "quantity", "assertion"));
            roots().forEach(root -> taken.retainAll(root.takenBackItself()));
            taken.addAll(takenBackItself());
            return taken;
        }

        private Set<String> takenBackItself() {
            return ORIGINS.stream()
                    .flatMap(other -> other.takesBack.getOrDefault(this, Set.of()).stream())
                    .collect(Collectors.toSet());
        }

        /** Those it goes back to directly and through others. */
        Set<Origin> ancestors() {
            return derivesFrom.stream()
                    .flatMap(from -> Stream.concat(Stream.of(from), from.ancestors().stream()))
                    .collect(Collectors.toSet());
        }

        /** The party that vouches, where it stands for itself; empty when nobody does. */
        Optional<String> voice() {
            return switch (attribution) {
                case "named" -> Optional.of("actor " + actor.principal().id());
                case "unnamed" ->
                    Optional.of(
                            speaksFor == null
                                    ? "origin " + id
                                    : "actor " + speaksFor.principal().id());
                default -> Optional.empty();
            };
        }

        /** Those it goes back to in the end. */
        Set<Origin> roots() {
            return derivesFrom.isEmpty()
                    ? Set.of(this)
                    : derivesFrom.stream()
                            .flatMap(from -> from.roots().stream())
                            .collect(Collectors.toSet());
        }
    }

    /**
     * @param says the date it gives instead of the event's; null when it gives no other
     * @param saysQuantity the number it gives instead of the event's; null when it gives no other
     * @param leavesOpen of {@code when} and {@code quantity} what it gives none of
     */
    record Passage(
            String source,
            Origin origin,
            Text quote,
            String stance,
            String says,
            String saysQuantity,
            Set<String> leavesOpen,
            boolean inferred) {

        boolean asserts() {
            return stance.equals("asserts");
        }

        /** Whether it is the same passage, for whatever it is cited. */
        boolean isTheSameAs(Passage other) {
            return source.equals(other.source) && origin.equals(other.origin) && quote.equals(other.quote);
        }

        boolean isLive() {
            return !inferred && !origin.takenBack().contains("assertion");
        }

        /** @param field {@code when} or {@code quantity} */
        boolean gives(String field) {
            return !leavesOpen.contains(field) && !origin.takenBack().contains(field);
        }

        /** Empty of what is no property of passages. */
        Optional<String> valueOf(String property, Happening event) {
            return switch (property) {
                case "source" -> Optional.of(source);
                case "origin" -> Optional.of(origin.id());
                case "stance" -> Optional.of(bearing(event));
                case "attribution" -> Optional.of(origin.attribution());
                default -> Optional.empty();
            };
        }

        private String bearing(Happening event) {
            if (inferred) {
                return "inferred";
            }
            if (!isLive()) {
                return "withdrawn";
            }
            boolean otherwise =
                    event.edtf() != null && says != null && gives("when") && !canBothBe("when", says, event.edtf())
                            || event.quantity() != null
                                    && saysQuantity != null
                                    && gives("quantity")
                                    && !canBothBe("quantity", saysQuantity, event.quantity());
            return asserts() && otherwise ? "asserts_otherwise" : stance;
        }
    }

    /** How many say it. */
    record Backing(int sources, int voices, int named) {
        static Backing of(List<Passage> passages) {
            List<Origin> roots = passages.stream()
                    .map(Passage::origin)
                    .filter(origin -> !origin.attribution().equals("unattributed"))
                    .flatMap(origin -> origin.roots().stream())
                    .toList();
            return new Backing(
                    (int) passages.stream().map(Passage::source).distinct().count(),
                    voices(roots.stream()),
                    voices(roots.stream()
                            .filter(one -> roots.stream()
                                    .anyMatch(other ->
                                            other.named() && other.voice().equals(one.voice())))));
        }

        private static int voices(Stream<Origin> roots) {
            return (int) roots.flatMap(root -> root.voice().stream()).distinct().count();
        }
    }

    /** What some say of an event. */
    record Position(String value, boolean chosen, List<Passage> passages) {}

    /**
     * @param record all events, this one among them
     * @param once what follows from the rest, which hundreds of questions ask for; by its name
     */
    record Happening(
            String id,
            Text headline,
            Text summary,
            String type,
            String edtf,
            String quantity,
            List<Actor> participants,
            Set<String> tags,
            String country,
            List<String> timelines,
            List<Passage> passages,
            Instant updated,
            List<Happening> record,
            Map<String, Object> once) {

        @SuppressWarnings("unchecked")
        private <T> T once(String name, Supplier<T> derived) {
            if (!once.containsKey(name)) {
                once.put(name, derived.get());
            }
            return (T) once.get(name);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        Set<String> valuesOf(String property) {
            return once("values " + property, () -> values(property));
        }

        private Set<String> values(String property) {
            return switch (property) {
                case "timeline" -> Set.copyOf(timelines);
                case "type" -> Set.of(type);
                case "participant" -> participants.stream().map(Actor::id).collect(Collectors.toSet());
                case "status" -> Set.of(status());
                case "tag" -> tags;
                case "country" -> country == null ? Set.of() : Set.of(country);
                case "related" ->
                    record.stream()
                            .filter(other -> answered().filter(other::equals).isPresent()
                                    || other.answered().filter(this::equals).isPresent())
                            .map(Happening::id)
                            .collect(Collectors.toSet());
                case "source", "origin", "stance", "attribution" ->
                    passages.stream()
                            .flatMap(passage -> passage.valueOf(property, this).stream())
                            .collect(Collectors.toSet());
                default -> throw new IllegalArgumentException(property);
            };
        }

        /** What it replies to, as its first passage that asserts says; empty of three in four, and where none asserts. */
        Optional<Happening> answered() {
            Happening other = record.get(Math.floorMod(id.hashCode() * 31, record.size()));
            return id.hashCode() % 4 != 0 || other == this
                    ? Optional.empty()
                    : answering().map(passage -> other);
        }

        private Optional<Passage> answering() {
            return passages.stream()
                    .filter(passage -> passage.asserts() && !passage.inferred())
                    .findFirst();
        }

        /** The passages that assert the event as it is told, and not on another date or in another number. */
        List<Passage> assertingAsTold() {
            return passages.stream()
                    .filter(passage -> isAsTold(passage) && !departs(passage))
                    .toList();
        }

        private boolean isAsTold(Passage passage) {
            return passage.asserts()
                    && passage.isLive()
                    && (edtf == null || passage.says() == null || isWithin("when", passage.says(), edtf))
                    && (quantity == null
                            || passage.saysQuantity() == null
                            || isWithin("quantity", passage.saysQuantity(), quantity))
                    && passage.gives("when")
                    && passage.gives("quantity");
        }

        /** Whether it says at second hand what some of those it has it from, as reported here, exclude. */
        private boolean departs(Passage passage) {
            return !passage.origin().derivesFrom().isEmpty()
                    && Stream.of("when", "quantity", "stance")
                            .anyMatch(field -> positions(field).stream()
                                    .filter(position -> position.passages().contains(passage))
                                    .anyMatch(position -> !departedHere(field, position, passage)
                                                    .isEmpty()
                                            || !departedElsewhere(field, position, passage)
                                                    .isEmpty()));
        }

        /** Those behind it that are reported here in ways that exclude what it says. */
        List<Origin> departedHere(String field, Position position, Passage passage) {
            return positions(field).stream()
                    .filter(other -> isOtherwise(field, position.value(), other.value()))
                    .flatMap(other -> other.passages().stream())
                    .map(Passage::origin)
                    .filter(other -> passage.origin().ancestors().contains(other))
                    .distinct()
                    .toList();
        }

        /** Those that it, or another passage of its origin that says the same, departs from in other events that cite it too. */
        List<Origin> departedElsewhere(String field, Position position, Passage passage) {
            return record.stream()
                    .filter(other -> other != this)
                    .flatMap(other -> other.positions(field).stream()
                            .filter(there -> there.value().equals(position.value()))
                            .flatMap(there -> there.passages().stream()
                                    .filter(same -> position.passages().stream()
                                            .filter(each -> each.origin().equals(passage.origin()))
                                            .anyMatch(same::isTheSameAs))
                                    .flatMap(same -> other.departedHere(field, there, same).stream())))
                    .distinct()
                    .sorted(Comparator.comparing(Origin::id))
                    .toList();
        }

        /** Whether some passage would count, if it did not depart from its source in another event. */
        boolean isCountedOtherwiseForAnother() {
            return passages.stream()
                    .filter(passage -> isAsTold(passage) && departs(passage))
                    .anyMatch(passage -> Stream.of("when", "quantity", "stance")
                            .flatMap(field -> positions(field).stream()
                                    .filter(position -> position.passages().contains(passage))
                                    .flatMap(position -> departedHere(field, position, passage).stream()))
                            .findAny()
                            .isEmpty());
        }

        Backing support() {
            return once("support", () -> Backing.of(assertingAsTold()));
        }

        String status() {
            return once("status", this::weighed);
        }

        private String weighed() {
            if (contested().stream().anyMatch(this::isContradicted)) {
                return "disputed";
            }
            return switch (support().voices()) {
                case 0 -> support().sources() == 0 ? "unasserted" : "unattributed";
                case 1 -> "single_origin";
                default -> "corroborated";
            };
        }

        /** One in five is marked. */
        boolean key() {
            return id.hashCode() % 5 == 0;
        }

        /** Null where no timeline it stands in asks for anything. */
        Boolean meetsPolicy() {
            List<List<Integer>> policies = timelines.stream()
                    .filter(POLICIES::containsKey)
                    .map(POLICIES::get)
                    .toList();
            return policies.isEmpty() || type.equals("question")
                    ? null
                    : policies.stream()
                            .allMatch(policy -> support().voices() >= policy.get(0)
                                    && support().named() >= policy.get(1));
        }

        /** The fields its passages disagree on, alphabetically. */
        List<String> contested() {
            return once("contested", this::compared);
        }

        private List<String> compared() {
            return Stream.of("quantity", "stance", "when")
                    .filter(field -> isContradicted(field)
                            || field.equals("stance")
                                    && type.equals("question")
                                    && positions(field).size() > 1)
                    .toList();
        }

        boolean isContradicted(String field) {
            List<String> values = positions(field).stream().map(Position::value).toList();
            return values.stream().anyMatch(one -> values.stream().anyMatch(other -> !canBothBe(field, one, other)));
        }

        /** Who says what of a field, the desk's choice first, then in the order of the passages. */
        List<Position> positions(String field) {
            return once("positions " + field, () -> taken(field));
        }

        private List<Position> taken(String field) {
            Map<String, List<Passage>> byValue = new LinkedHashMap<>();
            String chosen = field.equals("when") ? edtf : field.equals("quantity") ? quantity : null;
            if (chosen != null) {
                byValue.put(chosen, new ArrayList<>());
            }
            for (Passage passage : bySource()) {
                if (!passage.isLive()) {
                    continue;
                }
                String said = switch (field) {
                    case "when" -> passage.says();
                    case "quantity" -> passage.saysQuantity();
                    default -> passage.stance().equals("context") ? null : passage.stance();
                };
                boolean silent = !field.equals("stance") && !(passage.asserts() && passage.gives(field));
                String value = said == null ? chosen : said;
                if (!silent && value != null) {
                    byValue.computeIfAbsent(value, each -> new ArrayList<>()).add(passage);
                }
            }
            return byValue.entrySet().stream()
                    .filter(position -> !position.getValue().isEmpty())
                    .map(position ->
                            new Position(position.getKey(), position.getKey().equals(chosen), position.getValue()))
                    .toList();
        }

        /** The passages as they are filed. */
        private List<Passage> bySource() {
            return passages.stream()
                    .map(Passage::source)
                    .distinct()
                    .flatMap(source ->
                            passages.stream().filter(passage -> passage.source().equals(source)))
                    .toList();
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

        LocalDate listedOn() {
            return edtf == null ? LocalDate.MAX : EventDate.parse(edtf).hull().firstKnown();
        }

        /** The moment it happened at; before all others when none is known. */
        Instant listedAt() {
            return Optional.ofNullable(edtf)
                    .flatMap(text -> EventDate.parse(text).instant())
                    .orElse(Instant.MIN);
        }

        LocalDate startsLatest() {
            return edtf == null ? LocalDate.MAX : EventDate.parse(edtf).hull().startsLatest();
        }
    }

    static GeneratedRecord of(long seed, int size) {
        Random random = new Random(seed);
        List<Happening> record = new ArrayList<>();
        names("event", size).forEach(id -> record.add(happening(random, id, record)));
        return new GeneratedRecord(List.copyOf(record));
    }

    public static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Up to so many different ones. */
    public static <T> List<T> some(Random random, List<T> list, int most) {
        return random.ints(list.isEmpty() ? 0 : random.nextInt(most + 1), 0, Math.max(1, list.size()))
                .distinct()
                .mapToObj(list::get)
                .toList();
    }

    private static Happening happening(Random random, String id, List<Happening> record) {
        List<String> timelines = new ArrayList<>(some(random, TIMELINES, 2));
        if (timelines.isEmpty()) {
            timelines.add(pick(random, TIMELINES));
        }
        List<String> sources = new ArrayList<>(some(random, SOURCES, 3));
        if (sources.isEmpty()) {
            sources.add(pick(random, SOURCES));
        }
        List<Echo> echoes = random.nextInt(6) > 0
                ? List.of()
                : some(
                        random,
                        record.stream()
                                .flatMap(event -> Echo.of(event).stream())
                                .toList(),
                        1);
        String edtf = random.nextInt(12) == 0 ? null : date(random);
        String quantity = random.nextInt(3) == 0 ? pick(random, QUANTITIES) : null;
        return new Happening(
                id,
                text(random, 4),
                text(random, 6),
                pick(random, TYPES),
                echoes.isEmpty() ? edtf : echoes.get(0).edtf(),
                echoes.isEmpty() ? quantity : echoes.get(0).quantity(),
                some(random, ACTORS, 3),
                new TreeSet<>(some(random, TAGS, 3)),
                random.nextInt(3) == 0 ? null : pick(random, COUNTRIES),
                timelines,
                Stream.concat(
                                echoes.stream().map(Echo::passage),
                                sources.stream()
                                        .flatMap(source -> IntStream.rangeClosed(0, random.nextInt(2))
                                                .mapToObj(i -> passage(random, source))))
                        .toList(),
                FixedClock.NOW.minus(Duration.ofHours(random.nextInt(40))),
                record,
                new HashMap<>());
    }

    /** A passage that departs from its source in one event, and what it says there is what another event tells. */
    private record Echo(String edtf, String quantity, Passage passage) {
        static List<Echo> of(Happening event) {
            return event.passages().stream()
                    .filter(Passage::asserts)
                    .filter(event::departs)
                    .map(passage -> new Echo(
                            passage.says() == null ? event.edtf() : passage.says(),
                            passage.saysQuantity() == null ? event.quantity() : passage.saysQuantity(),
                            new Passage(
                                    passage.source(),
                                    passage.origin(),
                                    passage.quote(),
                                    passage.stance(),
                                    null,
                                    null,
                                    passage.leavesOpen(),
                                    false)))
                    .toList();
        }
    }

    private static Passage passage(Random random, String source) {
        boolean asserts = random.nextInt(3) > 0;
        boolean inferred = random.nextInt(8) == 0;
        String says = asserts && random.nextInt(4) == 0 ? claimedDate(random) : null;
        String saysQuantity = asserts && random.nextInt(5) == 0 ? pick(random, QUANTITIES) : null;
        Set<String> leavesOpen = new TreeSet<>();
        if (asserts && says == null && random.nextInt(5) == 0) {
            leavesOpen.add("when");
        }
        if (asserts && saysQuantity == null && random.nextInt(5) == 0) {
            leavesOpen.add("quantity");
        }
        return new Passage(
                source,
                pick(random, ORIGINS),
                text(random, 3),
                asserts ? "asserts" : pick(random, STANCES),
                inferred ? null : says,
                inferred ? null : saysQuantity,
                inferred ? Set.of() : leavesOpen,
                inferred);
    }

    /** Half of them stand for themselves; the others have it from others before them, by chains and by several ways. */
    private static List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (String id : names("origin", 15)) {
            List<Origin> derivesFrom = FIXED.nextBoolean() ? List.of() : some(FIXED, List.copyOf(origins), 3);
            String attribution = pick(FIXED, List.of("named", "named", "unnamed", "unnamed", "unattributed"));
            Map<Origin, Set<String>> takesBack = new LinkedHashMap<>();
            if (!origins.isEmpty() && FIXED.nextInt(4) == 0) {
                takesBack.put(pick(FIXED, origins), Set.of(pick(FIXED, List.of("when", "quantity", "assertion"))));
            }
            origins.add(new Origin(
                    id,
                    text(FIXED, 2),
                    pick(FIXED, ACTORS),
                    attribution,
                    derivesFrom,
                    attribution.equals("unnamed") && FIXED.nextBoolean() ? pick(FIXED, ACTORS) : null,
                    takesBack));
        }
        return origins;
    }

    /** A third of them speak for others before them. */
    private static List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        for (String id : names("actor", 20)) {
            Actor speaksFor = actors.isEmpty() || FIXED.nextInt(3) > 0 ? null : pick(FIXED, actors);
            actors.add(new Actor(id, text(FIXED, 2), text(FIXED, 2), speaksFor));
        }
        return actors;
    }

    /** Whether two dates, or two numbers, or two stances, can both be true. */
    static boolean canBothBe(String field, String one, String other) {
        return switch (field) {
            case "when" -> datesCanBothBe(one, other);
            case "quantity" -> most(one) >= least(other) && most(other) >= least(one);
            default -> !List.of(one, other).containsAll(List.of("asserts", "denies"));
        };
    }

    /** Whether who passes on the one departs from who said the other. */
    static boolean isOtherwise(String field, String one, String other) {
        return field.equals("stance") ? !one.equals(other) : !canBothBe(field, one, other);
    }

    /** Whether who says the one thereby says the other. */
    private static boolean isWithin(String field, String one, String other) {
        return field.equals("when")
                ? EventDate.parse(one).isWithin(EventDate.parse(other), java.time.ZoneOffset.UTC)
                : least(one) >= least(other) && most(one) <= most(other);
    }

    private static boolean datesCanBothBe(String one, String other) {
        if ((one + other).matches(".*[?~%].*")) {
            return true;
        }
        if (one.contains("T") && other.contains("T")) {
            return OffsetDateTime.parse(one).isEqual(OffsetDateTime.parse(other));
        }
        return EventDate.parse(one).rows().stream()
                .anyMatch(row -> EventDate.parse(other).rows().stream()
                        .anyMatch(another -> overlap(
                                        row.startsEarliest(),
                                        row.startsLatest(),
                                        another.startsEarliest(),
                                        another.startsLatest())
                                && overlap(
                                        row.endsEarliest(),
                                        row.endsLatest(),
                                        another.endsEarliest(),
                                        another.endsLatest())));
    }

    private static boolean overlap(LocalDate first, LocalDate last, LocalDate otherFirst, LocalDate otherLast) {
        LocalDate from = first.isAfter(otherFirst) ? first : otherFirst;
        LocalDate to = last.isBefore(otherLast) ? last : otherLast;
        return !from.isAfter(to);
    }

    private static int least(String quantity) {
        return Integer.parseInt(quantity.replaceAll("\\..*", ""));
    }

    private static int most(String quantity) {
        return quantity.endsWith("..") ? Integer.MAX_VALUE : Integer.parseInt(quantity.replaceAll(".*\\.", ""));
    }

    /** A date, or a moment of the clock that may stand on another day elsewhere. */
    private static String claimedDate(Random random) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(8)) {
            case 0 -> day + "T04:05:00Z";
            case 1 -> day + "T07:05+03:00";
            case 2 -> day.getYear() + "-" + day.toString().substring(5, 7);
            default -> date(random);
        };
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
        if (POLICIES.containsKey(timeline)) {
            List<Integer> policy = POLICIES.get(timeline);
            seed.put("policy", Map.of("min_voices", policy.get(0), "min_named_voices", policy.get(1)));
        }
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
                "speaks_for",
                        actor.speaksFor() == null
                                ? List.of()
                                : List.of(actor.speaksFor().id()),
                "aliases", List.of(actor.alias().text()));
    }

    private static Map<String, Object> seed(Origin origin) {
        Map<String, Object> seed = new LinkedHashMap<>();
        seed.put("id", origin.id());
        seed.put("name", origin.name().text());
        seed.put("attribution", origin.attribution());
        seed.put(
                origin.attribution().equals("unnamed") ? "obtained_by" : "actor",
                origin.actor().id());
        if (origin.speaksFor() != null) {
            seed.put("speaks_for", List.of(origin.speaksFor().id()));
        }
        seed.put(
                "derives_from",
                origin.derivesFrom().stream()
                        .map(from ->
                                from.id().endsWith("1") ? Map.of("origin", from.id(), "basis", "presumed") : from.id())
                        .toList());
        seed.put(
                "withdraws",
                origin.takesBack().entrySet().stream()
                        .map(each -> Map.of("origin", each.getKey().id(), "fields", each.getValue()))
                        .toList());
        return seed;
    }

    private static Map<String, Object> seed(Happening event) {
        Map<String, Object> seed = new LinkedHashMap<>();
        seed.put("id", event.id());
        seed.put("headline", event.headline().text());
        seed.put("summary", event.summary().text());
        seed.put("type", event.type());
        if (event.key()) {
            seed.put("key", true);
        }
        if (event.edtf() != null) {
            seed.put("when", Map.of("edtf", event.edtf(), "reason", "The desk has chosen this day."));
        }
        if (event.quantity() != null) {
            seed.put(
                    "quantity",
                    Map.of(
                            "value", event.quantity(),
                            "unit", "calls",
                            "reason", "The desk has chosen this number."));
        }
        seed.put(
                "participants",
                event.participants().stream()
                        .map(actor -> Map.of("actor", actor.id(), "role", "speaker"))
                        .toList());
        seed.put("tags", event.tags());
        if (event.country() != null) {
            seed.put("place", Map.of("name", "A capital", "country", event.country()));
        }
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
                                        .map(passage -> seed(passage, event))
                                        .toList()))
                        .toList());
        return seed;
    }

    private static Map<String, Object> seed(Passage passage, Happening event) {
        Map<String, Object> seed = new LinkedHashMap<>();
        if (passage.inferred()) {
            seed.put("inferred", true);
        }
        seed.put("quote", passage.quote().text());
        seed.put("origin", passage.origin().id());
        seed.put("stance", passage.stance());
        Map<String, Object> says = new LinkedHashMap<>();
        if (passage.says() != null) {
            says.put("when", passage.says());
        }
        if (passage.saysQuantity() != null) {
            says.put("quantity", passage.saysQuantity());
        }
        if (event.answering().filter(first -> first == passage).isPresent()) {
            event.answered().ifPresent(other -> says.put("in_reply_to", List.of(other.id())));
        }
        if (!passage.leavesOpen().isEmpty()) {
            says.put("leaves_open", passage.leavesOpen());
        }
        if (!says.isEmpty()) {
            seed.put("says", says);
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
