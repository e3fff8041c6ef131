package org.dateline.search.words;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.format.HostileTexts;
import org.dateline.search.words.Words.Word;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {
    private static List<String> words(Words reading, String text) {
        return reading.in(text).stream().map(Word::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Merry Christmas!|merry christmas",
                "Łódź, Ærø & Straße|lodz aero strasse",
                "Кисляк позвонил|кисляк позвонил",
                "the U.S. and US troops|the us and us troops",
                "e.g. 1,200 or 1200 calls|eg 1200 or 1200 calls",
                "12,5 and 3.14|12 5 and 3 14",
                "Flynn's and Flynn’s|flynn s and flynn s",
                "off-the-record call|off the record call",
                "write to ann.b@news.example|write to ann b news example",
                "snake_case|snake case",
                "COVID-19 and e‑mail|covid 19 and e mail",
                "1\u202F200 and 1'200|1200 and 1200",
                "the ambas\u00ADsador|the ambassador",
                "访问俄罗斯|访 问 俄 罗 斯",
                "러시아를|러 시 아 를",
                "１２３ ﬁle|123 file",
                "🎉|"
            })
    void areTakenFromAnyText(String text, String expected) {
        assertThat(String.join(" ", words(Words.PLAIN, text))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({"弗林打了电话给大使, 电话", "フリンは大使に電話した, 電話", "เขาโทรหาทูต, ทูต"})
    void areFoundInScriptsWithoutSpaces(String text, String word) {
        assertThat(words(Words.PLAIN, text))
                .containsAll(words(Words.PLAIN, word))
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "en, calls, call",
        "en, called, call",
        "en, sanctions, sanction",
        "de, Gespräche, Gespräch",
        "fr, conversations, conversation",
        "es, llamadas, llamada",
        "ru, санкциями, санкции"
    })
    void formsOfAWordHaveOneStem(String language, String form, String other) {
        assertThat(words(Words.stemmed(language), form)).isEqualTo(words(Words.stemmed(language), other));
        assertThat(words(Words.PLAIN, form)).isNotEqualTo(words(Words.PLAIN, other));
    }

    @ParameterizedTest
    @CsvSource({"en-US, en", "de, de", "zh, ", "xx-invalid, "})
    void theLanguageOfATextIsKnownByItsTag(String tag, String language) {
        assertThat(Words.languageOf(tag)).isEqualTo(language);
    }

    @Test
    void theyStandWhereTheTextHasThem() {
        assertThat(Words.PLAIN.in("🎉 Flynn’s 1,200 e.g."))
                .containsExactly(
                        new Word("flynn", 2, 7), new Word("s", 8, 9), new Word("1200", 10, 15), new Word("eg", 16, 19));
    }

    @Test
    void aWordTooLongIsCut() {
        assertThat(words(Words.PLAIN, "x".repeat(5000))).allMatch(word -> word.length() <= 100);
    }

    /** What explains a match walks through both side by side. */
    @Test
    void stemsAreAsManyAsWords() {
        for (String hostile : HostileTexts.ALL) {
            for (String language : Words.languages()) {
                assertThat(Words.stemmed(language).in(hostile)).as(hostile).hasSameSizeAs(Words.PLAIN.in(hostile));
            }
        }
    }
}
