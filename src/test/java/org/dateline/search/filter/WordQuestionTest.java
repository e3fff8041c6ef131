package org.dateline.search.filter;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.query.InvalidValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WordQuestionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "merry christmas|merry, christmas",
                "Merry merry MERRY|merry",
                "\"Merry Christmas\"|\"merry christmas\"",
                "“Merry Christmas”|\"merry christmas\"",
                "\"Christmas\"|christmas",
                "sanct*|sanct*",
                "Flynn's call*|flynn, s, call*",
                "call -sanctions|call, -sanctions",
                "-\"merry christmas\"|-\"merry christmas\"",
                "-Flynn's|-\"flynn s\"",
                "call -sanct*|call, -sanct*",
                "non-retaliation|non, retaliation",
                "2016 – 2017|2016, 2017",
                "俄羅斯大使|俄羅斯, 大使",
                "-俄羅斯|-俄羅斯",
                "「俄羅斯 大使」|\"俄 羅 斯 大 使\"",
                "צה\"ל|צה, ל",
                "\"merry christmas|merry, christmas",
                "\"\" call|call",
                "- call|call"
            })
    void isReadAsItIsWritten(String text, String expected) {
        assertThat(WordQuestion.read(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "-", "\"\"", "*", "🎉"})
    void withoutAnyWordItIsRefused(String text) {
        assertThatThrownBy(() -> WordQuestion.read(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("no letters or digits");
    }

    @Test
    void oneLetterBeginsTooManyWords() {
        assertThatThrownBy(() -> WordQuestion.read("a*")).isInstanceOf(InvalidValue.class);
    }

    private static String found(String question, String text, String language) {
        return WordQuestion.read(question).placesIn(text, language).stream()
                .map(place -> text.substring(
                        text.offsetByCodePoints(0, place.start()), text.offsetByCodePoints(0, place.end())))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "call|He called; two calls.|en|called calls",
                "calls|One call|en|call",
                "calls|One call||",
                "calls|Ein Call|de|Call",
                "\"merry christmas\"|merry, merry Christmas, Christmas||merry Christmas",
                "sanct*|sanctions and sanctuary, sanity|en|sanctions sanctuary",
                "call -day|a call a day|en|call",
                "us|U.S. troops|en|U.S",
                "1200|1,200 people|en|1,200",
                "俄羅斯|習近平主席訪問俄羅斯。||俄羅斯",
                "covid19|A COVID-19 case|en|COVID 19",
                "COVID-19|A COVID19 case|en|COVID19",
                "email|Two e-mails|en|e mails"
            })
    void saysWhereItsWordsStand(String question, String text, String language, String expected) {
        assertThat(found(question, text, language)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void whatIsReadAlikeAndFindsOtherThingsIsToldApart() {
        WordQuestion compound = WordQuestion.read("wi-fi");
        WordQuestion apart = WordQuestion.read("wi fi");
        assertThat(compound).hasToString(apart.toString());
        assertThat(compound.identity()).isNotEqualTo(apart.identity());
        assertThat(new WordFilter.Asked(compound).toString()).isNotEqualTo(new WordFilter.Asked(apart).toString());
    }
}
