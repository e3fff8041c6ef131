package org.dateline.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** A small record that was made up for its dates. */
final class DatedRecord {
    /** Timelines by their zones; of each event its id, its date and what the passage cited for it says, in YAML. */
    private static final Map<String, String> TIMELINES = Map.of(
            "windows, America/New_York",
            """
            day-before       | 2016-12-25              |
            day              | 2016-12-28              |
            day-or-next      | 2016-12-28              | when: "2016-12-29"
            one-of-two       | [2016-12-28,2016-12-29] |
            uncertain        | 2016-12-28?             |
            approximate      | 2016-12-28~             |
            month            | 2016-12                 |
            lasting          | 2016-12-27/2016-12-30   |
            from-then        | 2016-12-29/..           |
            until-then       | ../2016-12-29           |
            by-then          | [..2016-12-29]          |
            between          | 2016-12-XX              | after: [on-28th], before: [on-30th]
            """,
            "undated, UTC",
            """
            unknown-to-all   |                         |
            unknown-to-desk  |                         | when: "2016-12-29"
            known            | 2016-12-28              |
            after-known      |                         | after: [known]
            """,
            "order, UTC",
            """
            on-28th          | 2016-12-28              |
            on-30th          | 2016-12-30              |
            a-last-on-28th   | 2016-12-28              | after: [z-first-on-28th]
            z-first-on-28th  | 2016-12-28              | before: [a-last-on-28th]
            a-last           |                         | after: [z-first]
            z-first          |                         |
            """,
            "clock, America/New_York",
            """
            evening-in-washington | 2016-12-28T20:00-05:00    |
            morning-in-moscow     | 2016-12-29T04:00+03:00    |
            z-after-midnight      | 2016-12-29T00:10-05:00    |
            noon                  | 2016-12-29T12:00          |
            a-same-moment-as-noon | 2016-12-29T17:00:00Z      |
            evening-in-moscow     | 2016-12-29T19:30+03:00    |
            """,
            "doubt, UTC",
            """
            about-1990            | 1990-12-29~               |
            after-about-1990      |                           | after: [about-1990]
            in-1990-after-about   | 1990-12                   | after: [about-1990]
            """,
            "moscow, Europe/Moscow",
            """
            noon-in-moscow        | 2016-12-29T12:00          |
            statement-in-moscow   | 2016-12-29T04:00+03:00    | before: [call-to-washington]
            call-to-washington    | 2016-12-28T20:30-05:00    |
            """);

    private DatedRecord() {}

    /** Writes it as seeds into an empty folder. */
    static void write(Path folder) {
        write(folder.resolve("actors.yaml"), "actors: [{id: reporter, name: A reporter, kind: person}]");
        write(
                folder.resolve("origins.yaml"),
                "origins: [{id: witness, name: A witness, attribution: unnamed, obtained_by: reporter}]");
        write(folder.resolve("sources.yaml"), """
                sources:
                  - id: paper
                    title: What happened
                    publisher: The Paper
                    published: "2017"
                    url: https://example.org/
                    language: en
                """);
        TIMELINES.forEach((timeline, events) -> {
            String[] idAndZone = timeline.split(", ");
            write(
                    folder.resolve("timelines/" + idAndZone[0] + ".yaml"),
                    """
                    id: %s
                    title: Made up
                    zone: %s
                    events:
                    """.formatted((Object[]) idAndZone)
                            + events.lines().map(DatedRecord::event).collect(Collectors.joining()));
        });
    }

    private static String event(String line) {
        String[] parts = line.split("\\|", -1);
        String edtf = parts[1].strip();
        String says = parts[2].strip();
        return """
                  - id: %s
                    headline: It happened
                    summary: It happened.
                    type: statement
                %s    citations:
                      - source: paper
                        passages: [{quote: it happened, origin: witness, stance: asserts%s}]
                """.formatted(
                        parts[0].strip(),
                        edtf.isEmpty() ? "" : "    when: {edtf: \"" + edtf + "\", reason: made up}\n",
                        says.isEmpty() ? "" : ", says: {" + says + "}");
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
