package org.dateline.page;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.qute.RawString;

import org.dateline.date.EventDate;
import org.dateline.format.EventText;
import org.dateline.format.Messages;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;

/**
 * Events in somebody else's page, a line each.
 *
 * @param name of the service
 * @param theme {@code light} or {@code dark}; null for what the reader's system has
 * @param language of the title, BCP 47; null where nobody says
 * @param facts how many events there are, and how many of them are shown
 * @param whole whether all of them are
 */
public record CompactPage(
        String name,
        Messages text,
        String title,
        String language,
        List<Line> lines,
        String facts,
        boolean whole,
        PageLinks links,
        String theme) {

    /**
     * An event.
     *
     * @param when in words
     * @param datetime as HTML's time element takes it; null where the date is not a day, a month or a year
     * @param status how its evidence stands, as a class of the style sheet; empty when it was not weighed
     * @param statusInWords the same for people; null when it was not weighed
     * @param told the attribute of the headline, where the page is in another language
     * @param recorded the attribute that says when this state was recorded
     */
    public record Line(
            String id,
            String when,
            String datetime,
            String headline,
            String status,
            String statusInWords,
            RawString told,
            RawString recorded) {
        /** A line that begins with when it was changed. */
        static Line ofChange(EventView event, Messages text) {
            Line line = of(event, text);
            String changed = event.recordedAt().truncatedTo(ChronoUnit.MINUTES).toString();
            return new Line(
                    line.id,
                    EventDate.parse(changed).inWords(text.locale()),
                    changed,
                    line.headline,
                    line.status,
                    line.statusInWords == null ? line.when : line.when + " · " + line.statusInWords,
                    line.told,
                    line.recorded);
        }

        static Line of(EventView event, Messages text) {
            String display = event.when().display();
            String edtf = event.when().edtf();
            return new Line(
                    event.id(),
                    display == null ? text.say("undated") : display,
                    edtf != null && EventDate.parse(edtf).isPlainInHtml() ? edtf : null,
                    event.headline(),
                    event.corroboration() == null ? "" : event.corroboration().status(),
                    new EventText(event, text).status(),
                    Ours.mark(event.toldIn(), text),
                    EventEntry.recorded(event));
        }
    }

    /** @param changes whether the lines begin with when events were changed, and not with when they were */
    static CompactPage of(
            EventDocument document,
            List<EventView> events,
            boolean changes,
            String name,
            PageLinks links,
            String theme) {
        Messages text = Messages.of(document);
        List<Line> lines = new ArrayList<>();
        events.forEach(event -> lines.add(changes ? Line.ofChange(event, text) : Line.of(event, text)));
        Long total = document.meta() == null ? null : document.meta().total();
        boolean whole = total == null || total <= lines.size();
        String facts =
                total == null ? "" : whole ? text.say("count", total) : text.say("count.of", lines.size(), total);
        String title = document.heading().title();
        return new CompactPage(
                name,
                text,
                title == null ? text.say("record") : title,
                title == null
                        ? text.locale().toLanguageTag()
                        : document.heading().language(),
                lines,
                changes ? text.say("changes") + " · " + facts : facts,
                whole,
                links,
                theme);
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
