package org.dateline.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.dateline.date.Bounds;
import org.dateline.date.EventDate;
import org.dateline.record.RecordDraft.OriginDraft;
import org.dateline.record.RecordDraft.RetractionDraft;

/** Whoever takes something back has it to take back: an earlier origin, and not itself. */
final class RetractionRules {
    private RetractionRules() {}

    static void check(List<OriginDraft> origins, String pointer, RecordIds ids, Faults faults) {
        Map<String, OriginDraft> byId = new HashMap<>();
        Each.in(origins, pointer, (origin, at) -> byId.putIfAbsent(origin.id(), origin));
        Each.in(origins, pointer, (origin, at) -> {
            check(origin, origin.withdraws(), at + "/withdraws", byId, ids, faults);
            check(origin, origin.corrects(), at + "/corrects", byId, ids, faults);
        });
    }

    private static void check(
            OriginDraft origin,
            List<RetractionDraft> retractions,
            String pointer,
            Map<String, OriginDraft> byId,
            RecordIds ids,
            Faults faults) {
        Each.in(retractions, pointer, (retraction, at) -> {
            ids.origins().checkReference(retraction.origin(), at, faults);
            OriginDraft earlier = byId.get(retraction.origin());
            if (retraction.origin() != null && retraction.origin().equals(origin.id())) {
                faults.add(at, "an origin cannot take itself back", "Make what takes it back an origin of its own");
            } else if (earlier != null && isLater(earlier.said(), origin.said())) {
                faults.add(
                        at,
                        "what is taken back was said later: " + earlier.said() + " after " + origin.said(),
                        "Correct one of the two dates in said");
            }
        });
    }

    private static boolean isLater(String earlier, String later) {
        Optional<Bounds> first = hull(earlier);
        Optional<Bounds> second = hull(later);
        return first.isPresent()
                && second.isPresent()
                && first.get().startsEarliest().isAfter(second.get().endsLatest());
    }

    private static Optional<Bounds> hull(String said) {
        return Stream.ofNullable(said)
                .flatMap(text -> DraftValues.date(text).stream())
                .map(EventDate::hull)
                .findFirst();
    }
}
