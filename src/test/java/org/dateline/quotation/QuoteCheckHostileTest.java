package org.dateline.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.dateline.quotation.Finding.Result;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents and quotes somebody would make to keep a server busy. The time limit is a guard, not a measurement. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Tag("slow")
class QuoteCheckHostileTest {
    private static final int TWO_MEBIBYTES = 2 << 20;

    private static List<Finding> find(String document, List<Quote> quotes) {
        return QuoteCheck.of(
                DocumentText.of(document),
                quotes.stream().map(quote -> new QuoteSelector(quote, null)).toList());
    }

    private static Finding find(String document, String exact) {
        return find(document, List.of(new Quote(exact, null, null))).get(0);
    }

    private static List<Quote> nested(String piece, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(n -> new Quote(piece.repeat(n).strip(), null, null))
                .toList();
    }

    @Test
    void oneWordOverAndOverAndQuotesThatAreSuffixesOfOneAnother() {
        assertThat(find("a ".repeat(TWO_MEBIBYTES / 2), nested("a ", 1_000)))
                .containsOnly(Finding.ambiguous(QuoteCheck.MOST_OCCURRENCES));
        assertThat(find("-".repeat(TWO_MEBIBYTES), nested("-", 1_000)))
                .containsOnly(Finding.ambiguous(QuoteCheck.MOST_OCCURRENCES));
        assertThat(find("a".repeat(TWO_MEBIBYTES), nested("a", 1_000))).containsOnly(Finding.missing());
    }

    @Test
    void prefixesThatAreNearlyEverywhere() {
        String near = "b" + " a".repeat(149);
        List<Quote> quotes = nested("a ", 1_000).stream()
                .map(quote -> new Quote(quote.exact(), near, near))
                .toList();
        assertThat(find("a ".repeat(TWO_MEBIBYTES / 2), quotes))
                .containsOnly(Finding.ambiguous(QuoteCheck.MOST_OCCURRENCES));
        assertThat(find("a ".repeat(9_000), quotes)).extracting(Finding::result).containsOnly(Result.AMBIGUOUS);
    }

    @Test
    void sixtyTimesTheSameWordAndNeverQuite() {
        String quote = "a ".repeat(59) + "b";
        assertThat(find("a ".repeat(TWO_MEBIBYTES / 2), quote)).isEqualTo(Finding.missing());
        assertThat(find(("a ".repeat(58) + "b ").repeat(TWO_MEBIBYTES / 120), quote))
                .isEqualTo(Finding.missing());
    }

    @Test
    void quotesWhoseEveryThreeWordsStandFarApart() {
        List<Quote> quotes = new ArrayList<>();
        StringBuilder document = new StringBuilder();
        for (int n = 0; n < 1_000; n++) {
            List<String> words = new ArrayList<>();
            for (int word = 0; word < 60; word++) {
                words.add("w" + (n * 60 + word));
            }
            quotes.add(new Quote(String.join(" ", words), null, null));
            for (int word = 0; word + 3 <= 60; word += 3) {
                document.append(String.join(" ", words.subList(word, word + 3))).append(" x".repeat(50));
            }
        }
        assertThat(find(document.toString(), quotes)).containsOnly(Finding.missing());
    }

    @Test
    void marksWithoutEnd() {
        String marks = "\u0301\u0316".repeat(TWO_MEBIBYTES / 4);
        assertThat(find(marks, "\u0301")).isEqualTo(Finding.missing());
        assertThat(find("e" + marks, "e")).isEqualTo(Finding.missing());
        assertThat(find(marks, marks).result()).isEqualTo(Result.EXACT);
        assertThat(find("e" + "\u00AD".repeat(TWO_MEBIBYTES / 2) + "\u0301", "é")
                        .result())
                .isEqualTo(Result.NORMALISED);
    }

    @Test
    void textsThatGrowWhenNormalised() {
        // DEVANAGARI QA and the like decompose even in NFC.
        assertThat(find("\u0958".repeat(100_000) + " word", "word").start()).isEqualTo(100_001);
        assertThat(find("\u0958".repeat(100_000), "\u0915\u093C".repeat(100_000))
                        .result())
                .isEqualTo(Result.NORMALISED);
    }

    @Test
    void oneWordOfTwoMebibytes() {
        String word = "abcdefgh".repeat(TWO_MEBIBYTES / 8);
        assertThat(find(word, "abcdefgh")).isEqualTo(Finding.missing());
        assertThat(find(word, word).result()).isEqualTo(Result.EXACT);
    }

    @Test
    void charactersThatAreNone() {
        assertThat(find("\uD83C \uDF89 x", "\uDF89 x").start()).isEqualTo(2);
        assertThat(find("\uD83C\u00AD\uDF89", "🎉").result()).isEqualTo(Result.MISSING);
        assertThat(find("🎉", "\uD83C").result()).isEqualTo(Result.MISSING);
        assertThat(find("\0\0 a\0b", "a\0b").start()).isEqualTo(3);
        assertThat(find("\uD800".repeat(100_000), "\uD800").occurrences()).isEqualTo(QuoteCheck.MOST_OCCURRENCES);
        assertThat(find("𝒂 𝒃 𝒄", "𝒃").start()).isEqualTo(2);
    }

    @Test
    void nothingAtAll() {
        for (String document : List.of("", " ".repeat(TWO_MEBIBYTES), "\u00AD".repeat(TWO_MEBIBYTES / 2))) {
            assertThat(find(document, "a word of three words")).isEqualTo(Finding.missing());
        }
    }

    @Test
    void aDifferenceOfAThousandSigns() {
        String quote = "one two three " + "-".repeat(980) + " four";
        String document = "one two three " + "+".repeat(5_000) + " four five";
        Finding finding = find(document, quote);
        assertThat(finding.result()).isEqualTo(Result.ALTERED);
        assertThat(finding.exact()).startsWith("one two three").endsWith("four");
    }
}
