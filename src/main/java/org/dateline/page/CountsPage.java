package org.dateline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.quarkus.qute.RawString;

import org.dateline.date.EventDate;
import org.dateline.date.Window;
import org.dateline.format.Messages;
import org.dateline.query.Facet;
import org.dateline.view.EventDocument;

/**
 * How many events there are on each day, or in each month or year, in somebody else's page: bars by the dates that the desk has
 * chosen, and a table that says how sure each number is.
 *
 * @param name of the service
 * @param language of the title, BCP 47; null where nobody says
 * @param units from the first to the last into which a chosen date falls; all, where none does
 * @param peak the one with the most events; null where there are none
 * @param none whether there are no events at all
 * @param theme {@code light} or {@code dark}; null for what the reader's system has
 */
public record CountsPage(
        String name,
        Messages text,
        String title,
        String language,
        List<Unit> units,
        Unit peak,
        boolean none,
        String facts,
        PageLinks links,
        String theme) {
    private static final double HUNDRED = 100;
    /** How much of its place a bar takes, so that neighbours stay apart. */
    private static final double FILLED = 88;
    /** How high bars are, so that numbers have their place above. */
    private static final double HIGHEST = 84;
    /** Of more bars than these, numbers would run into each other. */
    private static final int NUMBERED = 31;

    /**
     * @param label in words
     * @param value as dates are written
     * @param left percent from the left
     * @param width percent
     * @param height percent of the highest
     */
    public record Unit(
            String label,
            String value,
            long chosen,
            long certain,
            long possible,
            double left,
            double width,
            double height) {
        /** Whether HTML's time element takes the value. */
        public boolean datetime() {
            return EventDate.parse(value).isPlainInHtml();
        }

        /** Where the bar begins, percent from above. */
        public double top() {
            return rounded(HUNDRED - height);
        }

        /** Percent from the left. */
        public double middle() {
            return rounded(left + width / 2);
        }
    }

    static CountsPage of(EventDocument document, String name, PageLinks links, String theme) {
        Messages text = Messages.of(document);
        List<Facet.Value> told = trimmed(document.facets().values().stream()
                .findFirst()
                .map(Facet::values)
                .orElse(List.of()));
        long most = told.stream().mapToLong(Facet.Value::chosen).max().orElse(0);
        List<Unit> units = new ArrayList<>();
        if (!told.isEmpty()) {
            long first = Window.firstDayOf(told.get(0).value()).toEpochDay();
            LocalDate last = Window.lastDayOf(told.get(told.size() - 1).value());
            double days = last.toEpochDay() + 1 - first;
            for (Facet.Value value : told) {
                long from = Window.firstDayOf(value.value()).toEpochDay();
                long to = Window.lastDayOf(value.value()).toEpochDay() + 1;
                units.add(new Unit(
                        EventDate.parse(value.value()).inWords(text.locale()),
                        value.value(),
                        value.chosen(),
                        value.certain(),
                        value.possible(),
                        rounded(HUNDRED * (from - first) / days),
                        rounded(FILLED * (to - from) / days),
                        most == 0 ? 0 : rounded(HIGHEST * value.chosen() / most)));
            }
        }
        Long total = document.meta() == null ? null : document.meta().total();
        return new CountsPage(
                name,
                text,
                document.heading().title(),
                document.heading().language(),
                units,
                units.stream()
                        .max(Comparator.comparingLong(Unit::chosen)
                                .thenComparing(Unit::value, Comparator.reverseOrder()))
                        .orElse(null),
                total == null || total == 0,
                total == null ? "" : text.say("count", total),
                links,
                theme);
    }

    /** From the first to the last into which a chosen date falls: what may have happened on any day has none of its own. */
    private static List<Facet.Value> trimmed(List<Facet.Value> told) {
        int[] chosen = IntStream.range(0, told.size())
                .filter(i -> told.get(i).chosen() > 0)
                .toArray();
        return chosen.length == 0 ? told : told.subList(chosen[0], chosen[chosen.length - 1] + 1);
    }

    private static double rounded(double percent) {
        return Math.round(percent * HUNDRED) / HUNDRED;
    }

    /** Whether each bar has its number above. */
    public boolean numbered() {
        return units.size() <= NUMBERED;
    }

    /** Why there are no bars. */
    public String empty() {
        return none ? text.say("empty") : text.say("counts.undated");
    }

    /** What the bars show, in a sentence. */
    public String picture() {
        return text.say(
                "counts.picture",
                units.get(0).label(),
                units.get(units.size() - 1).label(),
                peak.label(),
                peak.chosen());
    }

    /** The attribute of the title, where the page is in another language. */
    public RawString titled() {
        return Ours.mark(language, text);
    }

    /** A path of this service as a link. */
    public String path(String path) {
        return links.addresses().path(path);
    }
}
