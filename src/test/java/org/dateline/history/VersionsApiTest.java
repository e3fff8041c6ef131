package org.dateline.history;

import java.io.IOException;
import java.net.URI;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.dateline.openapi.OpenApiTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
class VersionsApiTest {
    @TestHTTPResource("/")
    URI server;

    /** Before other tests make versions: the one example that tells of all of them. */
    @Test
    void theExampleIsTheRealAnswer() throws IOException {
        OpenApiTest.assertReal(OpenApiTest.EXAMPLES.resolve("listVersions.200.json"), server);
    }

    @Test
    void listsEachVersionWithItsDigestAndWhatItTouched() {
        given().get("/v1/versions?include=total")
                .then()
                .statusCode(200)
                .body("items[-1].number", equalTo(1))
                .body("items[-1].author.kind", equalTo("seeds"))
                .body("items[-1].sha256", matchesPattern("[0-9a-f]{64}"))
                .body("items[-1].touched.created", greaterThan(40))
                .body("items[-1].touched.actors", greaterThan(20))
                .body("items[-1].touched.rederived", equalTo(0));
        given().get("/v1/versions/1").then().statusCode(200).body("number", equalTo(1));
    }

    @Test
    void saysThatAVersionIsNotThere() {
        for (String number : new String[] {"0", "99999", "one", "-1", "99999999999999999999", "%00"}) {
            given().urlEncodingEnabled(false)
                    .get("/v1/versions/" + number)
                    .then()
                    .statusCode(404)
                    .body("type", startsWith("/problems/"));
        }
    }
}
