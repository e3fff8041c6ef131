package org.dateline.format.bibliography;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.dateline.format.EventFixtures;
import org.dateline.format.HostileTexts;

import static org.assertj.core.api.Assertions.assertThat;

class BibtexTest {
    /** What the parser of LaTeX does not know: marks, emoji, ideographs, the replacement character. */
    private static final String STRANGE =
            "[\\p{Cf}\\p{So}\\p{Mn}\\p{IsHan}\\uFF00-\\uFFEF\\uFFFD-\\uFFFF[^\\u0000-\\uFFFF]]";

    static Stream<String> hostile() {
        return HostileTexts.ALL.stream();
    }

    @Test
    void entryOfASource() {
        assertThat(Bibtex.write(List.of(CslItem.of(EventFixtures.MAIL_ONLINE)))).isEqualTo("""
                        @online{mail-online-2017-01-14,
                          title = {{Trump's national security adviser 'made FIVE CALLS' to Russian ambassador on the same day Obama imposed sanctions but he 'did not discuss them and simply exchanged holiday greetings and spoke logistics'}},
                          organization = {{Mail Online}},
                          year = {2017},
                          month = jan,
                          day = {14},
                          url = {http://www.dailymail.co.uk/news/article-4119382/White-House-says-didn-t-clear-call-Donald-Trump-s-national-security-adviser-Mike-Flynn-Russian-ambassador.html},
                          urldate = {2026-09-20},
                          language = {en},
                          note = {Archived at \\url{http://web.archive.org/web/20170114193822/http://www.dailymail.co.uk/news/article-4119382/White-House-says-didn-t-clear-call-Donald-Trump-s-national-security-adviser-Mike-Flynn-Russian-ambassador.html}}
                        }
                        """);
    }

    @Test
    void readBack() throws Exception {
        List<CslItem> items = new ArrayList<>(CslFixtures.SOURCES);
        items.add(CslFixtures.EDITION.item(CslFixtures.event("flynn-calls-kislyak", "[2016-12-28,2016-12-29]")));
        BibTeXDatabase read = read(Bibtex.write(items));

        assertThat(read.getEntries().keySet())
                .extracting(Key::getValue)
                .containsExactly(
                        "i24news-2017-01-14", "mail-online-2017-01-14", "rbth-2016-12-30", "flynn-calls-kislyak");
        for (CslItem item : items) {
            BibTeXEntry entry = read.resolveEntry(new Key(item.id()));
            assertThat(entry.getType().getValue()).isEqualTo("online");
            assertTold(entry, "title", item.title());
            assertTold(entry, "organization", item.containerTitle());
            assertThat(verbatim(entry, "url")).isEqualTo(item.url());
            assertThat(verbatim(entry, "day"))
                    .isEqualTo(String.format(
                            Locale.ROOT, "%02d", item.issued().certainParts().get(2)));
        }
        BibTeXEntry event = read.resolveEntry(new Key("flynn-calls-kislyak"));
        assertThat(verbatim(event, "urldate")).isEqualTo("2026-11-22");
        assertThat(verbatim(event, "version")).isEqualTo("2");
        assertThat(verbatim(event, "note")).isEqualTo("Event dated 28 or 29 December 2016");
        assertThat(event.getField(new Key("eventdate")))
                .as("no field of @online")
                .isNull();
        assertTold(read.resolveEntry(new Key("rbth-2016-12-30")), "author", "TASS");
    }

    /** An outlet that stands there twice is printed twice by pandoc, and a date in EDTF makes Citation.js give up. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016                    | year = {2016}
            2016-12                 | year = {2016}, month = dec
            2016-12-29T14:05-05:00  | year = {2016}, month = dec, day = {29}
            2016-12-27/2016-12-30   | date = {2016-12-27/2016-12-30}
            2016-12-XX              | year = {2016}, month = dec, note = {Published December 2016 (day not known)}
            2016-12-28~             | note = {Published about 28 December 2016}
            /2016-12-28             | note = {Published until 28 December 2016, start not known}
            2016-12-28/..           | note = {Published from 28 December 2016 on}
            [2016-12-28,2016-12-29] | year = {2016}, month = dec, note = {Published 28 or 29 December 2016}
            """)
    void dates(String edtf, String fields) {
        String told = Bibtex.write(List.of(CslFixtures.published(edtf)))
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("(year|month|day|date|note) = .*"))
                .map(line -> line.replaceAll(",$", ""))
                .collect(Collectors.joining(", "));

        assertThat(told).isEqualTo(fields);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void textComesBackAsItWas(String text) throws Exception {
        BibTeXDatabase read = read(Bibtex.write(List.of(CslFixtures.titled(text), CslFixtures.SOURCES.get(0))));

        assertThat(read.getEntries()).hasSize(2);
        BibTeXEntry entry = read.resolveEntry(new Key("slug"));
        String line = CslFixtures.titled(text).title();
        assertTold(entry, "title", line);
        assertTold(entry, "organization", line);
        assertTold(entry, "author", line);
    }

    @Test
    void everySpecialCharacterIsEscaped() {
        assertThat(Bibtex.write(List.of(CslFixtures.titled("\\ { } % $ & # _ ~ ^ é 漢"))))
                .contains(
                        "title = {{\\textbackslash{} \\textbraceleft{} \\textbraceright{} \\% \\$ \\& \\# \\_ \\textasciitilde{} \\textasciicircum{} é 漢}}");
    }

    @Test
    void breaksBecomeSpaces() throws Exception {
        for (String broken : HostileTexts.BROKEN) {
            BibTeXDatabase read = read(Bibtex.write(List.of(CslFixtures.titled(broken))));
            String title = CslFixtures.titled(broken).title();
            assertThat(title).doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");
            assertTold(read.resolveEntry(new Key("slug")), "title", title);
        }
    }

    @Test
    void severalAuthorsStayWhole() {
        CslItem item = CslItem.of(EventFixtures.source(
                "slug",
                "T",
                "O",
                List.of("Jane Doe", "Marks and Spencer"),
                "2017",
                "https://o.example/",
                null,
                null,
                "en"));

        assertThat(Bibtex.write(List.of(item))).contains("author = {{Jane Doe} and {Marks and Spencer}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://o.example/a_b%20c?x=1&y=%C3%A9#frag~tilde",
                "https://o.example/$&'()*+,;=:@!-._~[]",
                "https://o.example/ü/漢"
            })
    void addressesStayAsTheyAre(String url) throws Exception {
        BibTeXEntry entry = read(Bibtex.write(List.of(at(url)))).resolveEntry(new Key("slug"));

        assertThat(verbatim(entry, "url")).isEqualTo(url);
        assertThat(verbatim(entry, "note")).isEqualTo("Archived at \\url{" + url + "}");
    }

    @Test
    void whatIsNoPartOfAnAddressIsPercentEncoded() {
        assertThat(Bibtex.write(List.of(at("https://o.example/{a}\\b^c \"d\"<e>|`"))))
                .contains("url = {https://o.example/%7Ba%7D%5Cb%5Ec%20%22d%22%3Ce%3E%7C%60}");
    }

    @Test
    void nothingForNothing() {
        assertThat(Bibtex.write(List.of())).isEmpty();
    }

    static BibTeXDatabase read(String text) throws Exception {
        return new BibTeXParser().parse(new StringReader(text));
    }

    static String verbatim(BibTeXEntry entry, String field) {
        return entry.getField(new Key(field)).toUserString();
    }

    /** That LaTeX sets the field as the text, in which it makes every apostrophe a curly one. */
    private static void assertTold(BibTeXEntry entry, String field, String text) throws ParseException {
        String source = verbatim(entry, field);
        assertThat(new LaTeXPrinter().print(new LaTeXParser().parse(source.replaceAll(STRANGE, "x"))))
                .isEqualTo(text.replaceAll(STRANGE, "x").replace('\'', '’'));
        assertThat(strangeIn(source)).isEqualTo(strangeIn(text));
    }

    private static List<String> strangeIn(String text) {
        return Pattern.compile(STRANGE)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static CslItem at(String url) {
        return CslItem.of(EventFixtures.source(
                "slug", "Title", "Outlet", List.of(), "2017", url, url, LocalDate.of(2026, 11, 22), "en"));
    }
}
