package org.dateline.date;

import java.text.DateFormat;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dates in the words of one language. Numbers, months and their order are the JDK's; the words between them are the bundle's,
 * where a phrase may have variants by precision, as French needs "vers le 28 décembre" but "vers décembre".
 */
final class DateWords {
    private static final String BUNDLE = "org.dateline.date.words";

    /** The locales the JDK has data for: others have months such as M12. The cache has one entry for each at most. */
    private static final Set<Locale> KNOWN = Set.copyOf(Arrays.asList(DateFormat.getAvailableLocales()));

    private static final Map<Locale, DateWords> CACHE = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ResourceBundle phrases;
    private final DatePattern pattern;

    private DateWords(Locale locale) {
        this.locale = locale;
        // Without fallback, or an English reader on a German server would read German.
        this.phrases = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                DateWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.pattern = has("pattern")
                ? DatePattern.of(phrases.getString("pattern"), locale, DateWords::year)
                : DatePattern.of(locale, has("first") ? phrases.getString("first") : "1", DateWords::year);
    }

    static DateWords in(Locale locale) {
        return CACHE.computeIfAbsent(known(locale), DateWords::new);
    }

    private static Locale known(Locale locale) {
        Locale plain = locale.stripExtensions();
        if (plain.getLanguage().isEmpty()) {
            return Locale.ENGLISH;
        }
        if (KNOWN.contains(plain)) {
            return plain;
        }
        Locale language = Locale.forLanguageTag(plain.getLanguage());
        return KNOWN.contains(language) ? language : Locale.ENGLISH;
    }

    String say(Shape shape) {
        if (shape instanceof Interval interval) {
            return interval(interval);
        }
        return shape instanceof OneOf set ? oneOf(set) : point((Point) shape);
    }

    private String point(Point point) {
        Qualifier qualifier = point.qualifier();
        if (qualifier.approximate) {
            String about = phrase("about", point, stated(point, true));
            return qualifier.uncertain ? phrase("possibly", about) : about;
        }
        String date = stated(point, false);
        return qualifier.uncertain ? phrase("possibly", point, date) : date;
    }

    /** The date without its qualifier, governed if a preposition will stand before it. */
    private String stated(Point point, boolean governed) {
        String date = switch (point.precision()) {
            case MINUTE -> time(point, clock(point.time().clock()));
            case DAY -> day(point.first());
            case MONTH -> inItsEra(point.first(), pattern.month(point.first(), governed));
            case YEAR -> inItsEra(point.first(), phrase("year", year(point.first())));
            case DECADE -> phrase(governed ? "decade.governed" : "decade", year(point.first()));
            case CENTURY -> phrase("years", year(point.first()), year(point.last()));
        };
        return switch (point.unspecified()) {
            case NOTHING -> date;
            case DAY -> phrase("day_not_known", date);
            case MONTH -> phrase("month_not_known", date);
            case MONTH_AND_DAY -> phrase("month_and_day_not_known", date);
            case DIGITS_OF_YEAR -> point.precision() == Precision.CENTURY ? phrase("year_not_known", date) : date;
        };
    }

    private String day(LocalDate day) {
        return inItsEra(day, pattern.day(day));
    }

    private String inItsEra(LocalDate of, String date) {
        return isBeforeChrist(of) ? phrase("before_christ", date) : date;
    }

    private String time(Point point, String clock) {
        String day = day(point.first());
        if (!point.time().hasOffset()) {
            return phrase("time", day, clock);
        }
        String offset = point.time().offset().getTotalSeconds() == 0
                ? ""
                : point.time().offset().getId();
        return phrase("time.offset", day, clock, "UTC" + offset);
    }

    private static String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern(time.getSecond() == 0 ? "HH:mm" : "HH:mm:ss", Locale.ROOT)
                .format(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /** As people write it: no zeros before it. What EDTF calls the year 0 is the first before Christ. */
    private static String year(LocalDate date) {
        return Integer.toString(isBeforeChrist(date) ? 1 - date.getYear() : date.getYear());
    }

    private static boolean isBeforeChrist(LocalDate date) {
        return date.getYear() <= 0;
    }

    private String interval(Interval interval) {
        if (interval.start() instanceof Side.Dated from && interval.end() instanceof Side.Dated to) {
            return span(from.point(), to.point());
        }
        if (interval.start() instanceof Side.Dated from) {
            boolean open = interval.end() == Side.Limitless.OPEN;
            return oneSided(open ? "from" : "from_only", "end_not_known", open, from.point());
        }
        boolean open = interval.start() == Side.Limitless.OPEN;
        return oneSided("until", "start_not_known", open, interval.known());
    }

    private String oneSided(String key, String unknown, boolean open, Point known) {
        String side = known.qualifier() == Qualifier.NONE
                ? phrase(key, known, stated(known, true))
                : phrase(has(key + ".qualified") ? key + ".qualified" : key, point(known));
        return open ? side : phrase(unknown, side);
    }

    private String span(Point from, Point to) {
        String whole = point(from);
        if (whole.equals(point(to))) {
            return whole;
        }
        boolean acrossEras = isBeforeChrist(from.first()) && !isBeforeChrist(to.first());
        boolean plain = from.isPlain() && to.isPlain() && from.precision() == to.precision() && !acrossEras;
        if (plain && from.precision() == Precision.YEAR) {
            return inItsEra(to.first(), phrase("years", year(from.first()), year(to.first())));
        }
        if (plain && from.precision() == Precision.DAY && isShared(from.first(), to.first())) {
            return dash(shortened(from.first(), to.first()), day(to.first()));
        }
        if (plain && from.precision() == Precision.MONTH && isShared(from.first(), to.first())) {
            return inItsEra(to.first(), pattern.monthAlone(from.first()) + "–" + pattern.month(to.first(), false));
        }
        if (plain && from.precision() == Precision.MINUTE && sameDayAndOffset(from, to)) {
            return time(from, clock(from.time().clock()) + "–" + clock(to.time().clock()));
        }
        // Nobody would take the 14 of "44 BC – 14" for a later year.
        return whole + " – " + (acrossEras ? phrase("anno_domini", point(to)) : point(to));
    }

    private static boolean sameDayAndOffset(Point from, Point to) {
        return from.first().equals(to.first())
                && (from.time().hasOffset()
                        ? from.time().offset().equals(to.time().offset())
                        : !to.time().hasOffset());
    }

    private static String dash(String from, String to) {
        return from.indexOf(' ') < 0 ? from + "–" + to : from + " – " + to;
    }

    private String oneOf(OneOf set) {
        List<OneOf.Days> elements = set.elements();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            OneOf.Days next = i + 1 < elements.size() ? elements.get(i + 1) : null;
            words.add(element(elements.get(i), next));
        }
        int last = words.size() - 1;
        if (last == 0) {
            return words.get(0);
        }
        OneOf.Days end = elements.get(last);
        // Spanish "o" is "u" before ocho and once.
        String or = "or." + end.first().getDayOfMonth();
        return phrase(
                end.isOneDay() && has(or) ? or : "or", String.join(", ", words.subList(0, last)), words.get(last));
    }

    private String element(OneOf.Days days, OneOf.Days next) {
        if (days.isOneDay()) {
            return next != null && next.isOneDay() ? shortened(days.first(), next.first()) : day(days.first());
        }
        if (days.first().equals(LocalDate.MIN)) {
            return phrase("by", day(days.last()));
        }
        if (days.last().equals(LocalDate.MAX)) {
            return phrase("on_or_after", day(days.first()));
        }
        return phrase("between", shortened(days.first(), days.last()), day(days.last()));
    }

    /** The first of two days, as far as the second, which is written in full after it, does not say it. */
    private String shortened(LocalDate day, LocalDate before) {
        if (!isShared(day, before)) {
            return day(day);
        }
        return day.getMonth() == before.getMonth() ? pattern.dayAlone(day) : pattern.dayAndMonth(day);
    }

    private boolean isShared(LocalDate one, LocalDate other) {
        return pattern.startsWithDay() && one.getYear() == other.getYear();
    }

    private String phrase(String key, Point about, String argument) {
        String variant = key + "."
                + (about.precision() == Precision.MINUTE
                        ? "day"
                        : about.precision().code());
        return phrase(has(variant) ? variant : key, argument);
    }

    String phrase(String key, String... arguments) {
        return new MessageFormat(phrases.getString(key), locale).format(arguments);
    }

    private boolean has(String key) {
        return phrases.containsKey(key);
    }
}
