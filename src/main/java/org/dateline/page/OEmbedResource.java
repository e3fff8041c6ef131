package org.dateline.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.vertx.http.Compressed;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;
import org.dateline.timeline.Timeline;

/** Tells other people's pages how to embed a timeline of which they have the address: oEmbed 1.0. */
@Path("/oembed")
@Tag(name = "Embedding")
@Transactional
class OEmbedResource {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 640;
    /** Who asks adds words of his own, as WordPress does with dnt: oEmbed wants them ignored, not refused. */
    private static final Set<String> UNDERSTOOD = Set.of("url", "format", "maxwidth", "maxheight");

    private static final Map<String, Boolean> AS_XML = new TreeMap<>(Map.of("json", false, "xml", true));

    private final Timeline.Repo timelines;
    private final String name;

    /** @param name what readers know the service by */
    OEmbedResource(Timeline.Repo timelines, @ConfigProperty(name = "dateline.name") String name) {
        this.timelines = timelines;
        this.name = name;
    }

    @GET
    @Compressed
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getOEmbed", summary = "How to embed a timeline of which one has the address (oEmbed 1.0)")
    @Parameter(name = "url", in = ParameterIn.QUERY, required = true, ref = "embeddedUrl")
    @Parameter(name = "format", in = ParameterIn.QUERY, ref = "formatOfEmbed")
    @Parameter(name = "maxwidth", in = ParameterIn.QUERY, ref = "maxwidth")
    @Parameter(name = "maxheight", in = ParameterIn.QUERY, ref = "maxheight")
    @APIResponse(
            responseCode = "200",
            description = "Markup to embed it by",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "OEmbed")),
                @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(ref = "Text"))
            })
    public Response embed(@Context UriInfo uri) {
        Map<String, List<String>> asked = new HashMap<>(uri.getQueryParameters());
        asked.keySet().retainAll(UNDERSTOOD);
        Parameters parameters = new Parameters(asked);
        URI page = parameters.one("url", null, text -> address(text, uri.getBaseUri()));
        boolean xml = parameters.one("format", false, text -> Parameters.oneOf(text, AS_XML));
        int width = Math.min(WIDTH, parameters.one("maxwidth", WIDTH, OEmbedResource::pixels));
        int height = Math.min(HEIGHT, parameters.one("maxheight", HEIGHT, OEmbedResource::pixels));
        if (parameters.sent("url").isEmpty()) {
            parameters.refuse("url", new InvalidValue("is missing", "the address of a timeline's page"));
        }
        parameters.check();

        Embeddable embeddable = Embeddable.of(page, uri.getBaseUri());
        Timeline timeline = timelines.get(embeddable.timeline());
        OEmbed answer = OEmbed.rich(
                timeline.title,
                name,
                uri.getBaseUri().toString(),
                PageLinks.frame(embeddable.frame(uri.getBaseUri()), timeline.title, "" + width, height),
                width,
                height);
        return xml
                ? Response.ok(answer.xml().getBytes(StandardCharsets.UTF_8), "text/xml;charset=UTF-8")
                        .build()
                : Response.ok(answer, MediaType.APPLICATION_JSON).build();
    }

    /** A path alone is one of this service. */
    private static URI address(String text, URI base) {
        try {
            URI address = base.resolve(new URI(text));
            if (address.getAuthority() != null) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // Refused below.
        }
        throw new InvalidValue("is no address of a page", "the address of a timeline's page");
    }

    private static int pixels(String text) {
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new InvalidValue("must be a whole number of pixels from 1 to 99999", "" + WIDTH);
        }
        return Integer.parseInt(text);
    }
}
