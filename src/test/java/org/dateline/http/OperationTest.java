package org.dateline.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
class OperationTest {

    @Test
    void healthIncludesTheDatabase() {
        when().get("/q/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("Database connections health check"));
    }

    @Test
    void requestsAreMeasured() {
        when().get("/v1/timelines").then().statusCode(200);
        when().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count{"))
                .body(containsString("uri=\"/v1/timelines\""));
    }

    @Test
    void theApiCanBeExplored() {
        when().get("/q/swagger-ui").then().statusCode(200).body(containsString("Dateline"));
    }

    @Test
    void theToolToExploreItRunsNothingButItsOwnAndStandsInNoFrame() throws NoSuchAlgorithmException {
        ExtractableResponse<Response> page = when().get("/q/swagger-ui/").then().extract();
        String policy = page.header("Content-Security-Policy");
        assertThat(policy).startsWith("default-src 'none';").endsWith("frame-ancestors 'none'");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(when().get("/v1/timelines").header("Content-Security-Policy"))
                .isNull();

        List<String> hashes = new ArrayList<>();
        Matcher inline =
                Pattern.compile("(?s)<script(?![^>]*src=)[^>]*>(.*?)</script>").matcher(page.asString());
        while (inline.find()) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(inline.group(1).getBytes(StandardCharsets.UTF_8));
            hashes.add("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
        assertThat(hashes).isNotEmpty().allSatisfy(hash -> assertThat(policy).contains(hash));
        assertThat(page.asString()).doesNotContainPattern("<[a-z]+ [^>]*\\bon[a-z]+=");
    }
}
