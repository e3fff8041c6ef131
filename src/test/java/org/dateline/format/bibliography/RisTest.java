package org.dateline.format.bibliography;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.format.EventFixtures;
import org.dateline.format.HostileTexts;

import static org.assertj.core.api.Assertions.assertThat;

class RisTest {

    static Stream<String> hostile() {
        return Stream.concat(HostileTexts.ALL.stream(), HostileTexts.BLANK.stream());
    }

    @Test
    void referenceOfASource() {
        assertThat(Ris.write(List.of(CslItem.of(EventFixtures.MAIL_ONLINE)))).isEqualTo("""
                        TY  - NEWS
                        ID  - mail-online-2017-01-14
                        TI  - Trump's national security adviser 'made FIVE CALLS' to Russian ambassador on the same day Obama imposed sanctions but he 'did not discuss them and simply exchanged holiday greetings and spoke logistics'
                        T2  - Mail Online
                        PY  - 2017
                        DA  - 2017/01/14/
                        UR  - http://www.dailymail.co.uk/news/article-4119382/White-House-says-didn-t-clear-call-Donald-Trump-s-national-security-adviser-Mike-Flynn-Russian-ambassador.html
                        L2  - http://web.archive.org/web/20170114193822/http://www.dailymail.co.uk/news/article-4119382/White-House-says-didn-t-clear-call-Donald-Trump-s-national-security-adviser-Mike-Flynn-Russian-ambassador.html
                        Y2  - 2026/09/20/
                        LA  - en
                        ER  -\s
                        """.replace("\n", "\r\n"));
    }

    @Test
    void readBack() throws IOException {
        List<CslItem> items = new ArrayList<>(CslFixtures.SOURCES);
        items.add(CslFixtures.EDITION.item(CslFixtures.event("flynn-calls-kislyak", "[..2016-12-29]")));
        List<RISReference> read = read(Ris.write(items));

        assertThat(read).hasSize(items.size());
        for (int i = 0; i < items.size(); i++) {
            assertThat(read.get(i).getId()).isEqualTo(items.get(i).id());
            assertThat(read.get(i).getTitle()).isEqualTo(items.get(i).title());
            assertThat(read.get(i).getSecondaryTitle()).isEqualTo(items.get(i).containerTitle());
            assertThat(read.get(i).getURL()).isEqualTo(items.get(i).url());
        }
        assertThat(read.get(2).getType()).isEqualTo(RISType.NEWS);
        assertThat(read.get(2).getAuthors()).containsExactly("TASS");
        assertThat(read.get(2).getYear()).isEqualTo("2016");
        assertThat(read.get(2).getLanguage()).isEqualTo("en");
        RISReference event = read.get(3);
        assertThat(event.getType()).isEqualTo(RISType.ELEC);
        assertThat(event.getDate()).isEqualTo("2026/11/21/");
        assertThat(event.getAccessDate()).isEqualTo("2026/11/22/");
        assertThat(event.getEdition()).isEqualTo("2");
        assertThat(event.getNotes()).containsExactly("Event dated by 29 December 2016");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextCanBreakOutOfItsLine(String text) throws IOException {
        CslItem item = CslFixtures.titled(text);
        String lines = Ris.write(List.of(item, CslFixtures.SOURCES.get(0)));

        assertThat(lines.split("\r\n")).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
        List<RISReference> read = read(lines);
        assertThat(read).extracting(RISReference::getId).containsExactly("slug", "i24news-2017-01-14");
        assertThat(read.get(0).getType()).isEqualTo(RISType.NEWS);
        assertThat(read.get(0).getTitle()).isEqualTo(item.title().isEmpty() ? null : item.title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2016                    | 2016///
                    2016-12                 | 2016/12//
                    2016-12-28              | 2016/12/28/
                    2016-12-29T14:05-05:00  | 2016/12/29/
                    2016-12-28~             | ///about 28 December 2016
                    2016-12-28?             | ///possibly 28 December 2016
                    2016-12-XX              | 2016/12//December 2016 (day not known)
                    201X                    | ///the 2010s
                    [2016-12-28,2016-12-29] | 2016/12//28 or 29 December 2016
                    [..2016-12-29]          | ///by 29 December 2016
                    2016-12-27/2016-12-30   | 2016/12//27–30 December 2016
                    /1985                   | ///until 1985, start not known
                    0000                    | 0000///
                    -0043                   | ///44 BC
                    """)
    void dates(String edtf, String told) {
        assertThat(Ris.write(List.of(CslFixtures.published(edtf)))).contains("\r\nDA  - " + told + "\r\n");
    }

    @Test
    void nothingForNothing() {
        assertThat(Ris.write(List.of())).isEmpty();
    }

    static List<RISReference> read(String text) throws IOException {
        return new RISParser().parse(new StringReader(text)).getReferences();
    }
}
