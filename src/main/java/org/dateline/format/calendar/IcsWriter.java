package org.dateline.format.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.property.Transparency;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.dateline.date.EventDate;
import org.dateline.format.Carried;
import org.dateline.format.FeedEntry;
import org.dateline.format.FeedMetadata;
import org.dateline.format.Messages;
import org.dateline.format.TagUris;
import org.dateline.http.AnswerWriter;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.http.Request;
import org.dateline.text.Printable;
import org.dateline.view.EventDocument;
import org.dateline.view.EventMember;
import org.dateline.view.EventView;
import org.dateline.view.Place;
import org.dateline.view.When;

/**
 * Events as a calendar to subscribe to, RFC 5545 and 7986. What a calendar cannot say of a date stands in the title and
 * first in the description; an event without a date, or from before the year 1, cannot stand in it at all.
 */
@Singleton
class IcsWriter implements AnswerWriter {
    private static final Carried CARRIED = Carried.of(
            EventMember.ATTRIBUTION,
            EventMember.HEADLINE,
            EventMember.SUMMARY,
            EventMember.TYPE,
            EventMember.WHEN,
            EventMember.PLACE,
            EventMember.TAGS,
            EventMember.CORRECTIONS,
            EventMember.RECORDED_AT,
            EventMember.REVISION);

    private static final Carried CARRIED_BUT_DATE = CARRIED.without(EventMember.WHEN);

    /** Longer ones, of sets of many days, would leave no room for the headline. */
    private static final int MOST_CHARACTERS_OF_DATE = 60;

    /** A calendar has one component at least (RFC 5545, 3.6), of which a time zone is the one that nobody sees. */
    private static final String NOTHING = String.join(
            "\r\n",
            "BEGIN:VTIMEZONE",
            "TZID:Etc/UTC",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000",
            "TZNAME:UTC",
            "END:STANDARD",
            "END:VTIMEZONE",
            "");

    private static final String FOOT = "END:VCALENDAR\r\n";
    private static final String HOUR = "PT1H";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String name;
    private final TagUris ids;

    /** @param name what readers know the service by */
    IcsWriter(@ConfigProperty(name = "dateline.name") String name, TagUris ids) {
        this.name = name;
        this.ids = ids;
    }

    @Override
    public boolean writes(Format format) {
        return format == Format.ICS;
    }

    @Override
    public void write(Object view, Request request, Losses losses, OutputStream out) throws IOException {
        EventDocument document = (EventDocument) view;
        losses.expect(List.of("event"));
        FeedMetadata metadata = new FeedMetadata(name, ids, document, request);
        Messages text = Messages.of(document);
        ContentLines lines = new ContentLines(out);
        lines.write(head(metadata, text));
        boolean isEmpty = true;
        for (EventView event : document.events()) {
            Optional<CalendarSpan> slot = slot(event.when());
            if (slot.isEmpty()) {
                losses.note("event");
            } else {
                (slot.get().isExact() ? CARRIED : CARRIED_BUT_DATE).noteLosses(event, losses);
                lines.write(entry(FeedEntry.of(event, text), slot.get(), metadata, text));
                isEmpty = false;
            }
        }
        if (isEmpty) {
            lines.write(NOTHING);
        }
        lines.write(FOOT);
    }

    /** Empty where a calendar has none: readers refuse a calendar altogether that has the year 0000 in it. */
    private static Optional<CalendarSpan> slot(When when) {
        return Optional.ofNullable(when.edtf())
                .map(edtf ->
                        CalendarSpan.of(EventDate.parse(edtf), when.zone() == null ? null : ZoneId.of(when.zone())))
                .filter(slot -> slot.date().earliest().orElseThrow().getYear() > 0);
    }

    /** Everything before the first event. */
    private static String head(FeedMetadata metadata, Messages text) {
        String title = metadata.title();
        String described = Stream.of(metadata.document().heading().description(), text.say("calendar.undated"))
                .filter(paragraph -> paragraph != null && !paragraph.isBlank())
                .map(Printable::of)
                .collect(Collectors.joining("\n\n"));
        ICalendar calendar = calendar();
        calendar.setName(title);
        calendar.setDescription(described);
        // The library would put a backslash before each comma, and commas are what our addresses list values with.
        calendar.addExperimentalProperty("URL", metadata.page());
        // RFC 7986 wants the type of these two in writing, which the library leaves out.
        calendar.addExperimentalProperty("SOURCE", ICalDataType.URI, metadata.self());
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, HOUR);
        // What calendars understood before RFC 7986.
        calendar.addExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(title));
        calendar.addExperimentalProperty("X-WR-CALDESC", VObjectPropertyValues.escape(described));
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", HOUR);
        String all = text(calendar);
        return all.substring(0, all.lastIndexOf(FOOT));
    }

    private static String entry(FeedEntry told, CalendarSpan slot, FeedMetadata metadata, Messages text) {
        EventView event = told.event();
        Date recorded = Date.from(event.recordedAt());
        VEvent entry = new VEvent();
        entry.setUid(metadata.ids().inCalendar(event.id()));
        entry.setDateTimeStamp(recorded);
        entry.setCreated(Date.from(event.firstRecordedAt()));
        entry.setLastModified(recorded);
        entry.setSequence(event.revision() - 1);
        place(slot, entry);
        entry.setSummary(title(told, slot, text));
        entry.setDescription(description(told, slot, text));
        entry.setUrl(metadata.event(event.id()));
        entry.addCategories(told.categories().toArray(String[]::new));
        if (event.place() != null) {
            entry.setLocation(location(event.place(), text.locale()));
            if (event.place().latitude() != null) {
                // The library would write them as floating numbers, with other digits.
                entry.addExperimentalProperty(
                        "GEO",
                        event.place().latitude().toPlainString() + ";"
                                + event.place().longitude().toPlainString());
            }
        }
        entry.setStatus(isTentative(told, slot) ? Status.tentative() : Status.confirmed());
        // Nobody is busy with what happened years ago.
        entry.setTransparency(Transparency.transparent());
        ICalendar calendar = calendar();
        calendar.addEvent(entry);
        String all = text(calendar);
        return all.substring(all.indexOf("BEGIN:VEVENT"), all.lastIndexOf(FOOT));
    }

    /** The library would count the days before 1582 by the Julian calendar, which is why it is given them in writing. */
    private static void place(CalendarSpan slot, VEvent entry) {
        if (slot instanceof CalendarSpan.Moments moments) {
            entry.addExperimentalProperty("DTSTART", MOMENT.format(moments.start()));
            if (moments.end().isAfter(moments.start())) {
                entry.addExperimentalProperty("DTEND", MOMENT.format(moments.end()));
            }
        } else if (slot instanceof CalendarSpan.Days days) {
            entry.addExperimentalProperty("DTSTART", ICalDataType.DATE, DAY.format(days.first()));
            // The end is the day after, which the last year of all has none of.
            LocalDate end = days.last().equals(EventDate.LAST_DAY)
                    ? EventDate.LAST_DAY
                    : days.last().plusDays(1);
            if (end.isAfter(days.first())) {
                entry.addExperimentalProperty("DTEND", ICalDataType.DATE, DAY.format(end));
            }
        }
    }

    /** The headline, after a word about the date where the calendar alone would mislead. */
    private static String title(FeedEntry told, CalendarSpan slot, Messages text) {
        if (slot.isExact() || told.eventText().disagreesOn("when")) {
            return told.headline();
        }
        String date = told.event().when().display();
        return date.length() > MOST_CHARACTERS_OF_DATE
                ? text.say("calendar.doubtful", told.headline())
                : text.say("calendar.dated", date, told.headline());
    }

    private static String description(FeedEntry told, CalendarSpan slot, Messages text) {
        return Stream.of(
                        told.eventText().when(),
                        slot.isExact()
                                ? ""
                                : text.say("calendar.inexact", slot.date().inWords(text.locale())),
                        told.body())
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String location(Place place, Locale language) {
        return Printable.of(
                place.country() == null
                        ? place.name()
                        : place.name() + ", " + new Locale("", place.country()).getDisplayCountry(language));
    }

    private static boolean isTentative(FeedEntry told, CalendarSpan slot) {
        EventDate date = EventDate.parse(told.event().when().edtf());
        return date.uncertain()
                || date.approximate()
                || date.isOneOf()
                || !slot.isExact()
                || told.eventText().disagreesOn("when")
                || told.eventText().disagreesOn("stance");
    }

    private static ICalendar calendar() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Dateline//Timeline of record//EN");
        return calendar;
    }

    /** Unfolded: the library folds by characters, where octets count. */
    private static String text(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }
}
