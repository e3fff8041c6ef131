package org.dateline.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dateline.date.EventDate;
import org.dateline.record.RecordDraft.DerivationDraft;
import org.dateline.record.RecordDraft.EventDraft;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.RetractionDraft;
import org.dateline.record.RecordDraft.SourceDraft;

/** Which actors, origins and sources the events of a record leave unused or unchecked. */
final class ReferenceWarnings {
    private final RecordDraft record;
    private final Map<String, SourceDraft> sources;
    private final Set<String> checked;

    private final Set<String> actors = new HashSet<>();
    private final Map<String, Set<String>> sourcesOfOrigin = new HashMap<>();
    private final Set<String> cited = new HashSet<>();
    private final Set<String> acting = new HashSet<>();

    /** @param checked ids of the sources of which a text was checked */
    ReferenceWarnings(RecordDraft record, Map<String, SourceDraft> sources, Set<String> checked) {
        this.record = record;
        this.sources = sources;
        this.checked = checked;
    }

    /** Takes note of what an event refers to. */
    void see(EventDraft event) {
        Each.in(event.participants(), "", (participant, at) -> actors.add(participant.actor()));
        acting.add(event.onRecord());
        Each.in(event.citations(), "", (citation, at) -> {
            cited.add(citation.source());
            Each.in(citation.passages(), at, (passage, one) -> {
                actors.add(passage.asked());
                sourcesOfOrigin
                        .computeIfAbsent(passage.origin(), each -> new HashSet<>())
                        .add(citation.source());
            });
        });
    }

    /** To be called when every event was seen. */
    void look(Faults warnings) {
        Set<String> origins = usedOrigins();
        Each.in(record.origins(), "/origins", (origin, at) -> {
            if (origins.contains(origin.id())) {
                lookAtDate(origin, at, warnings);
            } else {
                warnings.add(at + "/id", "no passage comes from this origin", "Take it out, or cite it");
            }
            see(origin);
        });
        Each.in(record.actors(), "/actors", (actor, at) -> actors.addAll(actor.speaksFor()));
        Each.in(record.actors(), "/actors", (actor, at) -> {
            if (!actors.contains(actor.id())) {
                warnings.add(at + "/id", "nothing refers to this actor", "Take it out, or name it where it takes part");
            }
        });
        Each.in(record.sources(), "/sources", (source, at) -> {
            if (cited.contains(source.id())) {
                cited.add(source.via());
            }
        });
        Each.in(record.sources(), "/sources", (source, at) -> {
            if (!cited.contains(source.id())) {
                warnings.add(at + "/id", "no event cites this source", "Take it out, or cite it");
            } else if (source.url() == null && source.via() == null && source.published() == null) {
                warnings.add(
                        at + "/id",
                        "nothing says where this source is to be found, or from when it is",
                        "Give its url, the source it was read in as via, or when it was published");
            } else if (!checked.contains(source.id())) {
                warnings.add(
                        at + "/id",
                        "no text of this source was ever checked",
                        "Check its document for the quotes with --record");
            }
        });
    }

    private void see(OriginDraft origin) {
        actors.add(origin.actor());
        actors.add(origin.obtainedBy());
        actors.addAll(origin.speaksFor());
        if (origin.identified() != null) {
            actors.add(origin.identified().actor());
            cited.add(origin.identified().source());
        }
    }

    /** Those of passages and of acts, those that others refer to, and those that take back what others said. */
    private Set<String> usedOrigins() {
        Set<String> used = new HashSet<>(sourcesOfOrigin.keySet());
        used.addAll(acting);
        Each.in(record.origins(), "/origins", (origin, at) -> {
            origin.derivesFrom().stream()
                    .filter(Objects::nonNull)
                    .map(DerivationDraft::origin)
                    .forEach(used::add);
            List<String> takenBack = Stream.of(origin.withdraws(), origin.corrects())
                    .flatMap(Collection::stream)
                    .filter(Objects::nonNull)
                    .map(RetractionDraft::origin)
                    .toList();
            used.addAll(takenBack);
            if (!takenBack.isEmpty()) {
                used.add(origin.id());
            }
        });
        return used;
    }

    private void lookAtDate(OriginDraft origin, String at, Faults warnings) {
        Set<String> carrying = sourcesOfOrigin.getOrDefault(origin.id(), Set.of());
        Optional<LocalDate> said = DraftValues.date(origin.said()).flatMap(EventDate::earliest);
        boolean later = said.isPresent()
                && !carrying.isEmpty()
                && carrying.stream()
                        .allMatch(id -> EventWarnings.published(sources.get(id))
                                .filter(said.get()::isAfter)
                                .isPresent());
        if (later) {
            warnings.add(
                    at + "/said",
                    "this was said later than every source that quotes it was published",
                    "Correct the date, or that of a source");
        }
    }
}
