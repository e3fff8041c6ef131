package org.dateline.record;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.dateline.record.RecordDraft.CitationDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.ParticipantDraft;
import org.dateline.record.RecordDraft.PassageDraft;

/** Reference data of which some is referred to is not missing altogether. */
final class MissingKinds {
    private MissingKinds() {}

    static void check(RecordDraft draft, Faults faults) {
        if (draft.actors().isEmpty()) {
            if (refers(draft.origins().stream().filter(Objects::nonNull).flatMap(MissingKinds::actors))) {
                refuse("actor", "/origins", faults);
            }
            Each.in(draft.timelines(), "/timelines", (timeline, at) -> {
                if (refers(present(timeline.events())
                        .flatMap(event -> present(event.participants()))
                        .map(ParticipantDraft::actor))) {
                    refuse("actor", at, faults);
                }
            });
        }
        Each.in(draft.timelines(), "/timelines", (timeline, at) -> {
            if (draft.origins().isEmpty()
                    && refers(present(timeline.events())
                            .flatMap(MissingKinds::citations)
                            .flatMap(citation -> present(citation.passages()))
                            .map(PassageDraft::origin))) {
                refuse("origin", at, faults);
            }
            if (draft.sources().isEmpty()
                    && refers(present(timeline.events())
                            .flatMap(MissingKinds::citations)
                            .map(CitationDraft::source))) {
                refuse("source", at, faults);
            }
        });
    }

    private static Stream<String> actors(OriginDraft origin) {
        return Stream.of(origin.actor(), origin.obtainedBy());
    }

    private static Stream<CitationDraft> citations(EventDraft event) {
        return present(event.citations());
    }

    private static <T> Stream<T> present(List<T> list) {
        return list.stream().filter(Objects::nonNull);
    }

    private static boolean refers(Stream<String> ids) {
        return ids.anyMatch(Objects::nonNull);
    }

    private static void refuse(String word, String referring, Faults faults) {
        faults.add(
                "/" + word + "s",
                "no " + word + " is defined here, but " + DraftFault.OTHER + " refers to some",
                "List them under " + word + "s",
                referring);
    }
}
