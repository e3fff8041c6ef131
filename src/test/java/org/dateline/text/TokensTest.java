package org.dateline.text;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokensTest {

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
        assertThat(String.join(" ", Tokens.of(text))).isEqualTo(words);
    }

    @Test
    void anAccentOfItsOwnIsAsGoodAsOneInTheLetter() {
        assertThat(Tokens.of("Cafe\u0301")).isEqualTo(Tokens.of("Café")).containsExactly("cafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?…–", "\u0000", "\u0301", "😀", "\u200b", "’"})
    void aTextWithoutLettersAndDigitsHasNoWords(String text) {
        assertThat(Tokens.of(text)).isEmpty();
    }

    @Test
    void oneCharacterMayHideSeveralWords() {
        assertThat(Tokens.of("ﷺ")).hasSize(4).noneMatch(word -> word.contains(" "));
    }

    @Test
    void repetitionsAndOrderAreKept() {
        assertThat(Tokens.of("call, Call a CALL")).containsExactly("call", "call", "a", "call");
    }

    @Test
    void aLongWordIsCutBetweenCharacters() {
        assertThat(Tokens.of("x".repeat(101))).containsExactly("x".repeat(100));
        assertThat(Tokens.of("ß".repeat(60))).containsExactly("s".repeat(100));
        assertThat(Tokens.of("x".repeat(99) + "𐐨𐐨")).containsExactly("x".repeat(99));
    }

    // --- where they stand
    // -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Michael Flynn    | michael 0 7, flynn 8 13
            Flynn's          | flynn 0 5, s 6 7
            😀 Flynn         | flynn 2 7
            😀😀call         | call 2 6
            𐐨a b            | 𐐨a 0 2, b 3 4
            ﬁnance           | finance 0 6
            Straße 5         | strasse 0 6, 5 7 8
            Æra              | aera 0 3
            １２              | 12 0 2
            ½ cup            | 1 0 1, 2 0 1, cup 2 5
            Caf\u00e9!       | cafe 0 4
            Cafe\u0301!      | cafe 0 5
            x e\u0301\u0323 y | x 0 1, e 2 5, y 6 7
            \ud55c\uae00 말   | \u1112\u1161\u11ab\u1100\u1173\u11af 0 2, \u1106\u1161\u11af 3 4
            \u1112\u1161\u11ab 말 | \u1112\u1161\u11ab 0 3, \u1106\u1161\u11af 4 5
            Мар'яна          | мар 0 3, яна 4 7
            """)
    void aPlaceIsCountedInCodePointsOfTheTextAsItIsWritten(String text, String places) {
        assertThat(Tokens.in(text).stream()
                        .map(place -> place.folded() + " " + place.start() + " " + place.end())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(places);
    }

    @Test
    void aWordThatIsCutStandsInAllItsLength() {
        assertThat(Tokens.in("x".repeat(150))).containsExactly(new Tokens.Token("x".repeat(100), 0, 150));
    }

    /** Nothing here stands for several words at once, as ½ does. */
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "é",
            "e\u0301",
            "\u0301",
            "o\u0323\u0302",
            "ﬁ",
            "ß",
            "Æ",
            "İ",
            "Ё",
            "Й",
            "한",
            "\u1112\u1161\u11ab",
            "😀",
            "𐐨",
            "北",
            "１",
            "7",
            "\u0627\u064b",
            "Σ",
            "ς",
            "\u0345",
            "\ufffd",
            "\ud83d",
            " ",
            " ",
            "-",
            "'",
            "’",
            "ʼ",
            "_",
            "\u200d",
            "\u0000");

    @Test
    void whatStandsInAPlaceIsItsWord() {
        Random random = new Random(6);
        for (int i = 0; i < 20_000; i++) {
            String text = IntStream.range(0, random.nextInt(30))
                    .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
            List<Tokens.Token> places = Tokens.in(text);
            assertThat(Tokens.of(text))
                    .isEqualTo(places.stream().map(Tokens.Token::folded).toList());
            int end = 0;
            for (Tokens.Token place : places) {
                assertThat(place.start()).as(text).isGreaterThanOrEqualTo(end).isLessThan(place.end());
                end = place.end();
                String found = text.substring(
                        text.offsetByCodePoints(0, place.start()), text.offsetByCodePoints(0, place.end()));
                assertThat(Tokens.of(found)).as("%s in %s", found, text).containsExactly(place.folded());
            }
            assertThat(end).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
        }
    }
}
