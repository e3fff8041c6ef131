package org.dateline.page;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import org.dateline.http.Addresses;

import static org.assertj.core.api.Assertions.assertThat;

class SitemapTest {
    private static final Addresses ADDRESSES = new Addresses(URI.create("https://dateline.example/d"));

    private static Sitemap of(int pages) {
        return new Sitemap(
                IntStream.range(0, pages).mapToObj(i -> "/events/" + i).toList(), ADDRESSES, 3);
    }

    private static Document read(String xml) {
        return Jsoup.parse(xml, "", Parser.xmlParser());
    }

    @Test
    void asManyPagesAsAFileMayHoldStandInOne() {
        assertThat(read(of(3).whole()).select("urlset > url > loc").eachText())
                .containsExactly(
                        "https://dateline.example/d/events/0",
                        "https://dateline.example/d/events/1",
                        "https://dateline.example/d/events/2");
    }

    @Test
    void moreAreFoundThroughAnIndexEachOnce() {
        Sitemap seven = of(7);
        List<String> files =
                read(seven.whole()).select("sitemapindex > sitemap > loc").eachText();
        assertThat(files)
                .containsExactly(
                        "https://dateline.example/d/sitemap-1.xml",
                        "https://dateline.example/d/sitemap-2.xml",
                        "https://dateline.example/d/sitemap-3.xml");
        List<String> pages = IntStream.rangeClosed(1, files.size())
                .mapToObj(part -> seven.part(part).orElseThrow())
                .flatMap(part -> read(part).select("urlset > url > loc").eachText().stream())
                .toList();
        assertThat(pages)
                .hasSize(7)
                .doesNotHaveDuplicates()
                .startsWith("https://dateline.example/d/events/0")
                .endsWith("https://dateline.example/d/events/6");
        assertThat(seven.part(4)).isEmpty();
    }
}
