package org.dateline.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.dateline.api.Moments;
import org.dateline.history.RecordReading;
import org.dateline.http.Addresses;
import org.dateline.http.QueryString;
import org.dateline.http.Responder;
import org.dateline.query.InvalidValue;
import org.dateline.query.Parameters;
import org.dateline.query.Then;
import org.dateline.timeline.Timeline;

/** Tells other people's pages how to embed a timeline or an event of which they have the address: oEmbed 1.0. */
@Path("/oembed")
@Tag(name = "Embedding")
class OEmbedResource {
    private static final int WIDTH = 720;
    private static final String AN_ADDRESS = "the address of a timeline's or an event's page";
    /** Who asks adds words of his own, as WordPress does with dnt: oEmbed wants them ignored, not refused. */
    private static final Set<String> UNDERSTOOD = Set.of("url", "format", "maxwidth", "maxheight");

    private static final Map<String, Boolean> AS_XML = new TreeMap<>(Map.of("json", false, "xml", true));

    private final Timeline.Repo timelines;
    private final Moments moments;
    private final String name;
    private final ObjectMapper json;
    private final Responder responder;

    /** @param name what readers know the service by */
    OEmbedResource(
            Timeline.Repo timelines,
            Moments moments,
            @ConfigProperty(name = "dateline.name") String name,
            ObjectMapper json,
            Responder responder) {
        this.timelines = timelines;
        this.moments = moments;
        this.name = name;
        this.json = json;
        this.responder = responder;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getOEmbed",
            summary = "How to embed a timeline or an event of which one has the address (oEmbed 1.0)")
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
    public Response embed(@Context HttpServerRequest sent) {
        Addresses addresses = Addresses.ofRequest();
        Parameters parameters = new Parameters(QueryString.of(URI.create(sent.uri()))
                .only(UNDERSTOOD::contains)
                .values());
        URI page = parameters.one("url", null, text -> address(text, addresses));
        boolean xml = parameters.one("format", false, text -> Parameters.oneOf(text, AS_XML));
        int width = Math.min(WIDTH, parameters.one("maxwidth", WIDTH, OEmbedResource::pixels));
        int mostHeight = parameters.one("maxheight", Integer.MAX_VALUE, OEmbedResource::pixels);
        if (parameters.sent("url").isEmpty()) {
            parameters.refuse("url", new InvalidValue("is missing", AN_ADDRESS));
        }
        parameters.check();

        Embeddable embeddable = Embeddable.of(page, addresses);
        Then then = moments.find(embeddable.asOf(), embeddable.isEvent() ? null : embeddable.slug());
        return responder.addressedContent(
                sent,
                addresses.home() + sent.uri(),
                xml ? "text/xml;charset=UTF-8" : MediaType.APPLICATION_JSON,
                () -> {
                    OEmbed answer = rich(embeddable, then, addresses, width, Math.min(embeddable.height(), mostHeight));
                    return xml ? answer.xml().getBytes(StandardCharsets.UTF_8) : inJson(answer);
                });
    }

    private OEmbed rich(Embeddable embeddable, Then then, Addresses addresses, int width, int height) {
        String title = QuarkusTransaction.joiningExisting().call(() -> title(embeddable, moments.record(then)));
        return OEmbed.rich(
                title,
                name,
                addresses.home(),
                PageLinks.quoted(embeddable.page(addresses), title)
                        + PageLinks.frame(embeddable.frame(addresses, width, height), title, "" + width, height),
                width,
                height);
    }

    private String title(Embeddable embeddable, RecordReading record) {
        return embeddable.isEvent()
                ? record.live(embeddable.slug()).headline
                : record.get(timelines, embeddable.slug()).title;
    }

    private byte[] inJson(OEmbed answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A path alone is one of this service, with what a proxy strips or without. */
    private static URI address(String text, Addresses addresses) {
        try {
            boolean stripped =
                    text.startsWith("/") && !text.startsWith("//") && !text.startsWith(addresses.prefix() + "/");
            URI address = addresses.base().resolve(new URI(stripped ? addresses.path(text) : text));
            if (address.getAuthority() != null) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // Refused below.
        }
        throw new InvalidValue("is no address of a page", AN_ADDRESS);
    }

    private static int pixels(String text) {
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new InvalidValue("must be a whole number of pixels from 1 to 99999", "" + WIDTH);
        }
        return Integer.parseInt(text);
    }
}
