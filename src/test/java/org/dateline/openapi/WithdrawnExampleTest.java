package org.dateline.openapi;

import java.io.IOException;
import java.net.URI;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.dateline.WithSomethingWithdrawn;

/** The one example that the real record has no case of: an event that was taken out. */
@QuarkusTest
@TestProfile(WithSomethingWithdrawn.class)
class WithdrawnExampleTest {
    @TestHTTPResource("/")
    URI server;

    @Test
    void anEventThatWasTakenOutAnswersWithItsTombstone() throws IOException {
        OpenApiTest.assertReal(OpenApiTest.EXAMPLES.resolve("problems/withdrawn.json"), server);
    }
}
