package org.dateline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.dateline.problem.ProblemType;

import static org.assertj.core.api.Assertions.assertThat;

/** The docs are executed: every request they show gives the answer they show, and nothing is left out. */
@QuarkusTest
class DocsTest {
    private static final String SERVER = "http://127.0.0.1:8080";
    private static final Pattern REQUEST_AND_ANSWER = Pattern.compile(
            "```console\\n\\$ curl '" + Pattern.quote(SERVER)
                    + "([^']+)'(?: \\| jq)?\\n```\\n\\n```(?:json|text)\\n(.*?)\\n```",
            Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<Path> docs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "seeds/README.md")
                                    .map(Path::of),
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .sorted())
                    .toList();
        }
    }

    @TestFactory
    List<DynamicTest> everyRequestGivesTheAnswerThatIsShown() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path doc : docs()) {
            if (Snapshot.isBeingTaken()) {
                Snapshot.write(
                        doc, REQUEST_AND_ANSWER.matcher(Files.readString(doc)).replaceAll(DocsTest::withRealAnswer));
            }
            REQUEST_AND_ANSWER
                    .matcher(Files.readString(doc))
                    .results()
                    .forEach(shown -> tests.add(DynamicTest.dynamicTest(
                            doc + " " + shown.group(1),
                            () -> assertThat(read(shown.group(2))).isEqualTo(answer(shown.group(1))))));
        }
        assertThat(tests).hasSizeGreaterThan(3);
        return tests;
    }

    private static JsonNode answer(String address) throws IOException {
        // As it would be sent there: some answers tell addresses of their own.
        return read(RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Host", URI.create(SERVER).getAuthority())
                .get(address)
                .asString());
    }

    /** JSON, or else the text without the line break at its end. */
    private static JsonNode read(String answer) throws IOException {
        return answer.startsWith("{") || answer.startsWith("[")
                ? JSON.readTree(answer)
                : JSON.getNodeFactory().textNode(answer.strip());
    }

    private static String withRealAnswer(MatchResult shown) {
        try {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
            JsonNode real = answer(shown.group(1));
            String answer =
                    real.isTextual() ? real.textValue() : JSON.writer(printer).writeValueAsString(real);
            return Matcher.quoteReplacement(shown.group().replace(shown.group(2), answer));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void everyRequestShownIsExecuted() throws IOException {
        for (Path doc : docs()) {
            String text = Files.readString(doc);
            // What another record answers is executed by CorrectionDocTest.
            long shown = Pattern.compile("\\$ curl (?!'http://127\\.0\\.0\\.1:8081/)")
                    .matcher(text)
                    .results()
                    .count();
            assertThat(REQUEST_AND_ANSWER.matcher(text).results().count())
                    .as(doc.toString())
                    .isEqualTo(shown);
        }
    }

    /** The server sends no space that it need not: who sees another form than is shown takes it for another answer. */
    @Test
    void whatIsShownIndentedIsAskedForSo() throws IOException {
        for (Path doc : docs()) {
            REQUEST_AND_ANSWER
                    .matcher(Files.readString(doc))
                    .results()
                    .forEach(shown -> assertThat(shown.group().contains("' | jq\n"))
                            .as(doc + " " + shown.group(1))
                            .isEqualTo(shown.group(2).matches("(?s)[{\\[]\n.*")));
        }
    }

    @Test
    void everyProblemIsInTheDocs() throws IOException {
        String problems = Files.readString(Path.of("docs/problems.md"));
        for (ProblemType type : ProblemType.values()) {
            assertThat(problems).contains(String.format(Locale.ROOT, "| `%s` | %d |", type.uri(), type.status()));
        }
    }

    @Test
    void everyParameterAndPathIsInTheDocs() throws IOException {
        JsonNode api = new YAMLMapper().readTree(RestAssured.get("/q/openapi").asByteArray());
        String docs = Files.readString(Path.of("docs/api.md"));
        api.path("components")
                .path("parameters")
                .forEach(parameter ->
                        assertThat(docs).contains("`" + parameter.path("name").asText() + "`"));
        api.path("paths")
                .fieldNames()
                .forEachRemaining(path -> assertThat(docs).contains(path.replaceAll("/\\{slug}.*", "")));
    }

    @Test
    void everySettingOfOurOwnIsInTheDocs() throws IOException {
        String operations = Files.readString(Path.of("docs/operations.md"));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Pattern.compile("(?<!prefix = )\"(dateline\\.[a-z.-]+)\"")
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(setting -> assertThat(operations).contains("`" + setting.group(1) + "`"));
            }
        }
        Pattern.compile("(?m)^dateline\\.(?!load\\.(?:at-once|waiting)\\.)([a-z.-]+)=(.*)$")
                .matcher(Files.readString(Path.of("src/main/resources/application.properties")))
                .results()
                .forEach(setting -> assertThat(operations)
                        .containsPattern("`dateline\\.%s`.*`%s`"
                                .formatted(setting.group(1).replace(".", "\\."), setting.group(2))));
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        for (Path doc : docs()) {
            Pattern.compile("\\]\\((?!https?:|#)([^)#]+)")
                    .matcher(Files.readString(doc))
                    .results()
                    .forEach(link -> assertThat(doc.toAbsolutePath()
                                    .resolveSibling(link.group(1))
                                    .normalize())
                            .as(doc.toString())
                            .exists());
        }
    }
}
