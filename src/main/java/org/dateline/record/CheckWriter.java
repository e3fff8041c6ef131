package org.dateline.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.logging.Log;

import org.dateline.citation.CheckedPosition;
import org.dateline.citation.Citation;
import org.dateline.event.Event;
import org.dateline.quotation.Quote;
import org.dateline.record.RecordDraft.CheckDraft;
import org.dateline.record.RecordDraft.QuotePositionDraft;
import org.dateline.source.Identification;

/** Tells current citations where their quotes were found, or that nobody has looked; that is no part of a revision. */
@ApplicationScoped
class CheckWriter {
    private final EntityManager store;

    CheckWriter(EntityManager store) {
        this.store = store;
    }

    /** A citation of a current revision, which need not be loaded to see whether it is right. */
    record CheckedCitation(
            Long event, Long id, String source, String exact, String prefix, String suffix, CheckedPosition checked) {
        private String fingerprint() {
            return new Quote(exact, prefix, suffix).fingerprint();
        }
    }

    /** @return ids of the revisions of which some citation is checked otherwise now */
    Set<Long> write(List<CheckDraft> checks, long version) {
        Set<Long> changed = new HashSet<>();
        Map<String, Map<String, CheckedPosition>> positions = new HashMap<>();
        checks.forEach(check -> positions.put(check.source(), positions(check)));
        Map<String, Set<String>> unused = new HashMap<>();
        positions.forEach((source, ofSource) -> unused.put(source, new HashSet<>(ofSource.keySet())));
        for (CheckedCitation citation : current(positions.keySet())) {
            String quote = citation.fingerprint();
            CheckedPosition found =
                    positions.getOrDefault(citation.source, Map.of()).get(quote);
            unused.getOrDefault(citation.source, new HashSet<>()).remove(quote);
            if (!Objects.equals(found, citation.checked)) {
                store.find(Citation.class, citation.id).checked = found;
                store.find(Event.class, citation.event).changedIn = version;
                changed.add(citation.event);
            }
        }
        store.createQuery(
                        "select o.identified from Origin o where o.identified.source is not null", Identification.class)
                .getResultList()
                .forEach(named -> unused.getOrDefault(named.source(), new HashSet<>())
                        .remove(new Quote(named.quote(), null, null).fingerprint()));
        unused.forEach((source, quotes) -> {
            if (!quotes.isEmpty()) {
                Log.warn(quotes.size() + " checked positions are of quotes that " + source
                        + " no longer has: check the documents again");
            }
        });
        return changed;
    }

    private static Map<String, CheckedPosition> positions(CheckDraft check) {
        return check.quotes().stream()
                .collect(Collectors.toMap(
                        QuotePositionDraft::quote,
                        position -> new CheckedPosition(
                                check.sha256(), Integer.valueOf(position.start()), Integer.valueOf(position.end())),
                        (one, same) -> one));
    }

    /** Those of sources that are checked now or were checked before. */
    private List<CheckedCitation> current(Set<String> sources) {
        return store.createQuery("""
                        select e.id, c.id, c.source.slug, c.exact, c.prefix, c.suffix, c.checked from Event e join e.citations c
                        where e.supersededAt is null and e.withdrawnReason is null and c.exact is not null
                        and (c.source.slug in ?1 or c.checked.startsAt is not null)
                        """, CheckedCitation.class)
                .setParameter(1, sources)
                .getResultList();
    }
}
