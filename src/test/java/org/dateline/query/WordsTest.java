package org.dateline.query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Michael Flynn            | michael flynn
            Lt. Gen. (ret.) FLYNN    | lt gen ret flynn
            Flynn's                  | flynn s
            Flynn’s                  | flynn s
            Flynnʼs                  | flynn s
            O´Brien                  | o brien
            Мар'яна Мар’яна          | мар яна мар яна
            Łódź                     | lodz
            Straße STRASSE ẞ         | strasse strasse ss
            Ærø Þór Œuvre            | aero thor oeuvre
            İstanbul ISTANBUL ı      | istanbul istanbul i
            ΟΔΟΣ Οδός οδός           | οδος οδος οδος
            Ёлка елка Йод йод        | елка елка иод иод
            ﬁnance １２ ½            | finance 12 1 2
            北京                     | 北京
            text_message e-mail      | text message e mail
            26th 5..                 | 26th 5
            """)
    void aTextIsReadAsWordsWithoutCaseAccentsAndPunctuation(String text, String words) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
    }

    @Test
    void anAccentOfItsOwnIsAsGoodAsOneInTheLetter() {
        assertThat(Words.of("Cafe\u0301")).isEqualTo(Words.of("Café")).containsExactly("cafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?…–", "\u0000", "\u0301", "😀", "\u200b", "’"})
    void aTextWithoutLettersAndDigitsHasNoWords(String text) {
        assertThat(Words.of(text)).isEmpty();
    }

    @Test
    void oneCharacterMayHideSeveralWords() {
        assertThat(Words.of("ﷺ")).hasSize(4).noneMatch(word -> word.contains(" "));
    }

    @Test
    void repetitionsAndOrderAreKept() {
        assertThat(Words.of("call, Call a CALL")).containsExactly("call", "call", "a", "call");
    }

    @Test
    void aLongWordIsCutBetweenCharacters() {
        assertThat(Words.of("x".repeat(101))).containsExactly("x".repeat(100));
        assertThat(Words.of("ß".repeat(60))).containsExactly("s".repeat(100));
        assertThat(Words.of("x".repeat(99) + "𐐨𐐨")).containsExactly("x".repeat(99));
    }
}
