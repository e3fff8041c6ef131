package org.dateline.quotation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.quotation.Finding.Result;

import static org.assertj.core.api.Assertions.assertThat;

/** What typesetting does to a quote leaves it true; what changes its words, in the least of ways, does not. */
class TypesettingTest {
    private static final int ROUNDS = Integer.getInteger("draws", 4_000);

    private static Finding find(String document, String quote) {
        return QuoteCheck.of(DocumentText.of(document), List.of(new QuoteSelector(new Quote(quote, null, null), null)))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "he said ... that it was over|he said … that it was over",
                "he said . . . that it was over|he said…that it was over",
                "It ended. ... Then nothing|It ended.… Then nothing",
                "他说……结束了|他说⋯⋯结束了",
                "the talks — short ones — failed|the talks -- short ones -- failed",
                "the talks—short ones—failed|the talks - short ones - failed",
                "the talks – short ones – failed|the talks—short ones—failed",
                "well‐known and non‑breaking|well-known and non-breaking",
                "he said “no ‘never’ again”|he said 'no \"never\" again'",
                "he said “‘never’”|he said ' \"never\" '",
                "il dit « non » ici|il dit “non” ici",
                "er sagt »nein« dazu|er sagt „nein“ dazu",
                "彼は「いいえ」と言った|彼は“いいえ”と言った",
                "he said ``no'' again|he said “no” again",
                "Qurʾan and Hawaiʻi|Qur'an and Hawai‘i",
                "Non ! Vraiment ? Oui : voilà ; 5 %|Non! Vraiment? Oui: voilà; 5%",
                "50 € and $ 20|50\u202F€ and $20",
                "the oﬃce of the ﬁrst ﬂoor|the office of the first floor",
                "le cœur de l’œuvre|le coeur de l'oeuvre",
                "ＵＳ ２０１６，yes！|US 2016,yes!",
                "ﾄﾗﾝﾌﾟ氏は|トランプ氏は",
                "1½ years, ½ a day|1 1/2 years, 1/2 a day",
                "the trans\u00ADition team|the transition team",
                "the trans\u00AD⏎ition team|the transition team",
                "the tran-⏎sition team|the transition team",
                "the well-⏎known team|the well-known team",
                "كَتَبَ الرَّجُلُ رسالة|كتب الرجل رسالة",
                "قال الرجل نعم|قال الرّجل\u200F نعم",
                "الســـلام عليكم|السلام عليكم",
                "سنة ٢٠١٦ هنا|سنة 2016 هنا",
                "שָׁלוֹם לכולם|שלום לכולם",
                "צה״ל הודיע|צה\"ל הודיע",
                "\u202Bשלום\u202C לכולם|שלום לכולם",
                "он сказа́л всё|он сказал все",
                "习近平主席⏎访问俄罗斯|习近平主席访问俄罗斯",
                "在 2016 年|在2016年",
                "เขาโทร⏎หาทูต|เขาโทรหาทูต",
                "می‌خواهم بروم|میخواهم بروم",
                "\u200Ethe team\u200F here|the team here",
                "a ☎\uFE0F call|a ☎ call"
            })
    void whatPrintDecidesIsNoDifference(String one, String other) {
        String broken = one.replace('⏎', '\n');
        for (List<String> each : List.of(List.of(broken, other), List.of(other, broken))) {
            String document = "So it is. " + each.get(0) + " (and more)";
            Finding finding = find(document, each.get(1));
            assertThat(finding.result()).as(each.toString()).isEqualTo(Result.NORMALISED);
            assertThat(finding.exact().replaceAll("^[\\p{Cf}]+|[\\p{Cf}]+$", ""))
                    .as(each.toString())
                    .isEqualTo(each.get(0).replaceAll("^[\\p{Cf}]+|[\\p{Cf}]+$", ""));
            assertThat(find(document, each.get(0)).result()).as(each.toString()).isEqualTo(Result.EXACT);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "he rose by 10² points|he rose by 102 points",
                "he rose by 10⁻⁵ points|he rose by 10-5 points",
                "it took 1½ years|it took 11/2 years",
                "a man of 6' there|a man of 6\" there",
                "كَتَبَ الرجل رسالة|كُتِبَ الرجل رسالة",
                "the café there|the cafe there",
                "he will re-sign now|he will resign now",
                "Polish workers came|polish workers came",
                "we had no doubt|we had doubt",
                "they met in 2016 there|they met in 2017 there",
                "about 1.5 million|about 15 million",
                "from 3-5 calls|from 35 calls",
                "ab initio then|a b initio then",
                "now here we are|nowhere we are",
                "أن يكون هنا|ان يكون هنا",
                "и в том числе|й в том числе",
                "it is a² then|it is a³ then",
                "习近平主席访问俄罗斯|习近平主席访问美罗斯"
            })
    void whatChangesTheWordsIsADifference(String one, String other) {
        for (List<String> each : List.of(List.of(one, other), List.of(other, one))) {
            assertThat(find("So it is. " + each.get(0) + " (and more)", each.get(1))
                            .result())
                    .as(each.toString())
                    .isIn(Result.ALTERED, Result.MISSING);
        }
    }

    @Test
    void aQuoteBeginsAndEndsWithinASentenceOfAScriptWithoutSpaces() {
        assertThat(find("今天习近平主席访问俄罗斯首都。", "习近平主席访问俄罗斯"))
                .isEqualTo(new Finding(Result.EXACT, 2, 12, "习近平主席访问俄罗斯", 1, List.of()));
        assertThat(find("เขาโทรหาทูตรัสเซียเมื่อวาน", "ทูตรัสเซีย").result()).isEqualTo(Result.EXACT);
        assertThat(find("러시아를 방문했다", "러시아").result()).isEqualTo(Result.EXACT);
        Finding altered = find("今天习近平主席访问俄罗斯首都。", "习近平主席访问美国首都");
        assertThat(altered.result()).isEqualTo(Result.ALTERED);
    }

    private static final List<String> SENTENCES = List.of(
            "The president — who spoke on Monday — said that “nothing was promised,” and that the office's first"
                    + " floor (of the embassy) was closed... at 5 % of the cost; he didn't say more: “no ‘comment’ at all.”",
            "Le ministre a dit : « rien n’a été promis », et l’affaire est close … à 50 % !",
            "Er sagte: „Nichts wurde versprochen“ – und dass die Botschaft-Mitarbeiter 1 200 Euro zahlten…",
            "قَالَ الرَّئِيسُ إنَّ شيئًا لم يُوعَدْ به في سنة ٢٠١٦ وأن السفارة أغلقت.",
            "習近平主席今天訪問俄羅斯，他說「沒有承諾任何事」……然後離開了 2016 年的會議。",
            "Он сказа́л, что ничего́ не обещали — и что всё кончено в 2016-м году.");

    private static UnaryOperator<String> replacing(String pattern, String replacement) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> compiled.matcher(text).replaceAll(replacement);
    }

    private static final List<UnaryOperator<String>> TYPESETTINGS = List.of(
            replacing("…", "..."),
            replacing("\\.\\.\\.", "…"),
            replacing(" ?(…|\\.\\.\\.) ?", " . . . "),
            replacing("[“”„«»「」]", "\""),
            replacing("[‘’]", "'"),
            replacing("[“„«「]\\s?", "« "),
            replacing(" — ", "—"),
            replacing(" [—–] ", " -- "),
            replacing(" ", "\u00A0"),
            replacing(" ", "\n "),
            replacing("\\s+([:;!?%»])", "$1"),
            replacing("(\\p{L})(\\p{L}{3})", "$1\u00AD$2"),
            replacing("(\\p{L}{4}) ", "$1\u200F "),
            replacing("ff?i", "ﬁ").andThen(text -> text.replace("ﬁce", "ﬃce"))::apply,
            replacing("[\u064B-\u0652]", ""),
            replacing("(?<=\\p{IsCyrillic})\u0301", ""),
            text -> Normalizer.normalize(text, Normalizer.Form.NFD),
            text -> text.replace('٢', '2').replace('٠', '0').replace('١', '1').replace('٦', '6'),
            text -> text.replace("2016", "２０１６"));

    private final Random random = new Random(20161229);

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String typeset(String text) {
        String set = text;
        for (int n = random.nextInt(4); n > 0; n--) {
            set = any(TYPESETTINGS).apply(set);
        }
        return set;
    }

    /** Some of the words of a sentence, those of Chinese being its letters. */
    private String passage(String sentence) {
        List<String> words = Arrays.asList(sentence.contains("習") ? sentence.split("") : sentence.split("(?<= )"));
        int from = random.nextInt(words.size() - 3);
        return String.join("", words.subList(from, from + 3 + random.nextInt(words.size() - from - 2)))
                .strip();
    }

    @Test
    void aTrueQuoteIsFoundWhereItStandsHoweverItIsSet() {
        for (int round = 0; round < ROUNDS; round++) {
            String quote = passage(any(SENTENCES));
            String set = typeset(quote).strip();
            String before = "What he said then is this: ";
            String document = before + set + ". And so on.";
            Finding finding = find(document, typeset(quote));
            String as = "“" + quote + "” in “" + document + "”: " + finding;
            assertThat(finding.result()).as(as).isIn(Result.EXACT, Result.NORMALISED);
            assertThat(finding.exact())
                    .as(as)
                    .isEqualTo(DocumentText.of(document).between(finding.start(), finding.end()));
            assertThat(Folded.of(finding.exact()).codePoints())
                    .as(as)
                    .isEqualTo(Folded.of(quote).codePoints());
        }
    }

    private static final List<BiFunction<List<String>, Integer, List<String>>> ALTERATIONS = List.of(
            (words, at) -> without(words, at),
            (words, at) -> with(words, at, "never"),
            (words, at) -> replacing(words, at, words.get(at) + "s"),
            (words, at) -> replacing(words, at, words.get(at).substring(1)),
            (words, at) -> replacing(words, at, "not " + words.get(at)),
            (words, at) -> replacing(words, at, swapped(words.get(at))));

    private static List<String> without(List<String> words, int at) {
        List<String> fewer = new ArrayList<>(words);
        fewer.remove(at);
        return fewer;
    }

    private static List<String> with(List<String> words, int at, String word) {
        List<String> more = new ArrayList<>(words);
        more.add(at, word);
        return more;
    }

    private static List<String> replacing(List<String> words, int at, String word) {
        List<String> others = new ArrayList<>(words);
        others.set(at, word);
        return others;
    }

    private static String swapped(String word) {
        char first = word.charAt(0);
        return (Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first))
                + word.substring(1);
    }

    @Test
    void aQuoteOfOtherWordsIsNeverTakenForATrueOne() {
        List<String> words = List.of(
                "the",
                "president",
                "spoke",
                "on",
                "Monday",
                "that",
                "nothing",
                "was",
                "promised",
                "and",
                "reporters",
                "left",
                "room",
                "at",
                "noon",
                "with",
                "office",
                "cafe",
                "first",
                "floor");
        for (int round = 0; round < ROUNDS; round++) {
            List<String> document = new ArrayList<>();
            for (int n = 0; n < 12; n++) {
                document.add(any(words) + n);
            }
            List<String> quote = document.subList(2, 9);
            List<String> altered = any(ALTERATIONS).apply(quote, 1 + random.nextInt(quote.size() - 2));
            Finding finding = find(typeset(String.join(" ", document)), typeset(String.join(" ", altered)));
            assertThat(finding.result())
                    .as(altered + " in " + document + ": " + finding)
                    .isIn(Result.ALTERED, Result.MISSING);
        }
    }
}
