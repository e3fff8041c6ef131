package org.dateline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** A path of the test server that takes as long as a test wants. */
@Path("/test/slow")
public class Slow {
    private static volatile CountDownLatch end = new CountDownLatch(0);

    /** From now on, whoever asks waits until the latch is open. */
    public static CountDownLatch hold() {
        end = new CountDownLatch(1);
        return end;
    }

    @GET
    @Operation(hidden = true)
    public String answer() throws InterruptedException {
        return end.await(20, TimeUnit.SECONDS) ? "done" : "too late";
    }
}
