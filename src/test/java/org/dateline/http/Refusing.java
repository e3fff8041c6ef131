package org.dateline.http;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** Paths of the test server that are answered as those are for which there is no time, or no database. */
@Path("/test")
public class Refusing {
    @GET
    @Path("busy")
    @Operation(hidden = true)
    public String busy() {
        throw Busy.with(Kind.HEAVY);
    }

    @GET
    @Path("too-many")
    @Operation(hidden = true)
    public String tooMany() {
        throw Busy.withOneClient(Duration.ofSeconds(7));
    }

    @GET
    @Path("too-late")
    @Operation(hidden = true)
    public String tooLate() {
        throw new WebApplicationException(408);
    }

    @GET
    @Path("away")
    @Operation(hidden = true)
    public String away() {
        throw new IllegalStateException(new SQLTransientConnectionException("Connection refused"));
    }
}
