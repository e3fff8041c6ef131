package org.dateline.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.ExtraDraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** No cell is dropped in silence: it is loaded, kept as an extra by its heading, told as a fault or noted. */
class SheetLeftoversTest {
    private static final String MARK = "zqmarkzq";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each column that is known, one of another language and one that has no meaning. */
    private static final List<String> COLUMNS =
            List.of(("Id,Headline,Text,Type,Key,Date,Year,Month,Day,Time,End date,End year,"
                            + "End month,End day,End time,Display date,EDTF,Date reason,Zone,Quantity,Unit,Currency,Quantity reason,"
                            + "Place,Country,Latitude,Longitude,Tags,Participants,Participant ids,Participant roles,On record,Media,"
                            + "Media caption,Media credit,Media thumbnail,Alt text,Media link,Licence,Kind of change,Change note,"
                            + "Source,Source id,Source title,Source url,Publisher,Authors,Published,Archived,Accessed,"
                            + "Source language,Source via,Quote,Quote prefix,Quote suffix,Quote language,Page,Paragraph,Time code,"
                            + "Translation,Translation language,Translated by,Said by,Origin id,Origin attribution,Stance,Asked,"
                            + "Inferred,Says when,Says quantity,Says after,Says before,Says because of,Says in reply to,"
                            + "Says part of,Leaves open,Note,Translations,Extras,Headline (de),My own")
                    .split(","));

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("timelines"));
        Files.writeString(folder.resolve("timelines").resolve(name), text, StandardCharsets.UTF_8);
    }

    private EventDraft event() {
        return SeedFolder.read(folder).orElseThrow().timelines().get(0).events().get(0);
    }

    private List<String> faults() {
        InvalidSeeds broken = catchThrowableOfType(InvalidSeeds.class, () -> SeedFolder.read(folder));
        return broken == null
                ? List.of()
                : broken.faults().stream().map(SeedFault::toString).toList();
    }

    /** All that loading says and keeps. */
    private String told() throws IOException {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            return faults.toString();
        }
        return JSON.writeValueAsString(SeedFolder.read(folder).orElseThrow())
                + SeedFolder.open(folder).orElseThrow().notes();
    }

    /** The columns of which a mark in them leaves nothing behind, each added to a row in turn. */
    private List<String> lost(String file, String head, String row) throws IOException {
        List<String> lost = new ArrayList<>();
        for (String column : COLUMNS) {
            if (!List.of(head.split(",")).contains(column)) {
                write(file, head + "," + column + "\n" + row + "," + MARK + "\n");
                String told = told();
                // What another cell needs is told of the row.
                String says = "(" + Pattern.quote(MARK) + "|\\(" + Pattern.quote(column)
                        + "\\)|no place for: (?:[\\w ()]+, )*"
                        + Pattern.quote(column)
                        + "|another row makes the same id|the key \\w+ is missing|no actor is defined|says that it has none)";
                if (!Pattern.compile(says).matcher(told).find()) {
                    lost.add(column + ": " + told);
                }
            }
        }
        return lost;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Headline | Alone
            Date,Headline | 2016-12-28,Dated
            EDTF,Headline | 2016-12-28,Dated
            Year,Headline | 2016,Dated
            Display date,Headline | 2016,Dated
            Date,Headline,Source | 2016-12-28,Sourced,Some paper
            Date,Headline,Source,Source title,Publisher | 2016-12-28,Sourced,Some paper,A title,A publisher
            Date,Headline,Source | 2016-12-28,Sourced,CNN https://a.example/1 BBC https://b.example/2
            Date,Headline,Source,Quote,Origin id | 2016-12-28,Sourced,Some paper,he spoke,somebody
            Date,Headline,Source,Quote,Said by | 2016-12-28,Sourced,Some paper,he spoke,Ann Ames
            Date,Headline,Participant ids | 2016-12-28,With ids,ann-ames
            Date,Headline,Media | 2016-12-28,With media,"[{""url"":""https://x.example/i.png""}]"
            Date,Headline,Media | 2016-12-28,With media,https://x.example/i.png
            Date,Headline,Media | 2016-12-28,With media,[{broken
            Date,Headline,Place | 2016-12-28,With place,Paris
            """)
    void whatARowHasInAnyColumnIsFoundAgain(String head, String row) throws IOException {
        assertThat(lost("x.csv", head, row)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "era"})
    void soIsWhatATitleOrAnEraHas(String type) throws IOException {
        assertThat(lost("x.csv", "Date,Headline,Type", "2016-12-28,One,\n2016,Another," + type))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",,she heard,Some paper", "2016-12-28,One,she heard,Some paper"})
    void soIsWhatAFurtherRowOfAnEventHas(String row) throws IOException {
        assertThat(lost("x.csv", "Date,Headline,Quote,Source", "2016-12-28,One,he spoke,Some paper\n" + row))
                .isEmpty();
    }

    @Test
    void soIsWhatARowOfPassagesHas() throws IOException {
        write("x.csv", "Date,Headline,Text\n2016-12-28,One,Told.\n");
        assertThat(lost("x.passages.csv", "Headline,Source,Quote", "One,Some paper,he spoke"))
                .isEmpty();
        write("x.passages.csv", "Headline,Source,Quote,Text\nOne,Some paper,he spoke,Told.\n");
        assertThat(event().extras()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Quantity reason | from a list | from a list
            Media,Media caption | [{broken,A caption | [{broken;A caption
            Media,Media caption | "[{""url"":""https://x.example/i.png""}]",A caption | A caption
            Extras | [{broken | [{broken
            Extras | "[{""name"":""a"",""value"":""b"",""more"":""c""}]" | [{"name":"a","value":"b","more":"c"}]
            Translations | "[{""language"":""de""}] and more" | [{"language":"de"}] and more
            Participant roles | witness | witness
            Participants,Participant ids,Participant roles | Ann Ames; Bo Beck,ann-ames,witness; host | host;Ann Ames; Bo Beck
            Source,Source title | CNN https://a.example/1 BBC https://b.example/2,Some title | CNN https://a.example/1 BBC https://b.example/2;Some title
            Source,Source title,Publisher | Words,A title,A publisher | Words
            Source,Published | A paper,n.d. | n.d.
            Source,Quote prefix | ,before it | before it
            End time | 14:05 | 14:05
            Year,Date | 2016,2016-12-28 |
            """)
    void whatHasNoPlaceIsAnExtraByItsHeading(String columns, String cells, String extras) throws IOException {
        write("../actors.yaml", "actors: [{id: ann-ames, name: Ann Ames, kind: person}]\n");
        boolean dated = columns.contains("Date");
        write(
                "x.csv",
                (dated ? "" : "Date,") + "Headline," + columns + "\n" + (dated ? "" : "2016-12-28,") + "One," + cells
                        + "\n");
        assertThat(faults()).isEmpty();
        assertThat(event().extras())
                .extracting(ExtraDraft::value)
                .containsExactly(extras == null ? new String[0] : extras.split(";(?! )"));
    }

    @Test
    void datesThatContradictOneAnotherAreToldWithBothCells() throws IOException {
        write("x.csv", "Date,Headline,Year\n2016-12-28,One,1999\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains(
                        "row 2, column C (Year): \"1999\": row 2, column A (Date), has 2016-12-28, which is another date");
        write("x.csv", "Date,Headline,EDTF\n2015-01-01,One,2016-12-28\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("column A (Date): \"2015-01-01\"", "column C (EDTF), has 2016-12-28");
        write("x.csv", "Date,Headline,EDTF,End date\n28 Dec 2016,One,2016-12-28/2016-12-30,31 Dec 2016\n");
        assertThat(faults()).singleElement().asString().contains("column D (End date)", "column C (EDTF)");
    }

    @Test
    void datesThatAgreeAreToldOnce() throws IOException {
        write(
                "x.csv",
                "Date,Headline,Year,Month,EDTF,End date\n28 Dec 2016,One,2016,12,2016-12-28/2016-12-30,30 Dec 2016\n");
        assertThat(event().extras()).isEmpty();
        assertThat(event().when().edtf()).isEqualTo("2016-12-28/2016-12-30");
    }

    @Test
    void anEndWithoutABeginningIsKept() throws IOException {
        write("x.csv", "Date,Headline,End date\n,One,2016-12-30\n");
        assertThat(told()).contains("2016-12-30");
    }

    @Test
    void authorsOfASourceAreTheSameInEveryRow() throws IOException {
        String rows = "Date,Headline,Source,Authors\n2016-12-28,One,A paper,Ann Ames\n2016-12-29,Two,A paper,";
        write("x.csv", rows + "Ben Beck\n");
        assertThat(faults().toString())
                .contains(
                        "row 3, column D (Authors): \"Ben Beck\": an earlier row says of this source that its authors are Ann Ames");
        write("x.csv", rows + "Ann Ames\n");
        assertThat(faults()).isEmpty();
    }

    @Test
    void aCellThatSaysNeitherYesNorNoIsTold() throws IOException {
        write("x.csv", "Date,Headline,Source,Inferred\n2016-12-28,One,A paper,maybe\n");
        assertThat(faults().toString()).contains("column D (Inferred): \"maybe\": this says neither yes nor no");
    }
}
