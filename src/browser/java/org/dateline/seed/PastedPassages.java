package org.dateline.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.dateline.record.RecordDraft;
import org.dateline.record.RecordDraft.CitationDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.PassageDraft;

/** What an editor copied on {@code /clip}, pasted into a copy of the seeds and read by the load's own rules. */
public final class PastedPassages {
    private static final String TIMELINE = "timelines/pasted.yaml";

    private PastedPassages() {}

    /** The real record. */
    public static RecordDraft record() {
        return SeedFolder.read(Path.of("seeds")).orElseThrow();
    }

    /**
     * @param folder empty; gets the copy
     * @param citations each the text of one citation as the page has it, for an event of its own
     * @return the passages as the load has them, in that order
     * @throws InvalidSeeds where one of them is not accepted
     */
    public static List<PassageDraft> read(Path folder, List<String> citations) {
        StringBuilder timeline = new StringBuilder("""
                id: pasted
                title: What was pasted
                zone: America/New_York
                events:
                """);
        IntStream.range(0, citations.size())
                .forEach(i ->
                        timeline.append("""
                  - id: pasted-%d
                    headline: What was pasted as number %d
                    summary: A passage that an editor marked.
                    type: call
                    when: {edtf: "2016-12-28", reason: It is the day before the sanctions.}
                    citations:
                """.replace("%d", Integer.toString(i))).append(citations.get(i)));
        SeedCopy.in(folder).write(TIMELINE, timeline.toString());
        return SeedFolder.read(folder).orElseThrow().timelines().stream()
                .filter(read -> read.id().equals("pasted"))
                .flatMap(read -> read.events().stream())
                .map(EventDraft::citations)
                .map(only -> only.get(0))
                .map(CitationDraft::passages)
                .map(only -> only.get(0))
                .toList();
    }
}
