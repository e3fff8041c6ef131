package org.dateline.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.dateline.history.CanonicalExport;
import org.dateline.history.KeptVersion;
import org.dateline.history.Mementos;
import org.dateline.http.Format;
import org.dateline.http.Offer;
import org.dateline.http.Request;
import org.dateline.http.Responder;
import org.dateline.query.Page;
import org.dateline.query.RecordVersion;
import org.dateline.query.VersionQuery;
import org.dateline.view.ReferenceList;
import org.dateline.view.VersionLines;
import org.dateline.view.VersionView;

@Path("/v1/versions")
@Tag(name = "History")
@Produces(MediaType.APPLICATION_JSON)
class VersionResource {
    private final KeptVersion.Repo versions;
    private final Mementos mementos;
    private final CanonicalExport export;
    private final RecordVersion held;
    private final Responder responder;

    VersionResource(
            KeptVersion.Repo versions,
            Mementos mementos,
            CanonicalExport export,
            RecordVersion held,
            Responder responder) {
        this.versions = versions;
        this.mementos = mementos;
        this.export = export;
        this.held = held;
        this.responder = responder;
    }

    @GET
    @Operation(operationId = "listVersions", summary = "Versions of the record, the latest first")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, ref = "cursor")
    @Parameter(name = "include", in = ParameterIn.QUERY, ref = "include")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfOne")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "VersionList")))
    public Response list(@Context HttpServerRequest sent) {
        Request request = Request.of(Offer.VERSIONS, sent);
        VersionQuery query = VersionQuery.of(request.parameters());
        request.parameters().check();
        return responder.answer(request, () -> {
            long latest = held.number();
            Page<KeptVersion> page = versions.page(query, latest);
            return ReferenceList.of(page, VersionView::of, query.limit(), latest, request.next(page.next()));
        });
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "getVersion", summary = "One version of the record, or all that it holds")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfVersion")
    @APIResponse(
            responseCode = "200",
            description = "When and by whom it was made, what it changed, and the digest of what it holds",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Version")))
    public Response get(
            @Parameter(description = "Its number", schema = @Schema(ref = "VersionNumber"), example = "1") @RestPath
                    String number,
            @Context HttpServerRequest sent) {
        Request request = Request.of(Offer.VERSION, sent);
        request.parameters().check();
        return responder.answer(request, () -> {
            KeptVersion version = mementos.get(number);
            return request.format() == Format.NDJSON
                    ? new VersionLines(export.lines(version.number))
                    : VersionView.of(version);
        });
    }
}
