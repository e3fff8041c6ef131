package org.dateline.record;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.dateline.history.Provenance;
import org.dateline.query.RecordVersion;
import org.dateline.search.Generated;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever was answered at any time is answered again for good, by naming the version. */
@QuarkusTest
@TestProfile(Generated.class)
class HistoryScaleTest {
    /** {@code -Dchanges=300 -Dquestions=40} takes minutes. */
    private static final int CHANGES = Integer.getInteger("changes", 80);

    /** How many of the questions are asked of each version, in turns. */
    private static final int ASKED = Integer.getInteger("questions", 5);

    private static final List<String> QUESTIONS = List.of(
            "/v1/events?limit=4&include=total",
            "/v1/events?limit=3&sort=-date",
            "/v1/events?limit=0&facet=type,participant,source,origin,tag,status,year,month,day",
            "/v1/events?q=envoy&sort=relevance&limit=5&fields=headline",
            "/v1/events?q=sanctions%20-call&fields=headline",
            "/v1/events?sort=-updated&fields=recorded_at,revision",
            "/v1/events?from=2016-12-28&to=2016-12-29&fields=when&include=total",
            "/v1/events?date=2016-12-28&match=certain&fields=headline",
            "/v1/events?status=disputed,corroborated&fields=disagreements,corroboration",
            "/v1/events?participant=a-1&fields=participants",
            "/v1/events?origin=o-1&source=s-0&fields=attribution",
            "/v1/events?tag=contact&country=US&fields=tags",
            "/v1/events?timeline=t-0&min_voices=1&include=explain&fields=headline&limit=3",
            "/v1/events?format=ndjson&lang=de&fields=when,attribution",
            "/v1/events?format=csv&rows=citations",
            "/v1/events?format=atom",
            "/v1/events?format=ics",
            "/v1/events?format=jsonld",
            "/v1/events?format=bibtex&limit=3",
            "/v1/events/e-0",
            "/v1/events/e-3?lang=fr",
            "/v1/events/e-5",
            "/v1/events/e-9",
            "/v1/events/e-2/window",
            "/v1/timelines",
            "/v1/timelines/t-0",
            "/v1/timelines/t-1/events?limit=2",
            "/v1/sources?limit=2",
            "/v1/sources/s-1?format=text",
            "/v1/origins?include=total",
            "/v1/origins/o-0",
            "/v1/origins/o-2",
            "/v1/actors/a-1",
            "/v1/actors",
            "/v1/disagreements?limit=2&include=total",
            "/timelines/t-0",
            "/events/e-1",
            "/origins/o-1",
            "/timelines/t-1/who-said-what",
            "/embed/t-1?view=compact",
            "/board?timelines=t-0,t-1&view=full&refresh=0",
            "/?lang=en");

    private static final Pattern AS_OF_FIRST =
            Pattern.compile("\\?as_of=version(:|%3A)\\d+(&amp;amp;|&amp;|&(?!quot;))");
    private static final Pattern AS_OF = Pattern.compile("(\\?|&amp;amp;|&amp;|&)as_of=version(:|%3A)\\d+");
    private static final Pattern KEPT_OTHERWISE =
            Pattern.compile("<input type=\"hidden\" name=\"as_of\" value=\"version:\\d+\">|%3Fas_of%3Dversion%3A\\d+"
                    + "| as_of=(&quot;|\")version:\\d+(&quot;|\")|<p class=\"past\".*</p>\n");

    @Inject
    RecordWriter writer;

    @Inject
    RecordVersion version;

    @TestHTTPResource("/")
    URI server;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String pinned(String question, long version) {
        return question + (question.contains("?") ? "&" : "?") + "as_of=version:" + version;
    }

    /** What an answer says but for the version that its links keep to. */
    private static String plain(HttpResponse<String> answer) {
        // Long lines of calendars are folded.
        String body = AS_OF_FIRST.matcher(answer.body().replace("\r\n ", "")).replaceAll("?");
        body = AS_OF.matcher(body).replaceAll("");
        return answer.statusCode() + "\n" + KEPT_OTHERWISE.matcher(body).replaceAll("");
    }

    private void write(StreamedDraft draft, int number) {
        writer.write(draft, new Edition("made-" + number, "seeds-" + number, 0, "desk", Provenance.SEEDS));
    }

    @Test
    void everyVersionAnswersWhatItAnsweredWhenItWasThePresent() throws Exception {
        assertThat(QUESTIONS).hasSizeGreaterThanOrEqualTo(40);
        ChangingRecord record = new ChangingRecord(2026);
        StreamedDraft first = record.draft();
        assertThat(first.check().finish()).isEmpty();
        write(first, 0);
        Map<Long, List<String>> answered = new HashMap<>();
        answered.put(version.number(), ask(version.number(), false));
        for (int change = 1; answered.size() <= CHANGES; change++) {
            long before = version.number();
            write(record.change(), change);
            // An empty list in place of none is no change.
            if (version.number() > before) {
                assertThat(version.number()).isEqualTo(before + 1);
                answered.put(version.number(), ask(version.number(), false));
            }
        }
        Map<String, String> otherwise = new TreeMap<>();
        for (Map.Entry<Long, List<String>> then : answered.entrySet()) {
            List<String> again = ask(then.getKey(), true);
            for (int i = 0; i < ASKED; i++) {
                String before = then.getValue().get(i);
                if (!again.get(i).equals(before)) {
                    otherwise.putIfAbsent(
                            asked(then.getKey()).get(i), then.getKey() + ":\n" + before + "\nis now\n" + again.get(i));
                }
            }
        }
        assertThat(otherwise).isEmpty();
    }

    /** The questions whose turn it is. */
    private static List<String> asked(long version) {
        return IntStream.range(0, ASKED)
                .mapToObj(i -> QUESTIONS.get((int) ((version * ASKED + i) % QUESTIONS.size())))
                .toList();
    }

    /** @param isPast whether the version is named, and not merely the present one */
    private List<String> ask(long version, boolean isPast) throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (String question : asked(version)) {
            answers.add(plain(get(isPast ? pinned(question, version) : question)));
        }
        return answers;
    }
}
