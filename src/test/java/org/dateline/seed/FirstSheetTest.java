package org.dateline.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.record.RecordDraft;

import static org.assertj.core.api.Assertions.assertThat;

/** The sheet that README shows to whoever begins. */
class FirstSheetTest {
    private static final Pattern SHEET = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);

    @Test
    void theSheetOfTheReadmeIsARecord(@TempDir Path folder) throws IOException {
        Matcher shown = SHEET.matcher(Files.readString(Path.of("README.md")));
        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1).lines()).hasSize(11);
        Files.createDirectory(folder.resolve("timelines"));
        Files.writeString(folder.resolve("timelines/flynn.csv"), shown.group(1));

        RecordDraft record = SeedFolder.read(folder).orElseThrow();

        assertThat(record.timelines()).singleElement().satisfies(timeline -> {
            assertThat(timeline.id()).isEqualTo("flynn");
            assertThat(timeline.events()).hasSize(9).allSatisfy(event -> {
                assertThat(event.when().edtf()).isNotNull();
                assertThat(event.citations()).isNotEmpty();
            });
            assertThat(timeline.events().get(4).citations())
                    .extracting("source")
                    .hasSize(2);
        });
        assertThat(record.actors())
                .extracting("name")
                .containsExactlyInAnyOrder("Sean Spicer", "Vladimir Putin", "Donald Trump", "Josh Earnest");
    }
}
