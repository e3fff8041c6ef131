package org.dateline.seed;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

import jakarta.inject.Inject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.dateline.openapi.OpenApiTest;
import org.dateline.record.ReplacedStore;

/**
 * The one example that the real record has no case of: an event that was taken out. It has a store that other tests have done
 * with, since a server of its own costs more than the test.
 */
@QuarkusTest
@TestProfile(ReplacedStore.class)
class WithdrawnExampleTest {
    @Inject
    SeedLoader loader;

    @TestHTTPResource("/")
    URI server;

    @Test
    void anEventThatWasTakenOutAnswersWithItsTombstone(@TempDir Path folder) throws IOException {
        SeedCopy.in(folder).delete(SeedCopy.TRIAL).replace("timelines/flynn-kislyak-2016.yaml", "\nwithdrawn:\n", """

                withdrawn:
                  - id: 2016-12-29-flynn-kislyak-call
                    headline: Flynn and Kislyak speak by phone on the day of the US sanctions
                    reason: Told as 2016-12-29-flynn-kislyak-calls, since accounts differ on how many calls there were.
                """);
        loader.load(folder);
        OpenApiTest.assertReal(OpenApiTest.EXAMPLES.resolve("problems/withdrawn.json"), server);
    }
}
