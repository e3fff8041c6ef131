package org.dateline.format;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every language says everything, whatever the numbers. */
class MessagesTest {
    private static final List<Integer> NUMBERS = List.of(0, 1, 2, 5, 21);

    /** @param suffix {@code _de}; empty for English */
    private static Properties texts(String suffix) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Messages.class.getResourceAsStream("messages" + suffix + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }

    static List<String> keys() throws IOException {
        return texts("").stringPropertyNames().stream().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "ru"})
    void everyLanguageHasEveryTextAndNoOther(String language) throws IOException {
        assertThat(texts("_" + language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "ru"})
    void everyLanguageSaysItInItsOwnWords(String language) throws IOException {
        Properties own = texts("_" + language);
        Properties english = texts("");

        // Single words may be the same: Source, Date.
        assertThat(keys())
                .filteredOn(key -> english.getProperty(key).matches("(?s).*\\p{L} \\p{L}.*"))
                .noneMatch(key -> own.getProperty(key).equals(english.getProperty(key)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyTextTakesEveryNumber(String key) {
        for (String language : List.of("en", "de", "fr", "es", "ru")) {
            for (int number : NUMBERS) {
                for (int other : NUMBERS) {
                    String said = Messages.in(Locale.forLanguageTag(language)).say(key, number, other, other, number);

                    assertThat(said)
                            .as(language)
                            .isNotBlank()
                            .doesNotContain("{", "}", ",choice,", "''", "null", "#", "  ")
                            .isEqualTo(said.strip());
                }
            }
        }
    }

    /** Numbers and names go in wherever the English text has them. */
    @ParameterizedTest
    @MethodSource("keys")
    void everyLanguageSaysWhatItIsGiven(String key) throws IOException {
        String english = texts("").getProperty(key);
        for (String language : List.of("de", "fr", "es", "ru")) {
            String said = Messages.in(Locale.forLanguageTag(language)).say(key, 71, 72, 73, 74);
            for (int i = 0; i < 4; i++) {
                boolean told =
                        Messages.in(Locale.ENGLISH).say(key, 71, 72, 73, 74).contains("7" + (i + 1));
                assertThat(said.contains("7" + (i + 1)))
                        .as(language + " " + english)
                        .isEqualTo(told);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Disputed: one voice, unnamed, asserts all of it as told here, in 2 sources; 3 voices deny it.
            de | Strittig: Ganz in dieser Form behauptet es eine ungenannte Stimme, in 2 Quellen; 3 unabhängige Stimmen bestreiten es.
            fr | Contesté : une voix anonyme l'affirme tel quel en entier, dans 2 sources ; 3 voix indépendantes le démentent.
            es | En disputa: una voz anónima lo afirma todo tal como se cuenta aquí, en 2 fuentes; 3 voces independientes lo niegan.
            ru | Оспаривается. Независимых голосов, утверждающих это полностью в таком виде: 1; публикаций: 2; независимых голосов, отрицающих это: 3.
            """)
    void aSentenceIsInTheLanguage(String language, String sentence) {
        assertThat(Messages.in(Locale.forLanguageTag(language)).say("evidence.disputed", 2, 1, 0, 3))
                .isEqualTo(sentence);
    }

    @Test
    void apostrophesSurviveInEveryPlural() {
        Messages french = Messages.in(Locale.FRENCH);

        assertThat(Stream.of(0, 1, 2).map(origins -> french.say("evidence.corroborated", 2, origins, 0)))
                .containsExactly(
                        "Recoupé : aucune voix indépendante ne l'affirme, dont aucune n'est nommée, dans 2 sources.",
                        "Recoupé : une voix indépendante l'affirme, dont aucune n'est nommée, dans 2 sources.",
                        "Recoupé : 2 voix indépendantes l'affirment, dont aucune n'est nommée, dans 2 sources.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void apostrophesSurviveInEveryPluralOfWhatIsDisputed(int origins) {
        assertThat(Messages.in(Locale.FRENCH).say("evidence.disputed", 2, origins, 0, 0))
                .contains(" l'affirme");
    }

    @Test
    void anyOtherLanguageIsEnglish() {
        assertThat(Messages.in(Locale.JAPANESE).say("undated")).isEqualTo("date not known");
        assertThat(Messages.in(Locale.CANADA_FRENCH).say("undated")).isEqualTo("date inconnue");
    }
}
