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
    private final boolean noActors;
    private final boolean noOrigins;
    private final boolean noSources;

    MissingKinds(RecordDraft draft) {
        noActors = draft.actors().isEmpty();
        noOrigins = draft.origins().isEmpty();
        noSources = draft.sources().isEmpty();
    }

    void checkOrigins(List<OriginDraft> origins, Faults faults) {
        if (noActors
                && refers(origins.stream()
                        .filter(Objects::nonNull)
                        .flatMap(origin ->
                                Stream.of(origin.actor(), origin.obtainedBy()).filter(Objects::nonNull)))) {
            refuse("actor", "/origins", faults);
        }
    }

    /** @param timeline pointer to that which tells the event */
    void check(EventDraft event, String timeline, Faults faults) {
        if (noActors && refers(present(event.participants()).map(ParticipantDraft::actor))) {
            refuse("actor", timeline, faults);
        }
        if (noOrigins
                && refers(present(event.citations())
                        .flatMap(citation -> present(citation.passages()))
                        .map(PassageDraft::origin))) {
            refuse("origin", timeline, faults);
        }
        if (noSources && refers(present(event.citations()).map(CitationDraft::source))) {
            refuse("source", timeline, faults);
        }
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
