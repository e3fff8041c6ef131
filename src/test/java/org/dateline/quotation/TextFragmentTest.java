package org.dateline.quotation;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextFragmentTest {
    private static final String PAGE = "https://example.org/a";

    private static String link(String exact) {
        return TextFragment.of(PAGE, new Quote(exact, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plain words         | plain%20words
            a-b, c & d          | a%2Db%2C%20c%20%26%20d
            50% of #1? a=b+c/d  | 50%25%20of%20%231%3F%20a%3Db%2Bc%2Fd
            “it’s”              | %E2%80%9Cit%E2%80%99s%E2%80%9D
            a_b.c~d             | a_b.c~d
            é 🎉                 | %C3%A9%20%F0%9F%8E%89
            """)
    void whatMeansSomethingInALinkIsEncoded(String exact, String encoded) {
        assertThat(link(exact)).isEqualTo(PAGE + "#:~:text=" + encoded);
        assertThat(URI.create(link(exact)).getRawFragment()).isEqualTo(":~:text=" + encoded);
        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            before | after | before-,word,-after
            before |       | before-,word
                   | after | word,-after
            a-b,   | -c    | a%2Db%2C-,word,-%2Dc
            ' '    | ' '   | word
            """)
    void prefixAndSuffixSurroundThePassage(String prefix, String suffix, String text) {
        assertThat(TextFragment.of(PAGE, new Quote("word", prefix, suffix))).isEqualTo(PAGE + "#:~:text=" + text);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/a#:~:text=word",
        "https://example.org/a?b=c, https://example.org/a?b=c#:~:text=word",
        "https://example.org/a#, https://example.org/a#:~:text=word",
        "https://example.org/a#part, https://example.org/a#part:~:text=word",
        "https://example.org/a#:~:text=other, https://example.org/a#:~:text=word",
        "https://example.org/a#part:~:text=other&text=more, https://example.org/a#part:~:text=word",
        "https://example.org/a:~:b, https://example.org/a:~:b#:~:text=word",
        "https://example.org/a:~:b#part, https://example.org/a:~:b#part:~:text=word",
        "https://example.org/a:~:b#part:~:text=other, https://example.org/a:~:b#part:~:text=word"
    })
    void aFragmentIsKeptAndADirectiveReplaced(String url, String link) {
        assertThat(TextFragment.of(url, new Quote("word", null, null))).isEqualTo(link);
    }

    @Test
    void aLongQuoteIsItsFirstAndLastWords() {
        String exact = "alpha beta gamma delta epsilon zeta eta theta iota " + "more ".repeat(50)
                + "kappa lambda mu nu xi omicron pi rho sigma";
        assertThat(link(exact))
                .isEqualTo(PAGE + "#:~:text=alpha%20beta%20gamma%20delta%20epsilon%20zeta,pi%20rho%20sigma");
    }

    @Test
    void startAndEndOfALongQuoteNeverOverlap() {
        String half = "x".repeat(200);
        assertThat(link(half + " " + half)).isEqualTo(PAGE + "#:~:text=" + half + "," + half);
        assertThat(link(half + " y " + half)).isEqualTo(PAGE + "#:~:text=" + half + "," + half);
        assertThat(link(half + half)).isEqualTo(PAGE + "#:~:text=" + half + half);
    }

    @Test
    void nineWordsAndThreeHundredCharactersAreNotYetLong() {
        assertThat(link("ab ".repeat(8) + "abc")).doesNotContain(",");
        assertThat(link("ab ".repeat(9) + "abc")).contains(",");
        assertThat(link("x".repeat(32) + " " + "ab ".repeat(7) + "x".repeat(246)))
                .doesNotContain(",");
        assertThat(link("x".repeat(32) + " " + "ab ".repeat(7) + "x".repeat(247)))
                .contains(",");
        assertThat(link("🎉".repeat(148) + " " + "🎉".repeat(151))).doesNotContain(",");
    }

    @Test
    void aQuoteOfSeveralLinesGoesFromTheFirstToTheLast() {
        assertThat(link("end of one.\n\nStart of another.")).endsWith("=end%20of%20one.,Start%20of%20another.");
        assertThat(link("one\r\ntwo\u2028three")).endsWith("=one,three");
        assertThat(link("only one\n")).endsWith("=only%20one");
        assertThat(link("\n \nonly one\n ")).endsWith("=only%20one");
    }

    @Test
    void anySpaceIsOneSpace() {
        assertThat(link(" word")).endsWith("=word");
        assertThat(link("28\u00A0December \t 2016")).endsWith("=28%20December%202016");
    }
}
