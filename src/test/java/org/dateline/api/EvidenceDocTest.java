package org.dateline.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What docs/evidence.md counts by hand is what the service counts. */
@QuarkusTest
class EvidenceDocTest {
    private static final Pattern POSITION =
            Pattern.compile("\\| `([a-z0-9-]+)` \\| `(\\w+)` \\| `([^`]+)` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

    @Test
    void positionsAndTheirSupportAreThoseOfTheService() throws IOException {
        Map<String, List<String>> told = POSITION.matcher(Files.readString(Path.of("docs/evidence.md")))
                .results()
                .collect(Collectors.groupingBy(
                        row -> "event=" + row.group(1) + "&field=" + row.group(2),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> String.join(" ", row.group(3), row.group(4), row.group(5), row.group(6)),
                                Collectors.toList())));
        assertThat(told).hasSize(6);
        for (Map.Entry<String, List<String>> disagreement : told.entrySet()) {
            assertThat(positions(disagreement.getKey()))
                    .as(disagreement.getKey())
                    .isEqualTo(disagreement.getValue());
        }
    }

    private static List<String> positions(String query) throws IOException {
        JsonNode items = new ObjectMapper()
                .readTree(RestAssured.get("/v1/disagreements?" + query).asByteArray())
                .path("items");
        assertThat(items).hasSize(1);
        return items.get(0).path("positions").findParents("passages").stream()
                .map(position -> String.join(
                        " ",
                        position.path("value").asText(),
                        position.at("/sources").asText(),
                        position.at("/voices").asText(),
                        position.at("/named_voices").asText()))
                .toList();
    }
}
