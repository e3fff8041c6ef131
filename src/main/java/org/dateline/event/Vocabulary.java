package org.dateline.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.dateline.query.RecordVersion;
import org.dateline.query.Then;

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

    /** Keeps the words of each version. */
    @ApplicationScoped
    public static class Repo {
        /** How many past versions are remembered. */
        private static final int MOST = 64;

        private final EntityManager store;
        private final RecordVersion version;
        private final Cache<Then, Vocabulary> past =
                Caffeine.newBuilder().maximumSize(MOST).build();
        private volatile Known known = new Known(null, NONE);

        Repo(EntityManager store, RecordVersion version) {
            this.store = store;
            this.version = version;
        }

        private record Known(String version, Vocabulary words) {}

        /** Those of a version. */
        public Vocabulary of(Then then) {
            return then.isNow() ? present() : past.get(then, this::read);
        }

        /** Those of the present version, which are read once in each. */
        public Vocabulary present() {
            String now = version.current();
            Known last = known;
            if (!now.equals(last.version)) {
                last = new Known(now, read(Then.NOW));
                known = last;
            }
            return last.words;
        }

        private Vocabulary read(Then then) {
            return new Vocabulary(QuarkusTransaction.joiningExisting().call(() -> words(then)));
        }

        private List<Word> words(Then then) {
            return then.isNow() ? words("until_version is null", null) : words(then.version());
        }

        /** @param number what the condition is asked with; null where it asks nothing */
        private List<Word> words(String condition, Long number) {
            Query question = store.createNativeQuery(
                    "select kind, code, language, word from vocabulary where " + condition
                            + " order by kind, code, language",
                    Object[].class);
            if (number != null) {
                question.setParameter(1, number);
            }
            List<?> rows = question.getResultList();
            return rows.stream()
                    .map(row -> (Object[]) row)
                    .map(row -> new Word((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                    .toList();
        }

        /** Those of one version, in the order of kinds, codes and languages. */
        public List<Word> words(long number) {
            return words("from_version <= ?1 and (until_version is null or until_version > ?1)", number);
        }

        /** Those that hold from a version on. */
        public List<Word> begunIn(long number) {
            return words("from_version = ?1", number);
        }

        /** Those that hold from a version on no more. */
        public List<Word> endedIn(long number) {
            return words("until_version = ?1", number);
        }

        /**
         * Puts these in the place of all that there were.
         *
         * @param number the version from which on they hold; 1 of a record that takes the place of another
         */
        public void replace(List<Word> words, long number) {
            if (number == 1) {
                store.createNativeQuery("delete from vocabulary").executeUpdate();
                past.invalidateAll();
            }
            Set<Word> before = new LinkedHashSet<>(words(Then.NOW));
            before.stream()
                    .filter(each -> !words.contains(each))
                    .forEach(each -> store.createNativeQuery("update vocabulary set until_version = ?4"
                                    + " where kind = ?1 and code = ?2 and language = ?3 and until_version is null")
                            .setParameter(1, each.kind)
                            .setParameter(2, each.code)
                            .setParameter(3, each.language)
                            .setParameter(4, number)
                            .executeUpdate());
            words.stream()
                    .filter(each -> !before.contains(each))
                    .forEach(each -> store.createNativeQuery(
                                    "insert into vocabulary (kind, code, language, word, from_version) values (?1, ?2, ?3, ?4, ?5)")
                            .setParameter(1, each.kind)
                            .setParameter(2, each.code)
                            .setParameter(3, each.language)
                            .setParameter(4, each.word)
                            .setParameter(5, number)
                            .executeUpdate());
        }
    }
}
