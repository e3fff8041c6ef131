package org.dateline.history;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dateline.event.Vocabulary;

/** The lines that a version is digested from, as they were when it was: whoever has them can make the digest again. */
@ApplicationScoped
public class CanonicalExport {
    private static final int AT_ONCE = 200;

    private final EntityManager store;
    private final Vocabulary.Repo vocabulary;

    CanonicalExport(EntityManager store, Vocabulary.Repo vocabulary) {
        this.store = store;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads them while they are written, some at once, each time in a transaction of its own.
     *
     * @param version one that is kept
     */
    public Iterable<String> lines(long version) {
        return () -> new Lines(version);
    }

    private final class Lines implements Iterator<String> {
        private final long version;
        private Iterator<String> some = Collections.emptyIterator();

        /** Of whose reference data some may be left; null when of none. */
        private ReferenceKind kind = ReferenceKind.values()[0];

        /** The last of those of the kind, and then of the events, that were read; null when these were all. */
        private String behind = "";

        Lines(long version) {
            this.version = version;
        }

        @Override
        public boolean hasNext() {
            while (!some.hasNext() && behind != null) {
                some = QuarkusTransaction.joiningExisting()
                        .call(kind == null ? this::events : this::references)
                        .iterator();
            }
            return some.hasNext();
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return some.next();
        }

        private List<String> references() {
            List<ReferenceRow> rows = store.createQuery(
                            "select r from ReferenceRow r where r.kind = ?2 and r.slug > ?3 and r.standing"
                                    + " and r.fromVersion <= ?1 and (r.untilVersion is null or r.untilVersion > ?1)"
                                    + " order by r.slug",
                            ReferenceRow.class)
                    .setParameter(1, version)
                    .setParameter(2, kind)
                    .setParameter(3, behind)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            if (rows.size() < AT_ONCE) {
                kind = kind.ordinal() + 1 < ReferenceKind.values().length
                        ? ReferenceKind.values()[kind.ordinal() + 1]
                        : null;
                behind = "";
            } else {
                behind = rows.get(AT_ONCE - 1).slug;
            }
            Stream<byte[]> lines = rows.stream().map(row -> row.read().line());
            // Behind the last reference data.
            Stream<byte[]> words = kind == null
                    ? vocabulary.words(version).stream().map(word -> new WordLine(word).bytes())
                    : Stream.of();
            List<String> texts =
                    Stream.concat(lines, words).map(CanonicalExport::text).toList();
            store.clear();
            return texts;
        }

        private List<String> events() {
            List<String> slugs = store.createQuery(
                            "select e.slug from Event e where e.supersededAt is null and e.slug > ?1 order by e.slug",
                            String.class)
                    .setParameter(1, behind)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            behind = slugs.size() < AT_ONCE ? null : slugs.get(AT_ONCE - 1);
            Map<String, EventState> states = new PastReading(store, version).states(slugs);
            // In this order, and not in that in which some database comes upon them: the bytes are the same everywhere.
            List<String> lines = slugs.stream()
                    .map(states::get)
                    .filter(state -> state != null && !state.isWithdrawn())
                    .map(state -> text(state.content().line()))
                    .toList();
            store.clear();
            return lines;
        }
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
