package org.dateline.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.CitationDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.ExtraDraft;
import org.dateline.record.RecordDraft.PassageDraft;
import org.dateline.record.RecordDraft.TimelineDraft;
import org.dateline.record.RecordDraft.WhenDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A sheet is a timeline: what it tells is read as it stands there, and what cannot be read is told by row and column. */
class SeedSheetsTest {
    private static final String HEADINGS = "Date,Headline,Text,Source,Quote,Said by\n";

    @TempDir
    Path folder;

    private void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve("timelines"));
            Files.write(folder.resolve("timelines").resolve(name), bytes);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private RecordDraft record() {
        return SeedFolder.read(folder).orElseThrow();
    }

    private TimelineDraft timeline() {
        return record().timelines().get(0);
    }

    private EventDraft event() {
        assertThat(timeline().events()).hasSize(1);
        return timeline().events().get(0);
    }

    private List<String> faults() {
        InvalidSeeds broken = catchThrowableOfType(InvalidSeeds.class, () -> SeedFolder.read(folder));
        assertThat(broken).as("the sheet is refused").isNotNull();
        return broken.faults().stream().map(SeedFault::toString).toList();
    }

    private List<String> notes() {
        return SeedFolder.open(folder).orElseThrow().notes();
    }

    @Test
    void aRowIsAnEventWithItsSourceAndItsPassage() {
        write(
                "the-call.csv",
                HEADINGS
                        + "\"Dec 28, 2016\",Flynn calls Kislyak,They speak.,https://www.example.org/flynn?x=1,\"The call took place, he said\",Sean Spicer\n");
        RecordDraft record = record();
        TimelineDraft timeline = record.timelines().get(0);
        assertThat(timeline.id()).isEqualTo("the-call");
        assertThat(timeline.title()).isEqualTo("The call");
        EventDraft event = timeline.events().get(0);
        assertThat(event.id()).isEqualTo("2016-12-28-flynn-calls-kislyak");
        assertThat(event.headline()).isEqualTo("Flynn calls Kislyak");
        assertThat(event.summary()).isEqualTo("They speak.");
        assertThat(event.when().edtf()).isEqualTo("2016-12-28");
        CitationDraft cited = event.citations().get(0);
        assertThat(record.sources()).hasSize(1);
        assertThat(record.sources().get(0).id()).isEqualTo(cited.source());
        assertThat(record.sources().get(0).url()).isEqualTo("https://www.example.org/flynn?x=1");
        assertThat(record.sources().get(0).publisher()).isEqualTo("example.org");
        PassageDraft passage = cited.passages().get(0);
        assertThat(passage.quote()).isEqualTo("The call took place, he said");
        assertThat(record.origins().get(0).name()).isEqualTo("Sean Spicer");
        assertThat(record.origins().get(0).attribution()).isEqualTo("named");
        assertThat(record.actors().get(0).kind())
                .as("nobody has said what kind")
                .isNull();
    }

    @Test
    void twoColumnsSayWhatAChangeIs() {
        write("calls.csv", "Date,Event,Kind of change,Change note\n2016-12-28,A call,Correction,It was the 29th.\n");
        EventDraft event = record().timelines().get(0).events().get(0);
        assertThat(event.change().kind()).isEqualTo("correction");
        assertThat(event.change().note()).isEqualTo("It was the 29th.");
        write("calls.csv", "Date,Event,Kind of change,Change note\n2016-12-28,A call,Corection,It was the 29th.\n");
        assertThat(faults().toString()).contains("row 2, column C (Kind of change)", "Did you mean correction?");
    }

    @Test
    void nothingIsInventedWhereARowHasNoQuoteOrNoSource() {
        write("x.csv", HEADINGS + "2016-12-28,One,,Washington Post,,\n2016-12-29,Two,,,,\n");
        RecordDraft record = record();
        EventDraft one = record.timelines().get(0).events().get(0);
        assertThat(one.citations().get(0).passages().get(0).quote()).isNull();
        assertThat(one.citations().get(0).passages().get(0).withoutQuote()).isEqualTo("true");
        assertThat(one.unsourced()).isNull();
        assertThat(record.sources().get(0).title()).isEqualTo("Washington Post");
        assertThat(record.sources().get(0).url()).isNull();
        assertThat(record.sources().get(0).published()).isNull();
        EventDraft two = record.timelines().get(0).events().get(1);
        assertThat(two.unsourced()).isEqualTo("true");
        assertThat(two.citations()).isEmpty();
        assertThat(notes())
                .anySatisfy(note -> assertThat(note).contains("events without a source, marked unsourced: 1 of 2"))
                .anySatisfy(note -> assertThat(note).contains("citations without quote, which cannot be checked: 1"));
    }

    @Test
    void aCellWithMarkupIsToldOnce() {
        write("x.csv", HEADINGS + "2016-12-28,One,<b>Bold</b> words,Washington Post,,\n");
        assertThat(record().timelines().get(0).events().get(0).summary()).isEqualTo("Bold words");
        assertThat(notes())
                .anySatisfy(note -> assertThat(note)
                        .endsWith("told as text with the addresses of its links (1): row 2, column C (Text)"));
    }

    @Test
    void repeatedRowsArePassagesOfOneEvent() {
        write(
                "x.csv",
                HEADINGS + "2016-12-28,One,Told.,https://a.example/1,he spoke,Ann\n"
                        + "2016-12-28,One,,https://b.example/2,she heard,Ben\n"
                        + ",,,https://b.example/2,and wrote,Ben\n");
        EventDraft event = event();
        assertThat(event.citations()).hasSize(2);
        assertThat(event.citations().get(1).passages())
                .extracting(PassageDraft::quote)
                .containsExactly("she heard", "and wrote");
    }

    @Test
    void aSecondTableHoldsPassages() {
        write("x.csv", "Date,Headline,Text\n2016-12-28,One,Told.\n");
        write("x.passages.csv", "Event,Source,Quote\nOne,https://a.example/1,he spoke\nNone,https://a.example/1,x\n");
        assertThat(faults())
                .containsExactly(
                        "timelines/x.csv, sheet \"passages\", row 3, column A (Event): \"None\": no event of the first sheet has this"
                                + " id or headline. Write it as it stands there");
        write("x.passages.csv", "Event,Source,Quote\nOne,https://a.example/1,he spoke\n");
        assertThat(event().citations().get(0).passages().get(0).quote()).isEqualTo("he spoke");
    }

    @Test
    void whatHasNoPlaceIsKeptUnderItsName() {
        write("x.csv", "Date,Headline,Group,Weather\n2016-12-28,One,Reaction,Snow\n");
        assertThat(event().extras())
                .containsExactly(new ExtraDraft("Group", "Reaction"), new ExtraDraft("Weather", "Snow"));
    }

    /** No row drops a cell in silence: neither the second of an event, nor one of another table, nor that of the title. */
    @Test
    void whatFurtherRowsHaveIsKeptOrNamed() {
        write("x.csv", """
                Type,Date,Headline,Source,Quote,Weather,Media
                title,,A timeline,,,,https://a.example/picture.jpg
                ,2016-12-28,One,https://a.example/1,he spoke,Snow,
                ,2016-12-28,One,https://a.example/1,he spoke again,Snow,
                ,,,https://a.example/1,and again,Rain,
                """);
        write("x.passages.csv", "Headline,Source,Quote,Desk\nOne,https://a.example/1,once more,Night\n");
        assertThat(event().extras())
                .containsExactly(
                        new ExtraDraft("Weather", "Snow"),
                        new ExtraDraft("Weather", "Rain"),
                        new ExtraDraft("Desk", "Night"));
        assertThat(notes())
                .contains("timelines/x.csv: Row 2 tells the title of the timeline, which has no place for: Media");
    }

    @Test
    void markupIsToldAsTextWithTheAddressesOfItsLinks() {
        write(
                "x.csv",
                "Date,Headline,Text\n2016-12-28,One,\"<p>He <b>spoke</b> &amp; <a href=\"\"https://a.example/\"\">wrote</a>.</p><p>Then left.</p>\"\n");
        assertThat(event().summary()).isEqualTo("He spoke & wrote (https://a.example/).\nThen left.");
        assertThat(notes()).anySatisfy(note -> assertThat(note).contains("row 2, column C (Text)"));
    }

    @Test
    void everyFaultIsToldByRowAndColumnWithWhatWouldWork() {
        write(
                "x.csv",
                HEADINGS
                        + "1/2/1977,One,,,,\n2016-13-01,Two,,,,\n2016-12-28,,Text without headline,,,\n2016,Three,,ftp://x,,\n");
        List<String> told = faults();
        assertThat(told).hasSize(3);
        assertThat(told.get(0))
                .startsWith(
                        "timelines/x.csv, row 2, column A (Date): \"1/2/1977\": this is 1 February 1977, or 2 January 1977")
                .contains("Write 1977-02-01 or 1977-01-02");
        assertThat(told.get(1)).startsWith("timelines/x.csv, row 3, column A (Date): \"2016-13-01\": ");
        assertThat(told.get(2)).startsWith("timelines/x.csv, row 4").contains("the key headline is missing");
    }

    @Test
    void theFileBesideASheetSaysWhatTheSheetDoesNot() {
        write("x.csv", "Wann,Was,Woher\n1/2/1977,One,https://a.example/1\n");
        write(
                "x.sheet.yaml",
                "title: Ein Titel\nzone: Europe/Berlin\nlanguage: de\ndates: day/month\ncolumns:\n  Wann: date\n  Was: headline\n  Woher: source\n");
        RecordDraft record = record();
        assertThat(record.timelines().get(0).title()).isEqualTo("Ein Titel");
        assertThat(record.timelines().get(0).zone()).isEqualTo("Europe/Berlin");
        assertThat(record.timelines().get(0).events().get(0).when().edtf()).isEqualTo("1977-02-01");
        assertThat(record.sources().get(0).language()).isEqualTo("de");
        write("x.sheet.yaml", "datum: day/month\ncolumns: {Wann: dat}\n");
        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains("timelines/x.sheet.yaml:1:1", "datum"));
    }

    @Test
    void columnsForThePartsOfADateAreOneDate() {
        write(
                "x.csv",
                "Year,Month,Day,Time,End Year,End Month,End Day,Display Date,Headline\n"
                        + "1977,1,21,,,,,,One\n1850,,,,,,,c. 1850,Two\n843,,,,848,,,between 843 and 848,Three\n"
                        + "2010,5,,,,,,2010 – present,Four\n1977,1,21,,1981,1,20,A long time,Five\n");
        assertThat(timeline().events())
                .extracting(event -> event.when().edtf())
                .containsExactly(
                        "1977-01-21", "1850~", "[0843-01-01..0848-12-31]", "2010-05/..", "1977-01-21/1981-01-20");
        assertThat(timeline().events().get(4).extras()).containsExactly(new ExtraDraft("Display Date", "A long time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkAtTheBeginningSaysInWhichEncodingASheetIs(String encoding) throws IOException {
        write("x.csv", ("\uFEFFDate;Headline;Source\n2016;Größe;Süddeutsche\n").getBytes(encoding));
        assertThat(event().headline()).isEqualTo("Größe");
    }

    @Test
    void hostileTablesAreRefusedAndNotRead() {
        write("x.csv", "Date,Headline,Date\n2016,One,2017\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("row 1, column C (Date)", "two columns have this heading");
        write("x.csv", "Date,Headline\n2016,\"never closed\n".getBytes(StandardCharsets.UTF_8));
        assertThat(faults()).singleElement().asString().contains("row 2", "quotation mark");
        write("x.csv", "Date,Headline\n2016,Gr\u00f6\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults()).singleElement().asString().contains("row 2", "not in UTF-8", "CSV UTF-8");
        write("x.csv", "Date,Headline\n2016,One\n2016,T\0wo\n2016,Three\n2016,Four\n");
        assertThat(faults()).singleElement().asString().contains("row 3", "not in UTF-8", "CSV UTF-8");
        write("x.csv", "Date,Headline\n2016,One\n2016,T\u000Cwo\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("row 3, column B (Headline)", "cannot be shown", "Take out that character");
        write("x.csv", "Date,Headline\n2016," + "x".repeat(40_000) + "\n");
        assertThat(faults()).singleElement().asString().contains("row 2, column B", "40000 characters");
        write("x.csv", "");
        assertThat(faults()).singleElement().asString().contains("the sheet is empty");
        write("x.csv", "Date,Headline\n" + ",".repeat(1000) + "\n".repeat(1000) + "2016,=cmd()\n");
        assertThat(event().headline()).isEqualTo("=cmd()");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-12-30                       | late afternoon          | 2016-12-30 | late_afternoon
            2016-12-30                       | around 3 pm             | 2016-12-30 | around 15:00
            2016-12-30                       | c. 09:30                | 2016-12-30 | around 09:30
            2016-12-30                       | Midday                  | 2016-12-30 | noon
            2016-12-30                       | late_evening            | 2016-12-30 | late_evening
            30 Dec 2016, late at night       |                         | 2016-12-30 | late_night
            "Friday, 30 December 2016, in the early evening" |         | 2016-12-30 | early_evening
            30 Dec 2016 around 3pm           |                         | 2016-12-30 | around 15:00
            late evening on 30 Dec 2016      |                         | 2016-12-30 | late_evening
            around noon on 30 Dec 2016       |                         | 2016-12-30 | noon
            "30 December 2016, late in the evening" |                  | 2016-12-30 | late_evening
            c. 30 Dec 2016                   | night                   | 2016-12-30~ | night
            around 2016                      |                         | 2016~      |
            """)
    void aboutWhenInADayIsReadAsPeopleTypeIt(String date, String time, String edtf, String about) {
        write("x.csv", "Date,Time,Headline\n" + quoted(date) + "," + (time == null ? "" : time) + ",One\n");
        assertThat(event().when()).isEqualTo(new WhenDraft(edtf, about, null));
        assertThat(event().extras()).isEmpty();
    }

    private static String quoted(String text) {
        return text.startsWith("\"") ? text : '"' + text + '"';
    }

    @Test
    void aboutWhenInADayIsNeverDropped() {
        write(
                "x.csv",
                "Year,Month,Day,Time,Display Date,Headline\n2016,12,30,,\"30 December 2016, at night\",One\n"
                        + "2016,12,30,evening,\"30 December 2016, at night\",Two\n,,,evening,,Three\n"
                        + "2016,12,,,\"30 December 2016, at night\",Four\n");
        assertThat(timeline().events().get(0).when()).isEqualTo(new WhenDraft("2016-12-30", "night", null));
        assertThat(timeline().events().get(1).when()).isEqualTo(new WhenDraft("2016-12-30", "evening", null));
        assertThat(timeline().events().get(1).extras())
                .containsExactly(new ExtraDraft("Display Date", "30 December 2016, at night"));
        assertThat(timeline().events().get(2).extras()).containsExactly(new ExtraDraft("Time", "evening"));
        assertThat(timeline().events().get(3).when()).isEqualTo(new WhenDraft("2016-12", null, null));
        assertThat(timeline().events().get(3).extras()).hasSize(1);
        write("x.csv", "Date,Time,Headline\n2016-12,evening,One\n2016-12-30,teatime,Two\n");
        assertThat(faults())
                .anySatisfy(fault -> assertThat(fault)
                        .contains("row 2, column B (Time): \"evening\": an approximate time belongs to one day"))
                .anySatisfy(
                        fault -> assertThat(fault).contains("row 3, column B (Time)", "late evening or around 3 pm"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <iframe width="560" src="https://www.youtube.com/embed/abc?a=1&amp;b=2" title="A film" allowfullscreen></iframe> | https://www.youtube.com/embed/abc?a=1&b=2 | A film
            <IFRAME SRC='//player.example/1'></IFRAME>                   | https://player.example/1 |
            <div><iframe src="https://maps.example/m"></iframe></div>    | https://maps.example/m   |
            """)
    void theAddressOfAFrameIsAMedium(String code, String address, String caption) {
        write("x.csv", "Date,Headline,Media,Media credit\n2016,One,\"" + code.replace("\"", "\"\"") + "\",Me\n");
        assertThat(event().media())
                .containsExactly(new RecordDraft.MediaDraft(address, caption, "Me", null, null, null, null));
        assertThat(event().extras()).isEmpty();
        assertThat(notes())
                .anySatisfy(
                        note -> assertThat(note)
                                .endsWith(
                                        "cells with the code of a frame, of which the address is the medium (1): row 2, column C (Media)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<iframe src=\"https://a.example/\" srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<iframe src=\"https://a.example/\"></iframe><script src=\"https://b.example/x.js\"></script>",
                "<iframe src=\"https://a.example/\"></iframe><iframe src=\"https://b.example/\"></iframe>",
                "<iframe src=\"https://a.example/{}\"></iframe>",
                "<iframe src=\"data:text/html,x\"></iframe>",
                "<blockquote class=\"twitter-tweet\"><a href=\"https://twitter.example/1\">A post</a></blockquote>"
            })
    void otherMarkupIsKeptAsItIsAndDrawnNowhere(String code) {
        write("x.csv", "Date,Headline,Media\n2016,One,\"" + code.replace("\"", "\"\"") + "\"\n");
        assertThat(event().media()).isEmpty();
        assertThat(event().extras()).containsExactly(new ExtraDraft("Media", code));
    }

    @Test
    void aTimeNeedsAZone() {
        write("x.csv", "Date,Time,Headline\n2016-12-28,14:05,One\n");
        assertThat(faults()).singleElement().asString().contains("row 2, column B (Time)", "zone: America/New_York");
        write("x.sheet.yaml", "zone: America/New_York\n");
        assertThat(event().when().edtf()).isEqualTo("2016-12-28T14:05");
    }

    @Test
    void aTimelineIsToldInOneFile() {
        write("x.csv", HEADINGS + "2016,One,,,,\n");
        write("x.yaml", "id: x\ntitle: X\nzone: UTC\nevents: []\n");
        assertThat(faults())
                .anySatisfy(fault -> assertThat(fault)
                        .contains("timelines/x.csv:1:1: this timeline is told in timelines/x.yaml as well"));
    }

    @Test
    void twoSheetsMaySpeakOfOneSource() {
        write("x.csv", HEADINGS + "2016,One,,https://a.example/1,,Ann\n");
        write("y.csv", HEADINGS + "2016,Two,,https://a.example/1,,Ann\n");
        RecordDraft record = record();
        assertThat(record.sources()).hasSize(1);
        assertThat(record.origins()).hasSize(1);
        assertThat(record.actors()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alone.sheet.yaml", "alone.passages.csv"})
    void whatSaysSomethingOfASheetNeedsOne(String name) {
        write(name, "zone: UTC\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains(name, "no sheet stands beside it", "Put alone.csv or alone.xlsx beside it");
    }

    @Test
    void aCellThatIsTooLongIsToldByItsHeading() {
        write("x.csv", "Date,Headline,Text\n2016,One," + "x".repeat(40_000) + "\n");
        assertThat(faults().toString()).contains("row 2, column C (Text): this cell has 40000 characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.234,50   | Write 1234.50
            $45,000    | Write 45000, and its currency in a column Currency: USD
            €1.234,50  | Write 1234.50, and its currency in a column Currency: EUR
            """)
    void aNumberAsItIsPrintedIsRefusedWithWhatWouldWork(String printed, String remedy) {
        write("x.csv", "Date,Headline,Quantity,Unit\n2016,One,\"" + printed + "\",cups\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("row 2, column C (Quantity): \"" + printed + "\": this is no plain number. " + remedy);
    }
}
