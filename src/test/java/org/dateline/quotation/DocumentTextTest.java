package org.dateline.quotation;

import java.lang.management.ManagementFactory;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DocumentTextTest {

    private static String read(String html) throws CharacterCodingException {
        return DocumentText.ofHtml(html.getBytes(StandardCharsets.UTF_8), "UTF-8")
                .text();
    }

    @Test
    void positionsAreCodePoints() {
        DocumentText text = DocumentText.of("a🎉b\uD83Cc");
        assertThat(text.length()).isEqualTo(5);
        assertThat(text.between(1, 3)).isEqualTo("🎉b");
        assertThat(text.between(3, 5)).isEqualTo("\uD83Cc");
        assertThat(text.text()).isEqualTo("a🎉b\uD83Cc");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> text.between(4, 6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>One.</p><p>Two.</p>                                   | One.;Two.
            <title>The  title</title><p>Text</p>                     | The title;Text
            <!doctype html><html lang=en><head><title>a</title></head><body class=b><h1>c</h1>d</body></html> | a;c;d
            <p>Text<title>not again</title>                          | Text
            one<br>two<br/>three                                     | one;two;three
            a <b>wh</b>ole <a href=x>wo<i>r</i></a>d                 | a whole word
            wor<ins>d</ins><del>s</del>, wor<wbr>d                   | words, word
            <div>one<div>two</div>three</div>                        | one;two;three
            <ul><li>one<li>two</ul>three                             | one;two;three
            <table><tr><td>one<td>two<tr><th>three</table>four       | one;two;three;four
            <TABLE><TR><TD>one</TD><TD>two</TD></TR></TABLE>         | one;two
            <dl><dt>one<dd>two</dl>                                  | one;two
            <h1>one</h1>two<blockquote>three</blockquote>            | one;two;three
            <select><option>one<option>two</select>                  | one;two
            one<script>var x = 1</script> two<style>p {}</style>     | one two
            one<noscript>no</noscript> two<template>no</template>    | one two
            one<!-- no --> two<iframe>no</iframe>                    | one two
            <head><meta name=a content=no><style>no</style></head>x  | x
            R&amp;D &lt;b&gt; caf&eacute; &#x1F389; &copy 5&nbsp;km  | R&D <b> café 🎉 © 5\u00A0km
            &lt;table&gt; a<b                                        | <table> a
            <p>never closed <b>bold <i>both                          | never closed bold both
            <article><header>one</header>two</article>               | one;two
            '<p>  one \n\t two  </p>  \r\n <p> three'                | one two;three
            <tract>one</tract><td2>two</td2>                         | onetwo
            """)
    void aPageIsReadLineByLine(String html, String lines) throws CharacterCodingException {
        assertThat(read(html.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r")))
                .isEqualTo(lines.replace(';', '\n').replace("\\u00A0", "\u00A0"));
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "<html></html>", "<!-- -->", "<script>x</script>", "<template>"})
    void aPageMayHaveNoText(String html) throws CharacterCodingException {
        assertThat(read(html)).isEmpty();
    }

    static Stream<Arguments> encodedPages() {
        String page = "<meta charset=%s><p>“Grüße”";
        Charset windows = Charset.forName("windows-1252");
        return Stream.of(
                Arguments.of(page.formatted("utf-8").getBytes(StandardCharsets.UTF_8), null),
                Arguments.of(page.formatted("windows-1252").getBytes(windows), null),
                Arguments.of(page.formatted("nonsense").getBytes(StandardCharsets.UTF_8), null),
                Arguments.of("<p>“Grüße”".getBytes(StandardCharsets.UTF_8), null),
                Arguments.of("\uFEFF<p>“Grüße”".getBytes(StandardCharsets.UTF_8), null),
                Arguments.of("\uFEFF<p>“Grüße”".getBytes(StandardCharsets.UTF_16BE), null),
                Arguments.of("\uFEFF<p>“Grüße”".getBytes(StandardCharsets.UTF_16LE), null),
                Arguments.of(page.formatted("utf-8").getBytes(windows), "windows-1252"),
                Arguments.of("\uFEFF<p>“Grüße”".getBytes(StandardCharsets.UTF_8), "windows-1252"));
    }

    @ParameterizedTest
    @MethodSource("encodedPages")
    void theCharsetIsTheOneNamedOrFoundInThePage(byte[] page, String charset) throws CharacterCodingException {
        assertThat(DocumentText.ofHtml(page, charset).text()).isEqualTo("“Grüße”");
    }

    @Test
    void aCharsetNobodyKnowsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DocumentText.ofHtml(new byte[0], "utf-9"));
        assertThatIllegalArgumentException().isThrownBy(() -> DocumentText.ofHtml(new byte[0], "no such name"));
    }

    @Test
    void bytesThatAreNotInTheNamedCharsetAreRefusedAndThoseInAGuessedOneAreReplaced() throws CharacterCodingException {
        byte[] page = "<p>Grüße".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> DocumentText.ofHtml(page, "UTF-8"));
        assertThat(DocumentText.ofHtml(page, null).text()).isEqualTo("Gr\uFFFD\uFFFDe");
    }

    @Test
    void aPlainTextIsInUtf8UnlessACharsetIsNamed() throws CharacterCodingException {
        byte[] text = "Grüße".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(DocumentText.ofPlain(text, "ISO-8859-1")).hasToString("Grüße");
        assertThat(DocumentText.ofPlain("Grüße".getBytes(StandardCharsets.UTF_8), null))
                .hasToString("Grüße");
        assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> DocumentText.ofPlain(text, null));
    }

    static Stream<Arguments> hostilePages() {
        return Stream.of(
                Arguments.of("<div>".repeat(200_000) + "deep", "deep"),
                Arguments.of("<b>".repeat(200_000) + "deep", "deep"),
                Arguments.of("<div>".repeat(90_000) + "deep" + "</div>".repeat(90_000) + "after", "deep\nafter"),
                Arguments.of("<ul><li>".repeat(125_000) + "deep", "deep"),
                Arguments.of("<b><div></b>".repeat(85_000) + "deep", "deep"),
                Arguments.of("<p title='" + "x".repeat(1 << 20) + "'>text", "text"),
                Arguments.of("<p " + "x".repeat(1 << 20) + "=1>text", "text"),
                Arguments.of("<template>".repeat(100_000), ""),
                Arguments.of("<".repeat(1 << 20), "<".repeat(1 << 20)),
                Arguments.of("<p>x".repeat(250_000), "x\n".repeat(250_000).strip()),
                Arguments.of("<p>x" + manyAttributes("<body a%d>"), "x"),
                Arguments.of("<p>x" + manyAttributes("<html a%d>"), "x"),
                Arguments.of("<b><applet>".repeat(90_000) + "x", "x"),
                Arguments.of("<table><b>x".repeat(90_000), "x\n".repeat(90_000).strip()),
                Arguments.of(
                        "<table><tr><td>x".repeat(60_000), "x\n".repeat(60_000).strip()));
    }

    /** What is not closed would be opened again in every block that follows. */
    static Stream<String> formattingWithoutEnd() {
        return Stream.of(
                        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
                .flatMap(tag -> Stream.of("<%s><p>".formatted(tag), "<%s id=%%d><p>x".formatted(tag)));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("formattingWithoutEnd")
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void memoryGrowsWithThePageAndNoFaster(String piece) throws CharacterCodingException {
        long quarter = allocatedFor(piece, 1 << 15);
        long whole = allocatedFor(piece, 1 << 17);
        assertThat(whole).isLessThan(5 * quarter).isLessThan(60L << 17);
    }

    private static long allocatedFor(String piece, int length) throws CharacterCodingException {
        StringBuilder page = new StringBuilder();
        for (int i = 0; page.length() < length; i++) {
            page.append(piece.replace("%d", "" + i));
        }
        byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        DocumentText.ofHtml(bytes, null);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String manyAttributes(String tag) {
        return IntStream.range(0, 75_000).mapToObj(tag::formatted).collect(Collectors.joining());
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("hostilePages")
    @Timeout(value = 15, unit = TimeUnit.SECONDS)
    void aHostilePageIsReadLikeAnyOther(String html, String text) throws CharacterCodingException {
        // Not isEqualTo on the strings: a failure would print a megabyte.
        assertThat(read(html).equals(text)).isTrue();
    }
}
