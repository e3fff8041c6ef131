package org.dateline.date;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/dates.md tells an editor that a reader sees is what a reader sees. */
class DatesDocTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|`]+ \\| (`[^|]+`) \\| ([^|]+) \\|$");
    private static final Pattern DATE = Pattern.compile("`([^`]+)`");

    @Test
    void everyDateIsShownInItsRealWords() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("docs/dates.md")))
                .results()
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(rows)
                .extracting(row -> row.group(1) + " " + row.group(2))
                .isEqualTo(rows.stream()
                        .map(row -> row.group(1) + " " + inWords(row.group(1)))
                        .toList());
    }

    private static String inWords(String dates) {
        return DATE.matcher(dates)
                .results()
                .map(date -> EventDate.parse(date.group(1)).inWords(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }
}
