package org.dateline.quotation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.dateline.quotation.Finding.Result;

import static org.assertj.core.api.Assertions.assertThat;

/** A slow second opinion on where quotes stand, written without the first one's ideas, on small texts of troublesome characters. */
class QuoteCheckOracleTest {
    private static final List<String> PIECES = List.of(
            "a", "a", "b", "ab", "e", "é", "e\u0301", "\u0301", "\u0323", " ", " ", " ", "\n", "\u00A0", "\u00AD",
            "\u200B", "’", "“", "-", "–", ".", "1", "🎉", "\0");

    /** Fewer where each test runs once for each of hundreds of faults. */
    private static final int ROUNDS = Integer.getInteger("draws", 20_000);

    private final Random random = new Random(20170114);

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** Part of a text, often with other typography. */
    private String quoteFrom(String document) {
        if (document.isEmpty() || random.nextInt(5) == 0) {
            return text(4);
        }
        int[] all = document.codePoints().toArray();
        int start = random.nextInt(all.length);
        String part = new String(all, start, 1 + random.nextInt(Math.min(8, all.length - start)));
        return switch (random.nextInt(4)) {
            case 0 -> Normalizer.normalize(part, Normalizer.Form.NFD).replace(' ', '\u00A0');
            case 1 -> part.replace("’", "'").replace("–", "-").replace("\n", "  ");
            default -> part;
        };
    }

    /** What folding itself must do, and must not do, is for {@link TypesettingTest} to say. */
    private static String naive(String text) {
        int[] folded = Folded.of(text).codePoints();
        return new String(folded, 0, folded.length);
    }

    private static List<Integer> occurrences(String words, String text) {
        List<Integer> occurrences = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean cutsBefore = at > 0 && isOfWord(text.codePointBefore(at)) && isOfWord(text.codePointAt(at));
            boolean cutsAfter =
                    end < text.length() && isOfWord(text.codePointBefore(end)) && isOfWord(text.codePointAt(end));
            if (!cutsBefore && !cutsAfter) {
                occurrences.add(at);
            }
        }
        return occurrences;
    }

    private static boolean isOfWord(int c) {
        return Character.toString(c).matches("[\\p{L}\\p{M}\\p{Nd}]");
    }

    @Test
    void aSlowSearchFindsTheSame() {
        Map<Result, Integer> seen = new EnumMap<>(Result.class);
        for (int round = 0; round < ROUNDS; round++) {
            String document = text(25);
            List<QuoteSelector> selectors = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                selectors.add(new QuoteSelector(new Quote(quoteFrom(document), null, null), null));
            }
            DocumentText text = DocumentText.of(document);
            List<Finding> findings = QuoteCheck.of(text, selectors);
            for (int n = 0; n < selectors.size(); n++) {
                String quote = selectors.get(n).quote().exact();
                Finding finding = findings.get(n);
                int expected = occurrences(naive(quote), naive(document)).size();
                String as = "“" + quote + "” in “" + document + "”: " + finding;
                assertThat(finding.occurrences()).as(as).isEqualTo(expected);
                seen.merge(finding.result(), 1, Integer::sum);
                switch (finding.result()) {
                    case EXACT -> {
                        assertThat(expected).as(as).isOne();
                        assertThat(finding.exact()).as(as).isEqualTo(quote);
                        assertThat(text.between(finding.start(), finding.end()))
                                .as(as)
                                .isEqualTo(quote);
                    }
                    case NORMALISED -> {
                        assertThat(expected).as(as).isOne();
                        assertThat(document).as(as).contains(finding.exact());
                        assertThat(text.between(finding.start(), finding.end()))
                                .as(as)
                                .isEqualTo(finding.exact());
                        assertThat(naive(finding.exact())).as(as).isEqualTo(naive(quote));
                        assertThat(finding.exact()).as(as).isNotEqualTo(quote);
                    }
                    case AMBIGUOUS -> assertThat(expected).as(as).isGreaterThan(1);
                    case ALTERED, MISSING -> assertThat(expected).as(as).isZero();
                    default -> throw new AssertionError("nothing is recorded that could move: " + as);
                }
            }
        }
        assertThat(seen.keySet()).contains(Result.EXACT, Result.NORMALISED, Result.AMBIGUOUS, Result.MISSING);
        assertThat(seen.get(Result.NORMALISED)).isGreaterThan(ROUNDS / 20);
    }

    @Tag("slow")
    @Test
    void everyCharacterIsReadAsItsNormalForm() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String written = Character.toString(c);
            int[] read = Folded.of(Normalizer.normalize(written, Normalizer.Form.NFC))
                    .codePoints();
            assertThat(Folded.of(written).codePoints()).as("U+%04X", c).isEqualTo(read);
            int[] withMark = Folded.of(Normalizer.normalize(written + "\u0301", Normalizer.Form.NFC))
                    .codePoints();
            assertThat(Folded.of(written + "\u0301").codePoints())
                    .as("U+%04X U+0301", c)
                    .isEqualTo(withMark);
        }
    }

    /** What was changed in one word is found again, where three words in a row are the passage's own. */
    @Test
    void anAlteredPassageIsFoundWhereItStands() {
        for (int round = 0; round < 300; round++) {
            List<String> words = new ArrayList<>();
            for (int n = 0; n < 200; n++) {
                words.add("w" + random.nextInt(60));
            }
            int from = random.nextInt(150);
            int length = 12 + random.nextInt(20);
            List<String> quoted = new ArrayList<>(words.subList(from, from + length));
            quoted.set(1 + random.nextInt(length - 2), "other");
            String quote = String.join(" ", quoted);
            Finding finding = QuoteCheck.of(
                            DocumentText.of(String.join(" ", words)),
                            List.of(new QuoteSelector(new Quote(quote, null, null), null)))
                    .get(0);
            assertThat(finding.result()).isEqualTo(Result.ALTERED);
            assertThat(finding.exact()).isEqualTo(String.join(" ", words.subList(from, from + length)));
            assertThat(finding.differences()).hasSize(4);
        }
    }
}
