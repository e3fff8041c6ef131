package org.dateline.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dateline.query.RecordVersion;

/** What the desk calls the types, roles and units of its record, in the languages it has words for. */
public final class Vocabulary {
    public static final Vocabulary NONE = new Vocabulary(List.of());

    /** By kind, code and language: a reader of one form of a language understands the others. */
    private final Map<List<String>, String> words = new HashMap<>();

    private Vocabulary(Collection<Word> all) {
        all.forEach(each -> words.putIfAbsent(
                List.of(
                        each.kind,
                        each.code,
                        Locale.forLanguageTag(each.language).getLanguage()),
                each.word));
    }

    /**
     * One of them.
     *
     * @param kind {@code type}, {@code role} or {@code unit}
     * @param language BCP 47
     */
    public record Word(String kind, String code, String language, String word) {}

    /** What a code is called; empty where the desk has no word for it in the language. */
    public Optional<String> word(String kind, String code, Locale language) {
        return Optional.ofNullable(words.get(List.of(kind, code, language.getLanguage())));
    }

    /** Keeps the words. They have no history: an answer of the past is told in the words of today. */
    @ApplicationScoped
    public static class Repo {
        private final EntityManager store;
        private final RecordVersion version;
        private volatile Known known = new Known(null, NONE);

        Repo(EntityManager store, RecordVersion version) {
            this.store = store;
            this.version = version;
        }

        private record Known(String version, Vocabulary words) {}

        /** Those of the present version, which are read once in each. */
        public Vocabulary present() {
            String now = version.current();
            Known last = known;
            if (!now.equals(last.version)) {
                last = new Known(
                        now, new Vocabulary(QuarkusTransaction.joiningExisting().call(this::all)));
                known = last;
            }
            return last.words;
        }

        private List<Word> all() {
            List<?> rows = store.createNativeQuery(
                            "select kind, code, language, word from vocabulary" + " order by kind, code, language",
                            Object[].class)
                    .getResultList();
            return rows.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new Word((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                    .toList();
        }

        /** Puts these in the place of all that there were. */
        public void replace(List<Word> words) {
            if (!List.copyOf(all()).equals(words)) {
                store.createNativeQuery("delete from vocabulary").executeUpdate();
                words.forEach(each -> store.createNativeQuery(
                                "insert into vocabulary (kind, code, language, word) values (?1, ?2, ?3, ?4)")
                        .setParameter(1, each.kind)
                        .setParameter(2, each.code)
                        .setParameter(3, each.language)
                        .setParameter(4, each.word)
                        .executeUpdate());
            }
        }
    }
}
