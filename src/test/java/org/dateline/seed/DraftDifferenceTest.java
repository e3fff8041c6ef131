package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.record.RecordDraft;
import org.dateline.seed.DraftDifference.CellChange;
import org.dateline.seed.DraftDifference.Thing;

import static org.assertj.core.api.Assertions.assertThat;

/** What a second load of a sheet would do, told before it is done. */
class DraftDifferenceTest {
    private static final String HEADINGS = "Id,Date,Headline,Text,Place,Source,Quote,Said by\n";

    @TempDir
    Path folder;

    private RecordDraft read(String rows) {
        try {
            Files.createDirectories(folder.resolve("timelines"));
            Files.writeString(folder.resolve("timelines/x.csv"), HEADINGS + rows);
            return SeedFolder.read(folder).orElseThrow();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void nothingIsDifferentWhereNothingWasEdited() {
        String rows = "one,2016,One,T,Moscow,https://a.example/1,he spoke,Ann\n";
        DraftDifference none = DraftDifference.between(read(rows), read(rows));
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.lines()).containsExactly("0 added, 0 changed, 0 gone");
    }

    @Test
    void whatWasEditedIsToldCellByCell() {
        RecordDraft before = read("one,2016-12-28,One,T,,https://a.example/1,he spoke,Ann\ntwo,2016,Two,,,,,\n");
        RecordDraft after =
                read("one,2016-12-29,One,T,Moscow,https://a.example/1,he spoke loudly,Ann\nthree,2017,Three,,,,,\n");
        DraftDifference difference = DraftDifference.between(before, after);
        assertThat(difference.changed()).hasSize(1);
        assertThat(difference.changed().get(0).id()).isEqualTo("one");
        assertThat(difference.changed().get(0).cells())
                .containsExactlyInAnyOrder(
                        new CellChange("when.edtf", "2016-12-28", "2016-12-29"),
                        new CellChange("place", null, "Moscow"),
                        new CellChange(
                                "citations[a-example-1].passages[he spoke].quote", "he spoke", "he spoke loudly"));
        assertThat(difference.added()).containsExactly(new Thing("event", "three", "Three", null));
        assertThat(difference.gone()).containsExactly(new Thing("event", "two", "Two", null));
        assertThat(difference.lines())
                .startsWith("1 added, 1 changed, 1 gone", "+ event three: Three", "~ event one: One")
                .contains("    when.edtf: \"2016-12-28\" -> \"2016-12-29\"", "    place: nothing -> \"Moscow\"")
                .endsWith("- event two: Two");
    }

    /** An id that follows from date and headline is another when these are edited; the editor hears of it before readers do. */
    @Test
    void anEventWhoseIdWasMadeAnewIsToldWithTheOneItWas() {
        DraftDifference difference = DraftDifference.between(
                read(",2016-12-28,They speak,T,,https://a.example/1,he spoke,Ann\n"),
                read(",2016-12-29,They speak,T,,https://a.example/1,he spoke,Ann\n"));
        assertThat(difference.added())
                .containsExactly(new Thing("event", "2016-12-29-they-speak", "They speak", "2016-12-28-they-speak"));
        assertThat(difference.lines())
                .contains("    If this is 2016-12-28-they-speak, give it that id, in a sheet in a column Id");
    }

    @Test
    void theOrderOfRowsIsNoDifference() {
        String one = "one,2016,One,T,,https://a.example/1,he spoke,Ann\n";
        String two = "two,2016,Two,T,,https://b.example/1,she spoke,Bea\n";
        assertThat(DraftDifference.between(read(one + two), read(two + one)).isEmpty())
                .isTrue();
    }
}
