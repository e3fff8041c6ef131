package org.dateline.browser;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.dateline.quotation.Quote;
import org.dateline.quotation.TextFragment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The links to passages lead a real browser to the passages.
 *
 * <p>The articles are not ours to keep, so each source is played by a page of the passages that are quoted from it.
 */
@QuarkusTest
class TextFragmentBrowserTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Has all sources: whenever Chromium goes to another site it starts another process. */
    private static final String SITE = "https://news.example";

    private static final String ARTICLE = SITE + "/article";
    private static final String READER = "https://reader.example/";
    /** As long as a browser that finds nothing goes on looking, and more. */
    private static final int MILLIS_OF_LOOKING = 1_500;

    private static final String IN_VIEW = """
            [...document.querySelectorAll('p')]
                .filter(p => p.getBoundingClientRect().bottom > 0)
                .filter(p => p.getBoundingClientRect().top < innerHeight)
                .map(p => p.id)
            """;

    @RegisterExtension
    final Chromium chromium = new Chromium();

    /** Passages of the record that begin like another one of their source, to which a browser may go instead. */
    private static final int MOST_ALIKE = 8;

    @Test
    void everyPassageOfTheRecordIsJumpedTo() throws IOException {
        Map<String, List<Passage>> bySource = passages().stream()
                .distinct()
                .collect(Collectors.groupingBy(Passage::address, TreeMap::new, Collectors.toList()));
        assertThat(bySource).isNotEmpty();
        Map<String, List<Quote>> articles = new HashMap<>();
        bySource.forEach((address, passages) -> {
            articles.put(address, whole(passages));
            chromium.serve(
                    address,
                    article(articles.get(address).stream()
                            .map(Paragraph::around)
                            .toList()));
            open(address);
            assertThat(inView()).isEmpty();
        });
        List<String> elsewhere = new ArrayList<>();
        for (Passage passage : inTurns(bySource.values())) {
            open(passage.link());
            List<String> seen = jumpedTo();
            assertThat(seen).as(passage.link()).hasSize(1);
            boolean isThere = !seen.get(0).equals("decoy")
                    && articles.get(passage.address())
                            .get(Integer.parseInt(seen.get(0)))
                            .exact()
                            .contains(passage.quote().exact());
            if (!isThere) {
                elsewhere.add(passage.link());
            }
        }
        assertThat(elsewhere).hasSizeLessThanOrEqualTo(MOST_ALIKE);
        chromium.assertNoErrors();
    }

    /** The quotes of a source but those that are part of another, which stand where that one does. */
    private static List<Quote> whole(List<Passage> passages) {
        return passages.stream()
                .map(Passage::quote)
                .filter(quote -> passages.stream()
                        .noneMatch(other -> !other.quote().equals(quote)
                                && other.quote().exact().contains(quote.exact())
                                && quote.prefix() == null
                                && quote.suffix() == null))
                .distinct()
                .toList();
    }

    /** The first passage of every source, then the second: a page that is left need not be emptied first. */
    private static List<Passage> inTurns(Collection<List<Passage>> bySource) {
        int most = bySource.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .boxed()
                .flatMap(turn -> bySource.stream()
                        .filter(passages -> turn < passages.size())
                        .map(passages -> passages.get(turn)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostilePassageIsJumpedTo(Paragraph hostile) {
        chromium.serve(ARTICLE, article(List.of(hostile)));
        open(TextFragment.of(ARTICLE, hostile.quote()));
        assertThat(jumpedTo()).containsExactly("0");
    }

    @ParameterizedTest
    @MethodSource("plainAndInContext")
    void aPassageIsJumpedToFromAnotherSite(Paragraph hostile) {
        chromium.serve(ARTICLE, article(List.of(hostile)));
        chromium.serve(
                READER,
                "<a href=\"%s\">source</a>".formatted(Entities.escape(TextFragment.of(ARTICLE, hostile.quote()))));
        open(READER);
        chromium.page().click("a");
        chromium.page().waitForURL(url -> url.startsWith(ARTICLE));
        assertThat(jumpedTo()).containsExactly("0");
    }

    @Test
    void wordsThatAreNotThereAreNotJumpedTo() {
        chromium.serve(ARTICLE, article(List.of(Paragraph.around(new Quote("the call", "before that", "was made")))));
        for (Quote absent : List.of(
                quote("words that nobody wrote"),
                quote("the cal"),
                new Quote("the call", "after that", "was made"),
                new Quote("the call", "before that", "was denied"))) {
            open(TextFragment.of(ARTICLE, absent));
            chromium.page().waitForTimeout(MILLIS_OF_LOOKING);
            assertThat(inView()).as(absent.toString()).isEmpty();
        }
        open(TextFragment.of(ARTICLE, quote("the call")));
        assertThat(jumpedTo()).as("without its context").containsExactly("decoy");
    }

    /** A browser that comes from elsewhere starts another process, which reads the address as it does else. */
    static List<Paragraph> plainAndInContext() {
        return List.of(
                Paragraph.around(quote("100% of 5%20 and 50 %")),
                Paragraph.around(new Quote("the call", "before that", "was made")));
    }

    static List<Paragraph> hostile() {
        String many = IntStream.range(1, 60).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        return List.of(
                Paragraph.around(quote("One, two, and three, he said.")),
                Paragraph.around(quote("off-the-record-call - so to speak -")),
                Paragraph.around(quote("2016–2017—perhaps")),
                Paragraph.around(quote("R&D <b> &amp; text=a&b")),
                Paragraph.around(quote("100% of 5%20 and 50 %")),
                Paragraph.around(quote("“It’s ‘on’,” he said")),
                Paragraph.around(quote("glad 🎉👩‍🚀 we won")),
                Paragraph.around(quote("[Flynn] called (twice) {sic} #1? a=b+c/d;e:~:text=f")),
                Paragraph.around(quote("À Noël, Кисляк позвонил")),
                Paragraph.around(quote("弗林打了电话给大使")),
                Paragraph.around(quote(many)),
                Paragraph.around(new Quote("the call", "before that", "was made")),
                Paragraph.around(new Quote("the line", "one, two-,", ",-and- & 5%")),
                Paragraph.around(new Quote(many, "before", "after")),
                new Paragraph("“It’s ‘off’,” he said", quote("\"It's 'off',\" he said")),
                new Paragraph("the <b>Rus</b>sian <a href='/x'>envoy<i>’s</i></a> call", quote("Russian envoy’s call")),
                new Paragraph("on the 28th&nbsp;of\n   December", quote("the 28th of December")),
                new Paragraph("<b>•</b> the <b>call</b>", new Quote("the call", "•", null)));
    }

    private static Quote quote(String exact) {
        return new Quote(exact, null, null);
    }

    /** Every passage the API serves. */
    private static List<Passage> passages() throws IOException {
        List<Passage> passages = new ArrayList<>();
        String next = "/v1/events?fields=citations&limit=200";
        while (next != null) {
            JsonNode page = JSON.readTree(RestAssured.given()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray());
            for (JsonNode ofSource : page.findParents("passages")) {
                URI source = URI.create(ofSource.at("/source/url").asText());
                for (JsonNode passage : ofSource.path("passages")) {
                    JsonNode quote = passage.path("quote");
                    passages.add(new Passage(
                            new Quote(
                                    quote.path("exact").asText(),
                                    quote.path("prefix").asText(null),
                                    quote.path("suffix").asText(null)),
                            source.resolve(passage.path("link").asText())
                                    .toString()
                                    .replaceFirst("^https?://[^/]+", SITE)));
                }
            }
            next = page.path("next").asText(null);
        }
        return passages;
    }

    /** A quote of the record and the link that the API gives to it. */
    private record Passage(Quote quote, String link) {
        String address() {
            return link.replaceFirst("#?:~:text=.*", "");
        }
    }

    /** Where a quote stands. */
    record Paragraph(String html, Quote quote) {
        static Paragraph around(Quote quote) {
            return new Paragraph(
                    Entities.escape(Stream.of(quote.prefix(), quote.exact(), quote.suffix())
                            .filter(words -> words != null)
                            .collect(Collectors.joining(" "))),
                    quote);
        }

        boolean needsContext() {
            return quote.prefix() != null || quote.suffix() != null;
        }
    }

    /**
     * A page that shows one paragraph at a time, and none where it opens. One with context stands there first without.
     *
     * @param paragraphs browsers go to the first place they find
     */
    private static String article(List<Paragraph> paragraphs) {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8><title>Article</title>"
                + "<style>body { margin: 150vh 2em } p { margin: 0 0 150vh }</style>");
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (paragraph.needsContext()) {
                html.append("<p id=decoy>")
                        .append(Entities.escape(paragraph.quote().exact()))
                        .append("</p>");
            }
            html.append(String.format(Locale.ROOT, "<p id=%d>", i))
                    .append(paragraph.html())
                    .append("</p>");
        }
        return html.append("</html>").toString();
    }

    /** Opens a page anew: with the page already there, only a change of fragment would be a jump within it. */
    private void open(String link) {
        if (withoutFragment(chromium.page().url()).equals(withoutFragment(link))) {
            chromium.page().navigate("about:blank");
        }
        chromium.page().navigate(link);
    }

    private static String withoutFragment(String url) {
        return url.split("#", 2)[0];
    }

    /** The ids of the paragraphs in view once the browser has scrolled. */
    private List<String> jumpedTo() {
        // One call, since each is dear: there are hundreds of pages.
        return ids("""
                () => new Promise((done, failed) => {
                  const deadline = performance.now() + 15000;
                  const look = () => {
                    if (scrollY > 0) done(%s);
                    else if (performance.now() > deadline) failed('not jumped to anything');
                    else requestAnimationFrame(look);
                  };
                  look();
                })
                """.formatted(IN_VIEW));
    }

    private List<String> inView() {
        return ids("() => " + IN_VIEW);
    }

    private List<String> ids(String script) {
        return ((List<?>) chromium.page().evaluate(script))
                .stream().map(String::valueOf).toList();
    }
}
