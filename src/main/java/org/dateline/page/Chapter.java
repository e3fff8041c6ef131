package org.dateline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.dateline.date.EventDate;
import org.dateline.date.Precision;
import org.dateline.format.EventText;
import org.dateline.format.Messages;
import org.dateline.view.EventView;

/**
 * The events of a month, or of a year or a century where there would be too many months, in order.
 *
 * @param title in words
 * @param id names it within the page
 */
public record Chapter(String title, String id, List<Day> days) {
    private static final int MOST = 15;

    /**
     * Events of one date, in order.
     *
     * @param when in words
     * @param datetime as HTML's time element takes it; null where the date is not a day, a month or a year
     */
    public record Day(String when, String datetime, List<EventEntry> entries) {}

    /** How many events it has. */
    public int count() {
        return days.stream().mapToInt(day -> day.entries().size()).sum();
    }

    /** The events gathered while their month stays the same, and in it while their date does. */
    static List<Chapter> of(List<EventView> events, Messages text, Hits hits) {
        Function<EventView, String> period = Stream.<Function<EventView, String>>of(
                        event -> begins(event, 7), event -> begins(event, 4), Chapter::century)
                .filter(each -> runs(events, each) <= MOST)
                .findFirst()
                .orElse(event -> "");
        List<Chapter> chapters = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        String before = null;
        List<EventView> run = new ArrayList<>();
        for (EventView event : events) {
            String here = period.apply(event);
            if (!here.equals(before) && !run.isEmpty()) {
                chapters.add(chapter(before, run, ids, text, hits));
                run = new ArrayList<>();
            }
            run.add(event);
            before = here;
        }
        if (!run.isEmpty()) {
            chapters.add(chapter(before, run, ids, text, hits));
        }
        return chapters;
    }

    private static int runs(List<EventView> events, Function<EventView, String> period) {
        int runs = 0;
        String before = null;
        for (EventView event : events) {
            String here = period.apply(event);
            runs += here.equals(before) ? 0 : 1;
            before = here;
        }
        return runs;
    }

    /** When it began, or by when it had happened where no more is known; empty for the undated. */
    private static String begins(EventView event, int length) {
        LocalDate day = event.when().earliest() == null
                ? event.when().latest()
                : event.when().earliest();
        if (day == null) {
            return "";
        }
        // What is known to the year alone did not happen in its January.
        String edtf = event.when().edtf();
        boolean coarse = edtf != null && EventDate.parse(edtf).precision().compareTo(Precision.YEAR) >= 0;
        String digits = day.toString();
        return digits.substring(0, digits.length() - "2016-12-28".length() + (coarse ? 4 : length));
    }

    private static String century(EventView event) {
        String year = begins(event, 4);
        if (year.isEmpty()) {
            return "";
        }
        int of = Integer.parseInt(year);
        if (of > 0) {
            return year.substring(0, 2) + "XX";
        }
        // From 100 to 1 BC, as people count.
        int latest = of / 100 * 100;
        return EventDate.ofYear(latest - 99) + "." + EventDate.ofYear(latest);
    }

    private static Chapter chapter(String period, List<EventView> events, Set<String> ids, Messages text, Hits hits) {
        String name = "_" + (period.isEmpty() ? "events" : period);
        String id = name;
        for (int i = 2; !ids.add(id); i++) {
            id = name + "." + i;
        }
        String title = period.isEmpty()
                ? text.say(events.stream().allMatch(event -> event.when().edtf() == null) ? "undated" : "record")
                : EventDate.parse(ofCentury(period)).inWords(text.locale());
        return new Chapter(capitalised(title, text), id, days(events, text, hits));
    }

    /** The years of a century, of which the first began with the year 1; a period that is none as it is. */
    private static String ofCentury(String period) {
        String first = period.substring(0, 2);
        return period.endsWith("XX")
                ? first + (first.equals("00") ? "01/" : "00/") + first + "99"
                : period.replace('.', '/');
    }

    private static String capitalised(String title, Messages text) {
        int first = title.offsetByCodePoints(0, 1);
        return title.substring(0, first).toUpperCase(text.locale()) + title.substring(first);
    }

    private static List<Day> days(List<EventView> events, Messages text, Hits hits) {
        List<Day> days = new ArrayList<>();
        String last = null;
        for (EventView event : events) {
            String edtf = String.valueOf(event.when().edtf());
            if (!edtf.equals(last)) {
                days.add(new Day(
                        event.when().dayInWords(text.locale()).orElseGet(() -> text.say("undated")),
                        event.when().edtf() != null && EventDate.parse(edtf).isPlainInHtml() ? edtf : null,
                        new ArrayList<>()));
                last = edtf;
            }
            days.get(days.size() - 1).entries().add(new EventEntry(new EventText(event, text), hits));
        }
        return days;
    }
}
