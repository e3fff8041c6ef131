package org.dateline.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dateline.format.Markup;
import org.dateline.http.Addresses;

/**
 * The pages there are, as crawlers read them (sitemaps.org, protocol 0.9): one file, or an index of several.
 *
 * @param paths of the pages
 * @param most how many may stand in one file
 */
record Sitemap(List<String> paths, Addresses addresses, int most) {
    /** What the protocol allows. */
    private static final int MOST = 50_000;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    static Sitemap of(List<String> paths, Addresses addresses) {
        return new Sitemap(paths, addresses, MOST);
    }

    /** All pages; where they are too many for one file, the files that list them. */
    String whole() {
        return paths.size() <= most
                ? listed("urlset", "url", paths.stream())
                : listed(
                        "sitemapindex",
                        "sitemap",
                        IntStream.rangeClosed(1, parts()).mapToObj(part -> "/sitemap-" + part + ".xml"));
    }

    /**
     * Some of the pages.
     *
     * @param number counted from 1
     * @return empty where there are not so many parts
     */
    Optional<String> part(int number) {
        if (number > parts()) {
            return Optional.empty();
        }
        int from = (number - 1) * most;
        return Optional.of(listed("urlset", "url", paths.subList(from, Math.min(paths.size(), from + most)).stream()));
    }

    private int parts() {
        return (paths.size() + most - 1) / most;
    }

    private String listed(String list, String item, Stream<String> of) {
        StringBuilder xml = new StringBuilder(HEAD).append('<').append(list).append(NAMESPACE);
        of.forEach(path -> xml.append('<')
                .append(item)
                .append("><loc>")
                .append(Markup.escaped(addresses.absolute(path)))
                .append("</loc></")
                .append(item)
                .append(">\n"));
        return xml.append("</").append(list).append(">\n").toString();
    }
}
