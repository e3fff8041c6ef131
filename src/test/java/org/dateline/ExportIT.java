package org.dateline;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever loses the database and has an export of it answers as before, to the byte. */
class ExportIT extends PackagedServer {
    private static final List<String> QUESTIONS = List.of(
            "/v1/events?limit=200&include=explain",
            "/v1/events?format=ndjson",
            "/v1/events?format=csv",
            "/v1/events?format=atom",
            "/v1/events?format=jsonld",
            "/v1/sources?limit=200",
            "/v1/origins?limit=200",
            "/v1/actors?limit=200",
            "/v1/timelines?limit=200",
            "/v1/disagreements?limit=200");

    private List<String> answers(Server server) throws Exception {
        List<String> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + question))
                    .build();
            answers.add(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body()
                    .replace(server.address(), ""));
        }
        return answers;
    }

    @Test
    void anExportAnswersAsTheDatabaseDid() throws Exception {
        Server first = start(Map.of());
        List<String> before = answers(first);
        assertThat(before.get(0)).contains("2016-12-28-flynn-kislyak-call");
        Server refused = launch(Map.of(), "export", "out");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.output()).contains("is in use: stop the server that has it open");
        stop(first.process());

        Server export = launch(Map.of(), "export", "out");
        assertThat(export.exit()).as(export.output()).isZero();
        assertThat(export.output()).contains("Written to out: 41 events in 1 timeline");

        Server second = start(Map.of(
                "DATELINE_SEEDS", "out",
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:./other/dateline",
                "DATELINE_INDEX", ""));
        assertThat(answers(second)).isEqualTo(before);
    }
}
