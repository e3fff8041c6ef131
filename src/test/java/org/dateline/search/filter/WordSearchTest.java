package org.dateline.search.filter;

import java.io.IOException;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.dateline.search.words.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** What q finds in a text, and what it does not. */
class WordSearchTest {
    private static boolean finds(String question, String text, String language) {
        Words words = language == null ? Words.PLAIN : Words.withStems(language);
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(words))) {
                Document entry = new Document();
                entry.add(new TextField(WordFilter.WORDS, text, Field.Store.NO));
                writer.addDocument(entry);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return new IndexSearcher(reader)
                                .count(WordQuestion.read(question).query())
                        == 1;
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "俄羅斯|習近平主席訪問俄羅斯",
                "习近平|中国国家主席习近平访问俄罗斯",
                "俄羅斯大使|俄羅斯駐美國大使基斯利亞克",
                "トランプ|米国のトランプ次期大統領は",
                "ﾄﾗﾝﾌﾟ|トランプ氏",
                "大使|フリンは大使に電話した",
                "ユーザー|ユーザーの声",
                "러시아|러시아를 방문한 대통령",
                "대통령|미국대통령은 말했다",
                "ทรัมป์|ประธานาธิบดีทรัมป์กล่าวว่า",
                "ทูต|เขาโทรหาทูตรัสเซีย",
                "รัสเซีย|เขาโทรหาทูตรัสเซียเมื่อวาน",
                "រុស្ស៊ី|ប្រទេសរុស្ស៊ីបាន",
                "\"俄羅斯大使\"|習近平會見俄羅斯大使",
                "U.S.|the US troops",
                "US|the U.S. troops",
                "U.S.A.|the USA",
                "Ph.D.|a PhD thesis",
                "PhD|a Ph.D. thesis",
                "1,200|1200 people",
                "1200|1,200 people",
                "1200|1.200 Menschen",
                "1.200|1200 Menschen",
                "1200|1\u202F200 personnes",
                "1200|1'200 Personen",
                "1234567|1,234,567 dollars",
                "1200000|12,00,000 rupees",
                "1200|١٬٢٠٠ شخص",
                "2016|سنة ٢٠١٦",
                "2016|２０１６年",
                "COVID-19|a COVID-19 case",
                "COVID-19|a COVID19 case",
                "covid19|a COVID-19 case",
                "covid 19|a COVID‑19 case",
                "email|one e-mail",
                "e-mail|two emails",
                "emails|one e-mail",
                "non-retaliation|his nonretaliation",
                "non retaliation|his non-retaliation",
                "off-the-record|an off the record call",
                "F-16|two F16s or one F16",
                "AT&T|AT&T said",
                "ATT|AT&T said",
                "don't|they don’t know",
                "dont|they don't know",
                "Flynn|Flynn’s call",
                "O'Brien|Robert O’Brien",
                "OBrien|Robert O'Brien",
                "ambassadeur|l’ambassadeur russe",
                "2016-12-29|on 2016-12-29 he",
                "29|on 2016-12-29 he",
                "ann.b@news.example|write to ann.b@news.example",
                "news.example|see https://news.example/2016/12",
                "https://news.example/2016/12|see https://news.example/2016/12",
                "cafe|the café",
                "café|the cafe",
                "Łódź|in Lodz",
                "Strasse|die Straße",
                "все|всё кончено",
                "Кисляк|КИСЛЯК",
                "كتب|كَتَبَ الرجل",
                "كَتَبَ|كتب الرجل",
                "שלום|שָׁלוֹם לכולם",
                "צה\"ל|צה״ל הודיע",
                "צהל|צה\"ל הודיע",
                "میخواهم|می‌خواهم بروم",
                "ambassador|the ambas\u00ADsador",
                "ﬁle|a file",
                "İstanbul|istanbul",
                "call -sanctions|a call",
                "calls|one call"
            })
    void isFound(String question, String text) {
        assertThat(finds(question, text, null) || finds(question, text, "en")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "俄羅斯|習近平主席訪問美國",
                "\"大使俄羅斯\"|俄羅斯大使",
                "art|a party",
                "1200|12,00 uhr und 1,20",
                "35|3.5 percent",
                "510|5-10 calls",
                "D-Day|a day later",
                "O'Brien|John Brien",
                "-COVID-19|a COVID-19 case",
                "-COVID-19|a COVID19 case",
                "-email|an e-mail",
                "-俄羅斯|習近平主席訪問俄羅斯",
                "e-mail|mail by post",
                "COVID-19|19 people"
            })
    void isNotFound(String question, String text) {
        assertThat(finds(question, text, null)).isFalse();
        assertThat(finds(question, text, "en")).isFalse();
    }
}
