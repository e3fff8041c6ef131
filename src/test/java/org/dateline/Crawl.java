package org.dateline;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every address of ours that answers name, as somebody in front of a proxy that strips a prefix would: an address
 * without the prefix leads them elsewhere.
 */
public final class Crawl {
    /** What our paths begin with. */
    private static final Pattern OURS = Pattern.compile(
            "/(?:v1|q|embed|oembed|problems|timelines|timeline\\.css|page\\.css|icon\\.svg|embed\\.js|frame\\.js|board\\.js|board\\.css)(?!\\w)[^\\s\"'<>(),\\\\]*");

    /** What an address does not go on over, backwards. */
    private static final String ENDS = " \n\t\"'<>(),;=";

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(?<address>[^\"#]*)");
    private static final int MOST = 400;

    private final URI server;
    private final URI base;
    private final Map<String, String> headers;
    private final Map<String, Wire.Answer> answers = new LinkedHashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> kinds = new HashSet<>();

    /**
     * @param server where it listens
     * @param base by which its readers know it, with a prefix and no slash at its end
     * @param headers that the proxy sends along
     */
    public Crawl(URI server, URI base, Map<String, String> headers) {
        this.server = server;
        this.base = base;
        this.headers = headers;
    }

    /**
     * @param starts paths of the service, without the prefix
     * @return every answer, by the path that led to it
     */
    public Map<String, Wire.Answer> from(List<String> starts) {
        starts.forEach(start -> ahead.add(base.getPath() + start));
        while (!ahead.isEmpty() && answers.size() < MOST) {
            String path = ahead.poll();
            if (!answers.containsKey(path)) {
                assertThat(path).startsWith(base.getPath() + "/");
                Wire.Answer answer =
                        Wire.send(server, "GET", path.substring(base.getPath().length()), headers);
                answers.put(path, answer);
                assertThat(answer.status()).as(path).isIn(200, 302);
                read(path, answer);
            }
        }
        return answers;
    }

    private void read(String path, Wire.Answer answer) {
        Map<String, String> said = answer.headers();
        if (said.containsKey("Location")) {
            note(said.get("Location"), path);
        }
        if (said.containsKey("Link")) {
            note(said.get("Link").replaceAll("^<|>.*$", ""), path);
        }
        String type = said.getOrDefault("Content-Type", "");
        if (path.startsWith(base.getPath() + "/q/")
                || type.matches("(text/(css|javascript)|image/|application/vnd\\.openxmlformats).*")) {
            return;
        }
        String body = type.startsWith("text/calendar") ? answer.body().replace("\r\n ", "") : answer.body();
        if (type.matches("(text/html|text/xml|application/(rss|atom)).*")) {
            LINK.matcher(body).results().map(link -> link.group(1)).forEach(link -> {
                if (link.startsWith("?")) {
                    follow(path.replaceFirst("\\?.*", "") + Parser.unescapeEntities(link, true));
                }
            });
            body = Parser.unescapeEntities(body, false).replace("</", "< ");
        }
        String text = body;
        OURS.matcher(text).results().forEach(ours -> {
            String before = before(text, ours.start());
            if (before.isEmpty()
                    || before.startsWith("/")
                    || before.startsWith(base.getScheme() + "://" + base.getAuthority())) {
                note(before + ours.group(), path);
            }
        });
    }

    private static String before(String text, int end) {
        int start = end;
        while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, end);
    }

    private void note(String address, String from) {
        URI absolute = base.resolve(address.replace("&amp;", "&").replaceAll("[|{}\\[\\]].*$|\\.$", ""));
        assertThat(absolute.getAuthority()).as("%s in %s", address, from).isEqualTo(base.getAuthority());
        assertThat(absolute.getScheme()).as("%s in %s", address, from).isEqualTo(base.getScheme());
        assertThat(absolute.getRawPath()).as("%s in %s", address, from).startsWith(base.getPath() + "/");
        follow(absolute.getRawPath() + (absolute.getRawQuery() == null ? "" : "?" + absolute.getRawQuery()));
    }

    /** Of addresses that differ in filters alone one is followed. */
    private void follow(String path) {
        String kind = path.replaceAll("/(events|sources|origins|actors|timelines|embed)/[a-z0-9-]+", "/$1/x")
                .replaceAll("(?<=[?&])(?!format=|url=|cursor=|lang=)[^&]*&?", "")
                .replaceAll("(url|cursor)=[^&]*", "$1");
        if (kinds.add(kind)) {
            ahead.add(path);
        }
    }
}
