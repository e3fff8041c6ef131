package org.dateline.seed;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** When seeds were made, as whoever deploys them says. */
class SeedEditionTest {
    private static final String RECORDED = "dateline.seeds.recorded";

    @AfterEach
    void forget() {
        System.clearProperty(RECORDED);
    }

    private static Instant recorded(Path folder) {
        return SeedFolder.edition(folder).orElseThrow().by().recorded();
    }

    @Test
    void theSettingSaysItWhereTheFolderDoesNot(@TempDir Path folder) {
        SeedCopy seeds = SeedCopy.in(folder);
        assertThat(recorded(folder)).isNull();
        System.setProperty(RECORDED, "2026-11-20T15:30:00+01:00");
        assertThat(recorded(folder)).isEqualTo("2026-11-20T14:30:00Z");
        seeds.write("record.yaml", "recorded: 2026-11-01T00:00:00Z\n");
        assertThat(recorded(folder)).isEqualTo("2026-11-01T00:00:00Z");
    }

    @Test
    void whatIsNoMomentIsRefused(@TempDir Path folder) {
        SeedCopy.in(folder);
        System.setProperty(RECORDED, "yesterday");
        assertThatThrownBy(() -> recorded(folder)).hasMessageContaining("yesterday is no moment");
    }
}
