package org.dateline.openapi;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.dateline.Snapshot;
import org.dateline.Wire;
import org.dateline.citation.Disagreement;
import org.dateline.citation.Stance;
import org.dateline.citation.Status;
import org.dateline.date.EventDate;
import org.dateline.date.Precision;
import org.dateline.http.Format;
import org.dateline.problem.ProblemType;
import org.dateline.quotation.Finding;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.text.Codes;
import org.dateline.view.EventMember;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the API is complete, and true. */
@QuarkusTest
public class OpenApiTest {
    private static final Path STORED = Path.of("openapi.yaml");
    private static final String RECORD = "0b9c5a53-8f0e-4c9b-a4a4-1f8d7d8c2f3e";

    public static final Path EXAMPLES = Path.of("src/main/resources", Example.FOLDER);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final YAMLMapper YAML = new YAMLMapper();

    @TestHTTPResource("/")
    URI server;

    private static JsonNode served() throws IOException {
        return YAML.readTree(RestAssured.get("/q/openapi").asByteArray());
    }

    @Test
    void theStoredDescriptionIsTheServedOne() throws IOException {
        assertThat(YAML.readTree(Files.readString(STORED)))
                .as("openapi.yaml at the root; every build writes it: ./mvnw package -Dquick")
                .isEqualTo(served());
    }

    /** Swagger UI reads all of it before it shows anything. */
    @Test
    void theDescriptionIsNoLongerThanItNeedBe() throws IOException {
        assertThat(Files.size(STORED)).isLessThanOrEqualTo(220_000);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsTheRealAnswer() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files
                    .filter(Files::isRegularFile)
                    // Nothing was withdrawn from the real record; WithdrawnExampleTest, in the room that loads, takes
                    // something out.
                    .filter(file -> !file.endsWith("withdrawn.json"))
                    // Other tests have made versions; VersionsApiTest comes before them.
                    .filter(file -> !file.endsWith("listVersions.200.json"))
                    // Nobody has said where the tested server is; ServerIT starts one that knows.
                    .filter(file -> !file.endsWith("misdirected.json"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            EXAMPLES.relativize(file).toString(), () -> assertReal(file, server)));
        }
    }

    /** Executes an example against a server and compares the answer, or stores it when a snapshot is being taken. */
    public static void assertReal(Path file, URI server) throws IOException {
        ObjectNode stored = (ObjectNode) JSON.readTree(file.toFile());
        Example example = JSON.treeToValue(stored, Example.class);
        Map<String, String> headers = new HashMap<>(example.headers() == null ? Map.of() : example.headers());
        if (example.bodyBytes() != null) {
            headers.put("Content-Length", "" + example.bodyBytes());
        }
        String body = example.body() == null ? "" : example.body();
        if (example.body() != null) {
            headers.put("Content-Length", "" + body.getBytes(StandardCharsets.UTF_8).length);
        }
        headers.put("Host", "timeline.example");
        // Every record has an id by chance, and as many versions as other tests have written.
        headers.computeIfPresent("Record-Version", (name, seen) -> seen.replace(RECORD, record(server)));
        Wire.Answer answer = Wire.send(server, example.method(), example.path(), headers, body);
        String told = answer.body()
                .replaceAll("(?<=Reference )[0-9a-z-]+", "…")
                // The clock stands still, and each version is a moment later than the one before.
                .replaceAll("(?<=withdrawn at [-0-9]{10}T09:00:00)\\.\\d+(?=Z)", "")
                .replaceAll("(?<=version )[0-9a-f-]{36}\\.\\d+", RECORD + ".12")
                .replaceAll("[0-9a-f-]{36}(?=\\.\\d+ was asked for)", RECORD);
        told = told.replaceAll("(?<=\"version\":)\\d+(?=[,}])", "1");
        told = told.replaceAll("[0-9a-f-]{36}(?=\\.\\d+(\\.\\d+)?[\",])", RECORD);
        // Several lines of JSON are no JSON.
        JsonNode real = answer.headers().get("Content-Type").matches("application/([a-z.]+\\+)?json\\b.*")
                ? JSON.readTree(told)
                : JSON.getNodeFactory().textNode(told);
        if (Snapshot.isBeingTaken()) {
            stored.set("response", real);
            Snapshot.write(file, JSON.writeValueAsString(stored) + "\n");
        }
        assertThat(stored.get("response")).isEqualTo(real);
        assertThat(answer.status()).isEqualTo(expectedStatus(file));
    }

    private static String record(URI server) {
        String version =
                Wire.send(server, "GET", "/v1/timelines", Map.of()).headers().get("Record-Version");
        return version.substring(0, version.indexOf('.'));
    }

    private static int expectedStatus(Path file) {
        String name = file.getFileName().toString();
        String[] parts = name.split("\\.");
        return parts.length > 2
                ? Integer.parseInt(parts[1])
                : ProblemType.bySlug(parts[0]).orElseThrow().status();
    }

    @Test
    void everyOperationAndEveryProblemHasAnExample() throws IOException {
        List<String> missing = new ArrayList<>();
        JsonNode api = served();
        eachOperation((path, operation) -> operation.path("responses").properties().stream()
                // They say where to look, or that nothing has changed, by having nothing.
                .filter(response -> !Set.of("303", "304").contains(response.getKey()))
                .forEach(response -> {
                    JsonNode content = resolve(api, response.getValue()).path("content");
                    assertThat(content).as(path + " " + response.getKey()).isNotEmpty();
                    content.properties().forEach(media -> {
                        // A page is for looking at, a line of NDJSON is an item of the list, and a workbook is no text.
                        boolean isShown = !media.getValue().path("examples").isEmpty();
                        media.getValue()
                                .path("examples")
                                .forEach(example -> assertThat(resolve(api, example))
                                        .as(example.toString())
                                        .isNotEmpty());
                        if (!isShown
                                && !Set.of("text/html", "application/x-ndjson", Format.XLSX_TYPE)
                                        .contains(media.getKey())) {
                            missing.add(operation.path("operationId").asText() + " " + response.getKey());
                        }
                    });
                }));
        assertThat(missing).isEmpty();
        assertThat(ProblemType.values())
                .allSatisfy(type -> assertThat(EXAMPLES.resolve("problems/" + type.slug() + ".json"))
                        .exists());
    }

    @Test
    void everyParameterTakesTheExamplesItIsDescribedWith() throws IOException {
        JsonNode api = served();
        List<String> refused = new ArrayList<>();
        eachOperation((path, operation) -> {
            String address = concrete(path, operation);
            for (JsonNode parameter : operation.path("parameters")) {
                JsonNode query = resolve(api, parameter);
                if (query.path("in").asText().equals("query")) {
                    for (String value : examples(resolve(api, query.path("schema")))) {
                        String name = query.path("name").asText();
                        int status = RestAssured.given()
                                .queryParam(name, value)
                                .queryParams(name.equals("rows") ? Map.of("format", "csv") : Map.of())
                                .queryParams(name.equals("groups") ? Map.of("format", "timelinejs") : Map.of())
                                .queryParams(name.equals("slack") ? Map.of("date", "2016") : Map.of())
                                .queryParams(required(operation, api, name))
                                .queryParams(shortened(operation, api, name))
                                .get(address)
                                .statusCode();
                        if (status != 200) {
                            refused.add(address + "?" + name + "=" + value);
                        }
                    }
                }
            }
        });
        assertThat(refused).isEmpty();
    }

    /** The parameters that must be there beside one of that name. */
    private static Map<String, String> required(JsonNode operation, JsonNode api, String besides) {
        Map<String, String> required = new HashMap<>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = resolve(api, each);
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()
                    && !name.equals(besides)) {
                required.put(name, examples(parameter.path("schema")).get(0));
            }
        }
        return required;
    }

    /** Has a list answer with one item, where what is asked is only whether it answers. */
    private static Map<String, Integer> shortened(JsonNode operation, JsonNode api, String besides) {
        for (JsonNode each : operation.path("parameters")) {
            if (resolve(api, each).path("name").asText().equals("limit") && !besides.equals("limit")) {
                return Map.of("limit", 1);
            }
        }
        return Map.of();
    }

    /** The path with the examples of its parameters. */
    private static String concrete(String path, JsonNode operation) {
        String address = path;
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace(
                        "{" + parameter.path("name").asText() + "}",
                        parameter.path("example").asText());
            }
        }
        return address;
    }

    private static List<String> examples(JsonNode schema) {
        List<String> examples = new ArrayList<>();
        for (JsonNode example : schema.path("examples")) {
            examples.add(
                    example.isArray()
                            ? String.join(",", JSON.convertValue(example, String[].class))
                            : example.asText());
        }
        schema.path("enum").forEach(value -> examples.add(value.asText()));
        schema.path("items").path("enum").forEach(value -> examples.add(value.asText()));
        for (String bound : List.of("minimum", "maximum", "default")) {
            if (schema.has(bound)) {
                examples.add(schema.path(bound).asText());
            }
        }
        return examples;
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerIsWhatItsSchemaSaysAndNothingElse() {
        Map<String, String> answers = new HashMap<>(Map.of(
                "/v1/events?q=sanctions&include=explain&facet=status,stance,attribution", "EventList",
                "/v1/events?limit=200&format=csl", "CslItems",
                "/v1/events?format=jsonld", "LinkedData",
                "/v1/events/2016-12-29-flynn-kislyak-calls?format=jsonld", "LinkedData",
                "/v1/events?format=timelinejs", "TimelineJs",
                "/v1/events?limit=40&format=jsonfeed", "JsonFeed",
                "/v1/timelines/flynn-kislyak-2016/events?limit=200&format=jsonfeed&lang=de", "JsonFeed",
                "/v1/events/2016-12-29-flynn-kislyak-calls?format=jsonfeed", "JsonFeed",
                "/v1/disagreements?include=total", "DisagreementList",
                "/v1/origins/reuters-three-sources", "OriginAccount"));
        answers.putAll(Map.of(
                "/v1/events?limit=200&include=total&facet=timeline,type,participant,source,origin,tag", "EventList",
                "/v1/events?fields=when&limit=200", "EventList",
                "/v1/timelines?include=total", "TimelineList",
                "/v1/sources?include=total", "SourceList",
                "/v1/origins?limit=200", "OriginList",
                "/v1/actors?limit=200", "ActorList",
                "/v1/events/2016-12-29-flynn-kislyak-calls", "Event",
                "/v1/events?limit=x&colour=red&from=2016-13", "Problem",
                "/v1/events/unheard-of", "Problem",
                "/test/failure", "Problem"));
        return answers.entrySet().stream()
                .map(answer ->
                        DynamicTest.dynamicTest(answer.getKey(), () -> assertFits(answer.getKey(), answer.getValue())));
    }

    private static void assertFits(String address, String schema) throws IOException {
        ObjectNode whole = closed(served());
        if (address.contains("fields=")) {
            // What is always there is there unless it was left out.
            ((ObjectNode) whole.at("/components/schemas/Event"))
                    .putArray("required")
                    .add("id");
        }
        whole.put("$ref", "#/components/schemas/" + schema);
        List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(JSON.readTree(RestAssured.get(address).asByteArray()));
        assertThat(errors).isEmpty();
    }

    @Test
    void everyMemberThatIsAlwaysThereIsRequired() throws IOException {
        JsonNode schemas = served().path("components").path("schemas");
        assertThat(required(schemas, "Event"))
                .containsExactlyInAnyOrderElementsOf(EventMember.FIELDS.values().stream()
                        .filter(member -> !EventMember.OPTIONAL.contains(member))
                        .map(EventMember::path)
                        .toList());
        assertThat(required(schemas, "QuotedPassage")).containsExactly("id");
        assertThat(required(schemas, "Position")).contains("value", "passages");
    }

    private static List<String> required(JsonNode schemas, String schema) {
        List<String> required = new ArrayList<>();
        schemas.path(schema).path("required").forEach(member -> required.add(member.asText()));
        return required;
    }

    /** So that a client of today takes a value of tomorrow. The formats of others are closed by those who made them. */
    @Test
    void codesInAnswersAreOpenAndTheirValuesAreTold() throws IOException {
        JsonNode schemas = served().path("components").path("schemas");
        schemas.properties().stream()
                .filter(schema -> !schema.getKey().matches("(Linked|TimelineJs|Csl|JsonFeed|OEmbed).*|.*Choice"))
                .forEach(schema -> assertThat(schema.getValue().findValues("enum"))
                        .as(schema.getKey())
                        .isEmpty());
        Map<String, Set<String>> known = Map.of(
                "/Corroboration/properties/status", Status.BY_NAME.keySet(),
                "/Stance", Stance.BY_NAME.keySet(),
                "/Field", Disagreement.Field.BY_NAME.keySet(),
                "/Disagreement/properties/kind",
                        Codes.of(Disagreement.Kind.class).keySet(),
                "/Attribution", Origin.Attribution.BY_NAME.keySet(),
                "/When/properties/precision", Codes.of(Precision.class).keySet(),
                "/ActorKind", Codes.of(Actor.Kind.class).keySet(),
                "/CheckedQuote/properties/result",
                        Codes.of(Finding.Result.class).keySet());
        known.forEach((code, values) -> assertThat(
                        schemas.at(code + "/description").asText())
                .as(code)
                .contains(values.stream().map(value -> "`" + value + "`").toList()));
    }

    /** The same description with no object open to members it does not name. */
    private static ObjectNode closed(JsonNode api) {
        ObjectNode closed = api.deepCopy();
        closed.findParents("allOf").forEach(schema -> merge(closed, (ObjectNode) schema));
        closed.findParents("properties").forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        return closed;
    }

    /** Puts the members of all parts side by side, since each part would refuse those of the others. */
    private static void merge(JsonNode api, ObjectNode schema) {
        ObjectNode properties = schema.putObject("properties");
        for (JsonNode part : schema.remove("allOf")) {
            properties.setAll((ObjectNode) resolve(api, part).path("properties").deepCopy());
        }
    }

    @Test
    void everyKindOfDateIsShownAndCanBeRead() throws IOException {
        List<String> kinds = new ArrayList<>();
        served().at("/components/schemas/Edtf/examples").forEach(kind -> kinds.add(kind.asText()));
        assertThat(kinds)
                .hasSizeGreaterThan(15)
                .allSatisfy(kind -> assertThat(EventDate.parse(kind).text()).isEqualTo(kind));
    }

    @Test
    void everyStringArrayAndNumberHasItsBounds() throws IOException {
        List<String> unbounded = new ArrayList<>();
        JsonNode api = served();
        bounds(api.path("components").path("schemas"), "schemas", unbounded);
        bounds(api.path("components").path("parameters"), "parameters", unbounded);
        assertThat(unbounded).isEmpty();
    }

    private static void bounds(JsonNode node, String path, List<String> unbounded) {
        boolean bounded = switch (node.path("type").asText()) {
            case "string" -> node.has("maxLength") || node.has("enum");
            case "array" -> node.has("maxItems");
            case "integer" -> node.has("minimum") && node.has("maximum");
            default -> true;
        };
        if (!bounded) {
            unbounded.add(path);
        }
        node.properties().forEach(child -> bounds(child.getValue(), path + "/" + child.getKey(), unbounded));
    }

    private static void eachOperation(BiConsumer<String, JsonNode> visitor) throws IOException {
        served().path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> visitor.accept(path.getKey(), operation)));
    }

    private static JsonNode resolve(JsonNode api, JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }
}
