package org.dateline.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that the types of problems lead to. */
@Path("/problems/{slug}")
class ProblemResource {
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(String slug) {
        return ProblemPage.Templates.kind(ProblemType.bySlug(slug).orElseThrow(NotFoundException::new))
                .render();
    }
}
