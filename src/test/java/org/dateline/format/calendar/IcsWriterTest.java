package org.dateline.format.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import biweekly.Biweekly;
import biweekly.ICalendar;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.date.EventDate;
import org.dateline.format.EventFixtures;
import org.dateline.format.HostileTexts;
import org.dateline.format.TagUris;
import org.dateline.http.Format;
import org.dateline.http.Losses;
import org.dateline.view.EventDocument;
import org.dateline.view.EventView;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendars are read back by another library than the one that writes them, and by the rules of RFC 5545 themselves. */
class IcsWriterTest {
    private final IcsWriter writer = new IcsWriter("Dateline", new TagUris("news.example,2026"));
    private final Losses losses = new Losses();

    private String ics(EventView... events) {
        return EventFixtures.written(writer, Format.ICS, EventFixtures.record(events), losses);
    }

    private static Calendar read(String ics) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(ics));
    }

    private static VEvent first(String ics) throws IOException, ParserException {
        return read(ics).<VEvent>getComponents("VEVENT").get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse(null);
    }

    private static String line(String ics, String name) {
        return Arrays.stream(ics.replace("\r\n ", "").split("\r\n"))
                .filter(line -> line.matches(name + "[:;].*"))
                .collect(Collectors.joining("\n"));
    }

    /** Readers take spaces and tabs at the ends of a line for layout. */
    private static String readByClients(String text) {
        return text.replaceAll("^[ \\t]+|[ \\t]+\\z", "");
    }

    static List<String> hostile() {
        return HostileTexts.ALL;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverIsWrittenIsReadAgain(String text) throws Exception {
        String ics = ics(EventFixtures.saying(text), EventFixtures.dated("2016-12-29"));

        assertIsFolded(ics);
        List<VEvent> events = read(ics).getComponents("VEVENT");
        assertThat(events).hasSize(2);
        VEvent event = events.get(0);
        String seen = HostileTexts.seen(text);
        assertThat(value(event, "SUMMARY")).isEqualTo(readByClients(seen));
        assertThat(value(event, "DESCRIPTION"))
                .startsWith("28 December 2016\n\n")
                .contains(seen);
        assertThat(value(event, "LOCATION")).isEqualTo(readByClients(seen + ", United States"));
        assertThat(value(event, "GEO")).isEqualTo("38.8977;-77.0365");
        assertThat(value(event, "URL")).isEqualTo("https://timeline.example/v1/events/slug");
        ICalendar again = Biweekly.parse(ics).first();
        assertThat(again.getEvents().get(0).getSummary().getValue()).isEqualTo(seen);
        assertThat(again.getEvents().get(0).getCategories().get(0).getValues())
                .containsExactly("phone_call", "tag", seen.length() > 1_000 ? "long" : seen);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void titlesAndDescriptionsOfTimelinesAreReadAgain(String text) throws Exception {
        EventDocument.Heading heading = new EventDocument.Heading(EventDocument.Kind.TIMELINE, "slug", text, text);
        String ics =
                EventFixtures.written(writer, Format.ICS, EventFixtures.document(heading, List.of(), null), losses);

        assertIsFolded(ics);
        Calendar calendar = read(ics);
        String seen = HostileTexts.seen(text);
        for (String name : List.of("NAME", "X-WR-CALNAME")) {
            assertThat(calendar.getProperty(name).orElseThrow().getValue()).isEqualTo(readByClients(seen));
        }
        for (String name : List.of("DESCRIPTION", "X-WR-CALDESC")) {
            assertThat(calendar.getProperty(name).orElseThrow().getValue())
                    .startsWith(seen.replaceFirst("^[ \\t]+", ""))
                    .endsWith("Events without a known date, or from before the year 1, are not in this calendar.");
        }
    }

    /** As RFC 5545, 3.1 has it: no octet that is a control character, no line longer than 75, none that cuts a character. */
    private static void assertIsFolded(String ics) {
        assertThat(ics).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD?");
        for (String line : ics.split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).as(line).isBetween(1, 75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            assertThat(line).doesNotMatch("(?s).*[\\p{Cc}&&[^\\t]].*");
        }
    }

    @Test
    void linesAreAsLongAsTheyMayBe() {
        // DESCRIPTION: is 12 octets long, the date and what follows it 20: from there on every character has two.
        String ics = ics(EventFixtures.uncited("é".repeat(500)).build());
        assertThat(ics.split("\r\n"))
                .filteredOn(line -> line.matches(" é+"))
                .extracting(line -> line.getBytes(StandardCharsets.UTF_8).length)
                .contains(75)
                .allMatch(length -> length <= 75);
        // No half of a character at the end of any line on the wire.
        assertThat(ics).doesNotContain("\uFFFD");
    }

    @Test
    void aCalendarWithoutEventsHasAComponentThatNobodySees() throws Exception {
        for (EventView[] none : List.of(new EventView[0], new EventView[] {EventFixtures.dated(null)})) {
            String ics = ics(none);
            assertIsFolded(ics);
            assertThat(read(ics).getComponents("VEVENT")).isEmpty();
            assertThat(read(ics).getComponents()).hasSize(1);
            assertThat(read(ics).validate().hasErrors()).isFalse();
        }
        assertThat(ics(EventFixtures.dated("2016"))).doesNotContain("VTIMEZONE").contains("CREATED:20261120T080000Z");
    }

    static List<String> dates() throws IOException {
        return EventFixtures.dates();
    }

    @ParameterizedTest
    @MethodSource("dates")
    void everyDateHasItsPlaceAndItsWords(String text) throws Exception {
        EventDate date = EventDate.parse(text);
        String ics = ics(EventFixtures.dated(text));
        assertIsFolded(ics);
        if (CalendarSpan.of(date, null).date().earliest().orElseThrow().getYear() < 1) {
            assertThat(read(ics).getComponents("VEVENT")).isEmpty();
            assertThat(losses.header()).isEqualTo("event;n=1");
            return;
        }
        String start = line(ics, "DTSTART");
        assertThat(start).matches("DTSTART;VALUE=DATE:[0-9]{8}|DTSTART:[0-9]{8}T[0-9]{6}Z");
        String end = line(ics, "DTEND");
        if (!end.isEmpty()) {
            assertThat(end).matches("DTEND;VALUE=DATE:[0-9]{8}|DTEND:[0-9]{8}T[0-9]{6}Z");
            assertThat(end.replaceAll(".*:", "")).isGreaterThan(start.replaceAll(".*:", ""));
        }
        VEvent event = first(ics);
        String words = date.inWords(Locale.ENGLISH);
        assertThat(value(event, "DESCRIPTION")).startsWith(words);
        boolean exact = CalendarSpan.of(date, null).isExact();
        assertThat(value(event, "DESCRIPTION").contains("A calendar cannot show this date"))
                .isEqualTo(!exact);
        String expected = exact ? "" : words.length() > 60 ? "(date in doubt) " : words + ": ";
        assertThat(value(event, "SUMMARY")).isEqualTo(expected + "Headline");
        assertThat(losses.header().contains("when;n=1")).isEqualTo(!exact);
        assertThat(value(event, "STATUS"))
                .isEqualTo(
                        date.uncertain() || date.approximate() || date.isOneOf() || !exact ? "TENTATIVE" : "CONFIRMED");
    }

    @Test
    void aDayIsWholeAndWhatLastedEndsOnTheDayAfter() {
        assertThat(line(ics(EventFixtures.dated("2016-12-31")), "DT(START|END)"))
                .isEqualTo("DTSTART;VALUE=DATE:20161231\nDTEND;VALUE=DATE:20170101");
        assertThat(line(ics(EventFixtures.dated("2016-12-27/2016-12-30")), "DT(START|END)"))
                .isEqualTo("DTSTART;VALUE=DATE:20161227\nDTEND;VALUE=DATE:20161231");
        assertThat(line(ics(EventFixtures.dated("0001-01-01")), "DT(START|END)"))
                .isEqualTo("DTSTART;VALUE=DATE:00010101\nDTEND;VALUE=DATE:00010102");
        assertThat(line(ics(EventFixtures.dated("1582-10-10")), "DT(START|END)"))
                .isEqualTo("DTSTART;VALUE=DATE:15821010\nDTEND;VALUE=DATE:15821011");
        assertThat(line(ics(EventFixtures.dated("9999-12-31")), "DT(START|END)"))
                .isEqualTo("DTSTART;VALUE=DATE:99991231");
    }

    @Test
    void aTimeIsAMomentWhereItsZoneIsKnown() {
        assertThat(line(ics(EventFixtures.dated("2016-12-29T14:05-05:00")), "DT(START|END)"))
                .isEqualTo("DTSTART:20161229T190500Z");
        assertThat(line(
                        ics(EventFixtures.uncited("Headline")
                                .when("2016-12-29T14:05")
                                .zone("America/New_York")
                                .build()),
                        "DT(START|END)"))
                .isEqualTo("DTSTART:20161229T190500Z");
        assertThat(line(ics(EventFixtures.dated("2016-12-29T14:05")), "DT(START|END)"))
                .isEqualTo("DTSTART;VALUE=DATE:20161229\nDTEND;VALUE=DATE:20161230");
        assertThat(line(ics(EventFixtures.dated("2016-12-29T14:05Z/2016-12-29T15:30Z")), "DT(START|END)"))
                .isEqualTo("DTSTART:20161229T140500Z\nDTEND:20161229T153000Z");
    }

    @Test
    void aDisputedDateIsMarked() throws Exception {
        VEvent event = first(ics(EventFixtures.disputed("2016-12-28", "2016-12-29")));
        assertThat(value(event, "SUMMARY")).isEqualTo("(disputed: date) Headline");
        assertThat(value(event, "DESCRIPTION"))
                .startsWith("28 December 2016, disputed; others say: 29 December 2016\n");
        assertThat(value(event, "STATUS")).isEqualTo("TENTATIVE");
    }

    @Test
    void whetherItHappenedAtAllIsTentativeToo() throws Exception {
        VEvent event = first(ics(EventFixtures.uncited("Headline")
                .disagreement("stance", null, "asserts", "denies")
                .build()));
        assertThat(value(event, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(event, "SUMMARY")).isEqualTo("(disputed: whether it happened) Headline");
    }

    @Test
    void whatWasRecordedWhenIsWhatClientsCompare() {
        String ics = ics(EventFixtures.dated("2016-12-28"));
        assertThat(line(ics, "(UID|DTSTAMP|LAST-MODIFIED|SEQUENCE|TRANSP)").lines())
                .containsExactly(
                        "UID:slug@news.example",
                        "DTSTAMP:20261121T233000Z",
                        "LAST-MODIFIED:20261121T233000Z",
                        "SEQUENCE:2",
                        "TRANSP:TRANSPARENT");
        assertThat(ics(EventFixtures.dated("2016-12-28"))).isEqualTo(ics);
    }

    @Test
    void aCalendarSaysWhereItComesFromAndHowOftenToAsk() {
        String ics =
                EventFixtures.written(writer, EventFixtures.record(), losses, "/v1/events?q=a%2Cb%3B+c,d&format=ics");
        assertThat(line(ics, "(VERSION|PRODID|NAME|SOURCE|URL|REFRESH-INTERVAL|X-WR-CALNAME|X-PUBLISHED-TTL)")
                        .lines())
                .containsExactlyInAnyOrder(
                        "VERSION:2.0",
                        "PRODID:-//Dateline//Timeline of record//EN",
                        "NAME:Dateline",
                        "URL:https://timeline.example/v1/events?q=a%2Cb%3B+c,d&format=html",
                        "SOURCE;VALUE=URI:https://timeline.example/v1/events?q=a%2Cb%3B+c,d&format=ics",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
                        "X-WR-CALNAME:Dateline",
                        "X-PUBLISHED-TTL:PT1H");
    }

    @Test
    void anUndatedEventIsLeftOutAndThatIsSaid() throws Exception {
        String ics = ics(EventFixtures.dated(null), EventFixtures.dated("2016-12-28"), EventFixtures.dated(null));
        assertThat(read(ics).getComponents("VEVENT")).hasSize(1);
        assertThat(losses.header()).contains("event;n=2").contains("corroboration;n=1");
    }

    @Test
    void whatOnlyWordsTellIsNotedAsLost() {
        ics(EventFixtures.dated("2016-12-28"));
        assertThat(losses.header()).isEqualTo("corroboration;n=1, participants;n=1, quantity;n=1, timelines;n=1");
    }

    @Test
    void anEventIsWrittenBeforeTheNextOneIsRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int many = 5;
        Iterable<EventView> events = () -> new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return given < many;
            }

            @Override
            public EventView next() {
                assertThat(out.toString(StandardCharsets.UTF_8).split("END:VEVENT\r\n", -1))
                        .hasSize(given + 1);
                given++;
                return EventFixtures.dated("2016-12-28");
            }
        };
        writer.write(
                EventFixtures.document(EventDocument.Heading.RECORD, events, null),
                EventFixtures.asked("/v1/events"),
                losses,
                out);
        assertThat(read(out.toString(StandardCharsets.UTF_8)).getComponents("VEVENT"))
                .hasSize(many);
    }
}
