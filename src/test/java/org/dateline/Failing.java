package org.dateline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** A path of the test server that fails in a way nobody foresaw. */
@Path("/test/failure")
public class Failing {
    public static final String SECRET = "jdbc:secret://password";

    @GET
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException(SECRET);
    }
}
