package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples of docs/embedding.md, as they stand there; tests run them. */
public final class EmbeddingDoc {
    /** What stands there for the address of a server. */
    public static final String HOST = "https://dateline.example";

    private static final Pattern FENCED = Pattern.compile("```(\\w+)\\n(.*?)\\n```", Pattern.DOTALL);

    private EmbeddingDoc() {}

    /** The first example in a language, under a heading. */
    public static String example(String heading, String language) {
        List<String> examples = examples(heading, language);
        assertThat(examples).as("%s under \"%s\"", language, heading).isNotEmpty();
        return examples.get(0);
    }

    /** All examples in a language, under a heading. */
    public static List<String> examples(String heading, String language) {
        return FENCED.matcher(section(heading))
                .results()
                .filter(fenced -> fenced.group(1).equals(language))
                .map(fenced -> fenced.group(2))
                .toList();
    }

    /** What stands under a heading, to the next one of whatever level. */
    public static String section(String heading) {
        String doc = all();
        int start = doc.indexOf("# " + heading + "\n");
        assertThat(start).as("the heading \"%s\"", heading).isPositive();
        int end = doc.indexOf("\n#", start);
        return end < 0 ? doc.substring(start) : doc.substring(start, end);
    }

    /** An address without its host, as it is asked for: what Grafana fills in, filled in. */
    public static String path(String address) {
        String filled = address;
        for (Map.Entry<String, String> variable : Map.of(
                        "${__from:date:YYYY-MM-DD}", "2016-12-01", "${__to:date:YYYY-MM-DD}", "2017-01-31")
                .entrySet()) {
            filled = filled.replace(variable.getKey(), variable.getValue());
        }
        String path = filled.replaceFirst("^(https|webcal)://dateline\\.example/", "/");
        assertThat(path).as(address).startsWith("/");
        return path;
    }

    /** All of it. */
    public static String all() {
        try {
            return Files.readString(Path.of("docs/embedding.md"));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
