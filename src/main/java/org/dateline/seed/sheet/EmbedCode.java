package org.dateline.seed.sheet;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The code by which players and maps are put into pages, as people copy it into a cell for media: one frame, of which its address
 * says all. What else such a code may hold, a script or the words of a post, is not run and not shown anywhere.
 *
 * @param address of what the frame shows
 * @param title empty where it has none
 */
record EmbedCode(String address, String title) {
    /** Empty where it is anything else than one frame with an address on the web. */
    static Optional<EmbedCode> of(String markup) {
        if (!markup.regionMatches(true, 0, "<", 0, 1)) {
            return Optional.empty();
        }
        Document page = Jsoup.parseBodyFragment(markup);
        Element frame = page.selectFirst("iframe");
        // A document within the attribute is none that an address would lead to.
        if (frame == null
                || frame.hasAttr("srcdoc")
                || page.select("iframe").size() > 1
                || !page.body().select("*:not(body, div, p, iframe)").isEmpty()
                || !page.body().text().isBlank()) {
            return Optional.empty();
        }
        String source = frame.attr("src").strip();
        String address = source.startsWith("//") ? "https:" + source : source;
        return isOnTheWeb(address)
                ? Optional.of(new EmbedCode(address, frame.attr("title").strip()))
                : Optional.empty();
    }

    private static boolean isOnTheWeb(String address) {
        try {
            return CellText.isAddress(address) && new URI(address).getRawAuthority() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
