package org.dateline.format.bibliography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.format.EventFixtures;
import org.dateline.format.HostileTexts;

import static org.assertj.core.api.Assertions.assertThat;

class StyledBibliographyTest {
    private static final String I24NEWS = EventFixtures.I24NEWS.url();
    private static final String MAIL = EventFixtures.MAIL_ONLINE.url();
    private static final String ARCHIVED = EventFixtures.MAIL_ONLINE.archivedUrl();
    private static final String RBTH = EventFixtures.RBTH.url();

    static Stream<String> hostile() {
        return Stream.concat(HostileTexts.ALL.stream(), HostileTexts.BLANK.stream());
    }

    @Test
    void chicago() {
        assertThat(lines(CslStyle.CHICAGO))
                .containsExactly(
                        "i24NEWS. “Trump Security Adviser Called Russian Envoy Day before Sanctions: Report.” January 14, 2017. "
                                + I24NEWS + ".",
                        "Mail Online. “Trump’s National Security Adviser ‘Made FIVE CALLS’ to Russian Ambassador on the Same"
                                + " Day Obama Imposed Sanctions but He ‘Did Not Discuss Them and Simply Exchanged Holiday"
                                + " Greetings and Spoke Logistics.’” January 14, 2017. " + MAIL
                                + ". Accessed September 20, 2026. Archived at " + ARCHIVED + ".",
                        "TASS. “Putin Says Russia Will Not Expel U.S. Diplomats.” Russia Beyond the Headlines, December 30, 2016. "
                                + RBTH + ".",
                        "Dateline. “Flynn Calls Kislyak,” November 21, 2026."
                                + " https://timeline.example/v1/events/flynn-calls-kislyak. Event dated by 29 December 2016."
                                + " Accessed November 22, 2026.");
    }

    @Test
    void apa() {
        assertThat(lines(CslStyle.APA))
                .containsExactly(
                        "Trump security adviser called Russian envoy day before sanctions: report. (2017, January 14). i24NEWS. "
                                + I24NEWS,
                        "Trump’s national security adviser ‘made FIVE CALLS’ to Russian ambassador on the same day Obama"
                                + " imposed sanctions but he ‘did not discuss them and simply exchanged holiday greetings and"
                                + " spoke logistics’. (2017, January 14). Mail Online. " + MAIL
                                + " (retrieved September 20, 2026; archived at " + ARCHIVED + ")",
                        "TASS. (2016, December 30). Putin says Russia will not expel U.S. diplomats. Russia Beyond the Headlines. "
                                + RBTH,
                        "Flynn calls Kislyak. (2026, November 21). Dateline."
                                + " https://timeline.example/v1/events/flynn-calls-kislyak"
                                + " (Event dated by 29 December 2016; retrieved November 22, 2026)");
    }

    @Test
    void mla() {
        assertThat(lines(CslStyle.MLA))
                .containsExactly(
                        "“Trump Security Adviser Called Russian Envoy Day before Sanctions: Report.” i24NEWS, 14 Jan. 2017, "
                                + I24NEWS + ".",
                        "“Trump’s National Security Adviser ‘Made FIVE CALLS’ to Russian Ambassador on the Same Day Obama"
                                + " Imposed Sanctions but He ‘Did Not Discuss Them and Simply Exchanged Holiday Greetings and"
                                + " Spoke Logistics.’” Mail Online, 14 Jan. 2017, " + MAIL
                                + ". Accessed 20 Sept. 2026. Archived at " + ARCHIVED + ".",
                        "TASS. “Putin Says Russia Will Not Expel U.S. Diplomats.” Russia Beyond the Headlines, 30 Dec. 2016, "
                                + RBTH + ".",
                        "“Flynn Calls Kislyak.” Dateline, revision 2, 21 Nov. 2026,"
                                + " https://timeline.example/v1/events/flynn-calls-kislyak. Event dated by 29 December 2016."
                                + " Accessed 22 Nov. 2026.");
    }

    @Test
    void ap() {
        assertThat(lines(CslStyle.AP))
                .containsExactly(
                        "i24NEWS, “Trump security adviser called Russian envoy day before sanctions: report,” Jan. 14, 2017, "
                                + I24NEWS + ".",
                        "Mail Online, “Trump’s national security adviser ‘made FIVE CALLS’ to Russian ambassador on the same"
                                + " day Obama imposed sanctions but he ‘did not discuss them and simply exchanged holiday"
                                + " greetings and spoke logistics,’” Jan. 14, 2017, " + MAIL
                                + ", accessed Sept. 20, 2026, archived at " + ARCHIVED + ".",
                        "TASS, Russia Beyond the Headlines, “Putin says Russia will not expel U.S. diplomats,” Dec. 30, 2016, "
                                + RBTH + ".",
                        "Dateline, “Flynn calls Kislyak,” Nov. 21, 2026,"
                                + " https://timeline.example/v1/events/flynn-calls-kislyak, accessed Nov. 22, 2026."
                                + " Event dated by 29 December 2016.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CHICAGO | 2016-03        | Outlet. “Title.” March 2016. https://outlet.example/.
                    APA     | 2016-03        | Title. (2016, March). Outlet. https://outlet.example/
                    MLA     | 2016-03        | “Title.” Outlet, Mar. 2016, https://outlet.example/.
                    AP      | 2016-09        | Outlet, “Title,” September 2016, https://outlet.example/.
                    AP      | 2016-03-01     | Outlet, “Title,” March 1, 2016, https://outlet.example/.
                    CHICAGO | [..2016-12-29] | Outlet. “Title.” By 29 December 2016. https://outlet.example/.
                    APA     | [..2016-12-29] | Title. (by 29 December 2016). Outlet. https://outlet.example/
                    MLA     | [..2016-12-29] | “Title.” Outlet, by 29 December 2016, https://outlet.example/.
                    AP      | [..2016-12-29] | Outlet, “Title,” by 29 December 2016, https://outlet.example/.
                    APA     | 2016-12-XX     | Title. (December 2016 [day not known]). Outlet. https://outlet.example/
                    CHICAGO |                | Outlet. “Title.” n.d. https://outlet.example/.
                    APA     |                | Title. (n.d.). Outlet. https://outlet.example/
                    """)
    void dates(CslStyle style, String edtf, String entry) {
        assertThat(StyledBibliography.write(List.of(CslFixtures.published(edtf)), style))
                .isEqualTo(entry + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void theOrderIsKeptAndNoNameBecomesADash(CslStyle style) {
        List<CslItem> items = List.of(titled("Zeta"), titled("Alpha"), titled("Zeta"));

        assertThat(StyledBibliography.write(items, style)
                        .lines()
                        .map(line -> line.replaceAll(".*(Zeta|Alpha).*", "$1")))
                .containsExactly("Zeta", "Alpha", "Zeta");
        assertThat(StyledBibliography.write(items, style)).doesNotContain("—").contains("Jane Doe");
    }

    @ParameterizedTest
    @EnumSource
    void dayOfAccessAndArchivedCopyAreThereOnceEach(CslStyle style) {
        String address = "https://archive.example/a_'b'%20c~#\"x\"";
        for (String published : new String[] {"2017-01-14", null}) {
            CslItem item = CslItem.of(EventFixtures.source(
                    "slug",
                    "Title",
                    "Outlet",
                    List.of(),
                    published,
                    "https://o.example/it's_100%25",
                    address,
                    LocalDate.of(2026, 5, 20),
                    "en"));
            String entry = StyledBibliography.write(List.of(item), style);

            assertThat(entry).containsOnlyOnce(address).containsOnlyOnce("https://o.example/it's_100%25");
            assertThat(entry).containsPattern("May 20, 2026|20 May 2026").containsOnlyOnce("2026");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyEnglishTitlesGetCapitals(CslStyle style) {
        CslItem item = CslItem.of(EventFixtures.source(
                "slug",
                "Putin will keine Diplomaten ausweisen",
                "Die Zeit",
                List.of(),
                "2016-12-30",
                "https://o.example/",
                null,
                null,
                "de"));

        assertThat(StyledBibliography.write(List.of(item), style)).contains("Putin will keine Diplomaten ausweisen");
    }

    @Test
    void quotationMarksWithinATitleBecomeSingleOnes() {
        CslItem item = titled("He said \"no\" and “never”");

        assertThat(StyledBibliography.write(List.of(item), CslStyle.AP)).contains("“He said ‘no’ and ‘never,’”");
        assertThat(StyledBibliography.write(List.of(item), CslStyle.APA)).contains("He said “no” and “never”.");
    }

    @Test
    void anOutletIsPrintedAsItIsCalled() {
        CslItem item = CslItem.of(EventFixtures.source(
                "slug", "Title", "on the Yahoo!", List.of(), "2017-01-14", "https://o.example/", null, null, "en"));

        assertThat(StyledBibliography.write(List.of(item), CslStyle.CHICAGO))
                .isEqualTo("on the Yahoo! “Title.” January 14, 2017. https://o.example/.\n");
        assertThat(StyledBibliography.write(List.of(item), CslStyle.APA))
                .isEqualTo("Title. (2017, January 14). on the Yahoo! https://o.example/\n");
        assertThat(StyledBibliography.write(List.of(item), CslStyle.MLA))
                .isEqualTo("“Title.” on the Yahoo!, 14 Jan. 2017, https://o.example/.\n");
    }

    @ParameterizedTest
    @EnumSource
    void markupInATitleIsText(CslStyle style) {
        CslItem item = titled("<i>Post</i> & </script>");

        assertThat(StyledBibliography.write(List.of(item), style)).containsIgnoringCase("<i>Post</i> & </script>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void everyTextIsOneEntryOfOneLine(String text) {
        for (CslStyle style : CslStyle.values()) {
            String lines = StyledBibliography.write(List.of(CslFixtures.titled(text), titled("Next")), style);

            assertThat(lines).endsWith("\n").doesNotContainPattern("[\\p{Cc}&&[^\\n]]|[\\uFDD0-\\uFDEF]");
            assertThat(lines.lines()).hasSize(2).allMatch(line -> line.contains("https://"));
        }
    }

    @Test
    void aLongTitleIsCut() {
        String entry = StyledBibliography.write(List.of(titled("word ".repeat(20_000))), CslStyle.AP);

        assertThat(entry).contains("word word…,” Jan. 14, 2017").hasSizeLessThan(600);
    }

    /** Processors are used again, and none by two at once. */
    @ParameterizedTest
    @EnumSource
    void manyReadersGetTheSame(CslStyle style) {
        String alone = StyledBibliography.write(CslFixtures.SOURCES, style);

        assertThat(IntStream.range(0, 40)
                        .parallel()
                        .mapToObj(reader -> StyledBibliography.write(CslFixtures.SOURCES, style)))
                .hasSize(40)
                .containsOnly(alone);
    }

    @ParameterizedTest
    @EnumSource
    void nothingForNothing(CslStyle style) {
        assertThat(StyledBibliography.write(List.of(), style)).isEmpty();
    }

    private static List<String> lines(CslStyle style) {
        List<CslItem> items = new ArrayList<>(CslFixtures.SOURCES);
        items.add(CslFixtures.EDITION.item(CslFixtures.event("flynn-calls-kislyak", "[..2016-12-29]")));
        return StyledBibliography.write(items, style).lines().toList();
    }

    private static CslItem titled(String title) {
        return CslItem.of(EventFixtures.source(
                "slug",
                title,
                "Outlet",
                List.of("Jane Doe"),
                "2017-01-14",
                "https://outlet.example/",
                null,
                null,
                "en"));
    }
}
