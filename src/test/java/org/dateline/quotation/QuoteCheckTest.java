package org.dateline.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.quotation.Difference.Kind;
import org.dateline.quotation.Finding.Result;

import static org.assertj.core.api.Assertions.assertThat;

class QuoteCheckTest {
    private static final String SPEECH =
            "The president spoke on Monday. He said that the talks with the ambassador were short and friendly, "
                    + "and that nothing was promised. Reporters left the room at noon.";

    private static Finding find(String document, String exact) {
        return find(document, new Quote(exact, null, null));
    }

    private static Finding find(String document, Quote quote) {
        return QuoteCheck.of(DocumentText.of(document), List.of(new QuoteSelector(quote, null)))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            he called twice      | called                | EXACT      | 3 | 9
            he called twice      | he called twice       | EXACT      | 0 | 15
            he called twice      | call                  | MISSING    |   |
            he called twice      | alled                 | MISSING    |   |
            he called twice      | Called                | MISSING    |   |
            call9 call_ call-up  | call                  | AMBIGUOUS  |   |
            x (call) y           | (call)                | EXACT      | 2 | 8
            x«call»y             | «call»                | EXACT      | 1 | 7
            x (call) y           | call)                 | EXACT      | 3 | 8
            🎉🎉 a 🎉b             | 🎉b                   | EXACT      | 5 | 7
            a 28 December        | 28 December           | EXACT      | 2 | 13
            2016 and 20167       | 2016                  | EXACT      | 0 | 4
            . .                  | .                     | AMBIGUOUS  |   |
            """)
    void aQuoteStandsAtWordBoundaries(String document, String quote, Result result, Integer start, Integer end) {
        Finding finding = find(document, quote);
        assertThat(finding.result()).isEqualTo(result);
        assertThat(finding.start()).isEqualTo(start);
        assertThat(finding.end()).isEqualTo(end);
        assertThat(finding.exact()).isEqualTo(start == null ? null : quote);
    }

    @Test
    void typographyIsNotWording() {
        record Case(String document, String quote, String exact) {}
        List<Case> cases = List.of(
                new Case("so it’s over now", "it's over", "it’s over"),
                new Case("so it's over now", "it’s over", "it's over"),
                new Case("six ′ high", "six ' high", "six ′ high"),
                new Case("he said “no” again", "said \"no\"", "said “no”"),
                new Case("il dit « non » ici", "dit \" non \"", "dit « non »"),
                new Case("er sagt „nein“ dazu", "sagt «nein»", "sagt „nein“"),
                new Case("from 1914–1918 on", "1914-1918", "1914–1918"),
                new Case("minus −5 degrees", "minus -5", "minus −5"),
                new Case("non\u2011breaking", "non-breaking", "non\u2011breaking"),
                new Case("on 28\u00A0December", "28 December", "28\u00A0December"),
                new Case("on 28 December", "28\u00A0December", "28 December"),
                new Case("two\r\n  lines here", "two lines", "two\r\n  lines"),
                new Case("one paragraph\u2029another", "paragraph another", "paragraph\u2029another"),
                new Case("the trans\u00ADition team", "transition team", "trans\u00ADition team"),
                new Case("the transition team", "trans\u200Bition team", "transition team"),
                new Case("a wo\uFEFFrd jo\u2060iner", "word joiner", "wo\uFEFFrd jo\u2060iner"),
                new Case("the cafe\u0301 door", "café door", "cafe\u0301 door"),
                new Case("the café door", "cafe\u0301 door", "café door"),
                new Case("a \u212B long", "Å long", "\u212B long"),
                new Case(
                        "in \u1112\u1161\u11AB\u1100\u116E\u11A8 here",
                        "한국 here",
                        "\u1112\u1161\u11AB\u1100\u116E\u11A8 here"),
                new Case("marks q\u0307\u0323 there", "q\u0323\u0307 there", "q\u0307\u0323 there"),
                new Case("a plain text", " plain\n", "plain"));
        assertThat(cases).allSatisfy(c -> {
            Finding finding = find(c.document, c.quote);
            assertThat(finding.result()).isEqualTo(Result.NORMALISED);
            assertThat(finding.exact()).isEqualTo(c.exact);
            assertThat(finding.occurrences()).isOne();
        });
    }

    @Test
    void whatIsDifferentStaysDifferent() {
        assertThat(find("the cafe door", "café").result()).isEqualTo(Result.MISSING);
        assertThat(find("the cafe\u0301 door", "cafe").result()).isEqualTo(Result.MISSING);
        assertThat(find("co\u00ADoperate", "co").result()).isEqualTo(Result.MISSING);
        assertThat(find("ab", "a b").result()).isEqualTo(Result.MISSING);
    }

    @Test
    void whatIsInvisibleOrSpaceAtTheEndsOfAQuoteMayStandThereToo() {
        Finding finding = find("see \u00ADthis word\u200B here", "\u00ADthis word\u200B");
        assertThat(finding).isEqualTo(new Finding(Result.EXACT, 4, 15, "\u00ADthis word\u200B", 1, List.of()));
        assertThat(find("see this word here", " this word ").exact()).isEqualTo(" this word ");
        assertThat(find("this word", " this word ").result()).isEqualTo(Result.NORMALISED);
    }

    @Test
    void aQuoteWithoutAnythingToSeeIsMissing() {
        assertThat(find("any \u00AD text", "\u00AD").result()).isEqualTo(Result.MISSING);
        assertThat(find("", "word").result()).isEqualTo(Result.MISSING);
        assertThat(find(" \n\u00A0\u2028 ", "word").result()).isEqualTo(Result.MISSING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one word. two word. six word  |        |       | AMBIGUOUS  |    | 3
            one word. two word. six word  | two    |       | EXACT      | 14 | 3
            one word. two word. six word  | .  two | .     | EXACT      | 14 | 3
            one word. two word. six word  |        | .     | AMBIGUOUS  |    | 3
            one word. two word. six word  | ten    |       | AMBIGUOUS  |    | 3
            one word. two word. six word  | wo     |       | EXACT      | 14 | 3
            one word. two word. six word  |        | . si  | EXACT      | 14 | 3
            one word. two word. six word  | one    | . six | AMBIGUOUS  |    | 3
            say “word” or (word)          | “      | ”     | EXACT      | 5  | 2
            say “word” or (word)          | "      |       | EXACT      | 5  | 2
            x-word  y word                | x–     |       | EXACT      | 2  | 2
            it's word it’s word!          |        |  !    | EXACT      | 15 | 2
            one word here                 | one    | here  | EXACT      | 4  | 1
            one word here                 | two    | here  | MOVED      | 4  | 1
            one word here                 | one    | there | MOVED      | 4  | 1
            word                          |        |       | EXACT      | 0  | 1
            word                          | any    |       | MOVED      | 0  | 1
            """)
    void prefixAndSuffixSingleOutAnOccurrence(
            String document, String prefix, String suffix, Result result, Integer start, int occurrences) {
        Finding finding = find(document, new Quote("word", prefix, suffix));
        assertThat(finding.result()).isEqualTo(result);
        assertThat(finding.start()).isEqualTo(start);
        assertThat(finding.occurrences()).isEqualTo(occurrences);
    }

    @Test
    void typographySinglesOutNoOccurrence() {
        assertThat(find("it’s so. it's so.", "it's so")).isEqualTo(Finding.ambiguous(2));
    }

    @Test
    void overlappingOccurrencesAreAllCounted() {
        assertThat(find("a a a a", "a a")).isEqualTo(Finding.ambiguous(3));
        assertThat(find("a ".repeat(QuoteCheck.MOST_OCCURRENCES + 5), "a"))
                .isEqualTo(Finding.ambiguous(QuoteCheck.MOST_OCCURRENCES));
    }

    @Test
    void nothingSinglesOutAQuoteThatOccursMoreOftenThanIsLookedAt() {
        Quote afterB = new Quote("a", "b", null);
        assertThat(find("b" + " a".repeat(QuoteCheck.MOST_OCCURRENCES - 1), afterB))
                .isEqualTo(new Finding(Result.EXACT, 2, 3, "a", QuoteCheck.MOST_OCCURRENCES - 1, List.of()));
        assertThat(find("b" + " a".repeat(QuoteCheck.MOST_OCCURRENCES + 1), afterB))
                .isEqualTo(Finding.ambiguous(QuoteCheck.MOST_OCCURRENCES));
        assertThat(find("b" + " a".repeat(QuoteCheck.MOST_OCCURRENCES) + " b a", afterB))
                .isEqualTo(Finding.ambiguous(QuoteCheck.MOST_OCCURRENCES));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A b c d e f           | A b c d e f      | as it was
            new text A b c d e f  | A b c d e f      | inserted before
            A x b x c x d x e x f | A b c d e f      | inserted between
            A b d e f c           | A b d e f        | c went to the end
            F A b c d e f         | A b c d e f      | other case
            f A b c d e           | A b c d e        | f went to the front
            e f A b c d           | A b c d          | e and f went to the front
            A c d e f             | A c d e f        | b is gone
            """)
    void whatChangedItsOrderAmongTheRestHasMoved(String document, String stayed, String why) {
        List<String> quotes = List.of("A", "b", "c", "d", "e", "f");
        List<QuoteSelector> selectors = new ArrayList<>();
        for (String quote : quotes) {
            selectors.add(new QuoteSelector(new Quote(quote, null, null), "A b c d e f".indexOf(quote)));
        }
        List<Finding> findings = QuoteCheck.of(DocumentText.of(document), selectors);
        for (int i = 0; i < quotes.size(); i++) {
            Result expected = stayed.contains(quotes.get(i))
                    ? Result.EXACT
                    : document.contains(quotes.get(i)) ? Result.MOVED : Result.MISSING;
            assertThat(findings.get(i).result()).as(quotes.get(i) + ": " + why).isEqualTo(expected);
        }
    }

    @Test
    void orderIsThatOfRecordedStartsAndOnlyOfThose() {
        DocumentText document = DocumentText.of("third first second");
        List<Finding> findings = QuoteCheck.of(
                document,
                List.of(
                        new QuoteSelector(new Quote("second", null, null), 20),
                        new QuoteSelector(new Quote("third", null, null), null),
                        new QuoteSelector(new Quote("first", null, null), 10),
                        new QuoteSelector(new Quote("first second", null, null), 10)));
        assertThat(findings).extracting(Finding::result).containsOnly(Result.EXACT);
    }

    private static String marked(Finding finding) {
        return finding.differences().stream()
                .map(part -> part.kind() == Kind.EQUAL
                        ? part.text()
                        : part.kind() == Kind.REMOVED ? "[-" + part.text() + "]" : "[+" + part.text() + "]")
                .collect(Collectors.joining());
    }

    private static String joined(Finding finding, Kind without) {
        return finding.differences().stream()
                .filter(part -> part.kind() != without)
                .map(Difference::text)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the talks with the ambassador were long and friendly | the talks with the ambassador were [-long][+short] and friendly
            the talks with the ambassador were short             | the talks with the ambassador were short
            the talks with an ambassador were short and friendly | the talks with [-an][+the] ambassador were short and friendly
            talks with the envoy were short and friendly,        | talks with the [-envoy][+ambassador] were short and friendly,
            talks with the ambassador were not short at all      | talks with the ambassador were [-not ]short [-at all][+and friendly]
            the talks with the ambassador were short, friendly   | the talks with the ambassador were short[-,] [+and ]friendly
            that nothing was promised to them.                   | that nothing was promised[- to them].
            This president spoke on Monday.                      | [-This][+The] president spoke on Monday.
            The president spoke on Tuesday.                      | The president spoke on [-Tuesday][+Monday].
            spoke on Monday about other things                   | spoke on Monday[- about other things]
            Nothing was promised. Reporters left the room at one | [-Nothing][+nothing] was promised. Reporters left the room at [-one][+noon]
            """)
    void aPassageInOtherWordsIsShownWordByWord(String quote, String marked) {
        Finding finding = find(SPEECH, quote);
        if (!marked.contains("[")) {
            assertThat(finding.result()).isEqualTo(Result.EXACT);
            return;
        }
        assertThat(finding.result()).isEqualTo(Result.ALTERED);
        assertThat(marked(finding)).isEqualTo(marked);
        assertThat(joined(finding, Kind.ADDED)).isEqualTo(quote);
        assertThat(joined(finding, Kind.REMOVED)).isEqualTo(finding.exact());
        assertThat(SPEECH.substring(finding.start(), finding.end())).isEqualTo(finding.exact());
        assertThat(finding.occurrences()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the talks with him                                                    | three words in a row, but not of four
            talks ambassador short friendly promised                              | no three words in a row
            that the talks with our friends in other places will go on next year  | three words in a row, but less than half
            nothing promised                                                      | two words
            spoke on Monday in the great hall of the palace                       | three of ten
            """)
    void aLookAlikeIsNotGuessed(String quote, String why) {
        Finding finding = find(SPEECH.replace("talks with the ambassador", "talks and the ambassador"), quote);
        assertThat(finding).as(why).isEqualTo(Finding.missing());
    }

    @Test
    void ofTwoPassagesNeitherIsChosen() {
        String twice =
                "We will call the office on Friday and ask. " + SPEECH + " We will call the office on Sunday and ask.";
        assertThat(find(twice, "We will call the office on Monday and ask.").result())
                .isEqualTo(Result.MISSING);
        assertThat(find(twice, "We will call the office on Monday and ask. Then")
                        .result())
                .isEqualTo(Result.MISSING);
    }

    @Test
    void aReplacementNeverReachesIntoTheNextLine() {
        Finding finding =
                find("Nobody promised anything to the\nHeadline of more", "Nobody promised anything to the envoy");
        assertThat(finding.exact()).isEqualTo("Nobody promised anything to the");
    }

    @Test
    void aPassageAtEitherEndOfTheDocumentReachesNoFurther() {
        String document = "(the talks were short and friendly)";
        assertThat(find(document, "(the talks were long and friendly)").exact()).isEqualTo(document);
        assertThat(find(document, "all the talks were long and friendly").exact())
                .isEqualTo("the talks were short and friendly");
        assertThat(find("the talks were short and friendly", "the talks were long and friendly, as ever!")
                        .exact())
                .isEqualTo("the talks were short and friendly");
        assertThat(find("so one two three five six", "one two three four").exact())
                .isEqualTo("one two three five");
    }

    @Test
    void wordsPutInAreSteppedOverAndATornPassageIsNot() {
        String quote = "one two three four five six seven eight nine ten eleven";
        String more = "one two three four x x x x x five six seven eight nine ten eleven";
        assertThat(find("we heard " + more + " at last", quote).exact()).isEqualTo(more);
        assertThat(find(
                        "one two three four" + " x".repeat(7) + " five six seven eight",
                        "one two three four five six seven eight"))
                .isEqualTo(Finding.missing());
    }

    @Test
    void threeWordsThatStandElsewhereTooPointToNoPassage() {
        String quote = "one two three four five six seven eight";
        String passage = "one two three x four five six.";
        assertThat(find(passage, quote).result()).isEqualTo(Result.ALTERED);
        assertThat(find(passage + " Then one two three, and later four five six.", quote))
                .isEqualTo(Finding.missing());
    }

    @Test
    void thePassageWithMostOfTheQuoteIsComparedFirst() {
        String decoys = "one two three then nothing of what was said in the room by anybody. ".repeat(40);
        assertThat(find(decoys + "one two three four five six seven", "one two three four five six other")
                        .exact())
                .isEqualTo("one two three four five six seven");
    }

    @Test
    void aQuoteOfMoreThanSixtyWordsIsNotLookedForInOtherWords() {
        String words = IntStream.range(0, 59).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
        assertThat(find(words + " new", words + " old").result()).isEqualTo(Result.ALTERED);
        assertThat(find(words + " new end", words + " old end")).isEqualTo(Finding.missing());
    }

    @Test
    void anyNumberOfQuotesIsFoundEachWhereItStands() {
        List<QuoteSelector> selectors = IntStream.range(0, 400)
                .mapToObj(n -> new QuoteSelector(new Quote("first" + n + " second" + n, null, null), null))
                .toList();
        String document =
                selectors.stream().map(selector -> selector.quote().exact()).collect(Collectors.joining(". "));
        List<Finding> findings = QuoteCheck.of(DocumentText.of(document), selectors);
        for (int n = 0; n < selectors.size(); n++) {
            String exact = selectors.get(n).quote().exact();
            int start = document.indexOf(exact);
            assertThat(findings.get(n))
                    .isEqualTo(new Finding(Result.EXACT, start, start + exact.length(), exact, 1, List.of()));
        }
    }

    @Test
    void findingsAreCountedByTheirResult() {
        Finding altered = find(SPEECH, "The president spoke on Tuesday.");
        assertThat(Finding.summary(List.of(Finding.missing(), altered, Finding.missing())))
                .containsExactly(Map.entry(Result.ALTERED, 1L), Map.entry(Result.MISSING, 2L));
        assertThat(altered.result().code()).isEqualTo("altered");
        assertThat(altered.differences()).extracting(part -> part.kind().code()).contains("equal", "removed", "added");
    }

    @Test
    void aQuoteHasAFingerprintAndANumberOfWords() {
        assertThat(new Quote("word", null, null).fingerprint()).isEqualTo("f95cf7ae6bddff6d");
        assertThat(new Quote("word", "before", "after").fingerprint()).isEqualTo("52765e5243126d6e");
        assertThat(Quote.words(" one  two\nthree ")).isEqualTo(3);
        assertThat(Quote.words(" ")).isZero();
    }

    @Test
    void findingsAreInTheOrderAsked() {
        List<QuoteSelector> selectors = List.of(
                new QuoteSelector(new Quote("at noon", null, null), null),
                new QuoteSelector(new Quote("nowhere", null, null), null),
                new QuoteSelector(new Quote("on Monday", null, null), null),
                new QuoteSelector(new Quote("at noon", null, null), null));
        assertThat(QuoteCheck.of(DocumentText.of(SPEECH), selectors))
                .extracting(Finding::exact)
                .containsExactly("at noon", null, "on Monday", "at noon");
        assertThat(QuoteCheck.of(DocumentText.of(SPEECH), List.of())).isEmpty();
    }
}
