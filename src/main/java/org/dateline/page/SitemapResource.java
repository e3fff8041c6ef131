package org.dateline.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import org.dateline.event.Events;
import org.dateline.http.Addresses;
import org.dateline.http.Responder;
import org.dateline.query.NotFound;
import org.dateline.source.Actor;
import org.dateline.source.Origin;
import org.dateline.source.References;
import org.dateline.source.Source;
import org.dateline.timeline.Timeline;

/** What crawlers ask for before anything else: where they may go, and what there is (sitemaps.org, protocol 0.9). */
@Path("/")
@Produces(MediaType.WILDCARD)
class SitemapResource {
    private static final String XML = "application/xml;charset=UTF-8";

    private final Events events;
    private final Timeline.Repo timelines;
    private final List<References<?>> references;
    private final Responder responder;

    SitemapResource(
            Events events,
            Timeline.Repo timelines,
            Source.Repo sources,
            Origin.Repo origins,
            Actor.Repo actors,
            Responder responder) {
        this.events = events;
        this.timelines = timelines;
        this.references = List.of(sources, origins, actors);
        this.responder = responder;
    }

    @GET
    @Path("robots.txt")
    @Operation(hidden = true)
    public Response robots(@Context HttpServerRequest sent) {
        Addresses addresses = Addresses.ofRequest();
        return responder.addressedContent(
                sent,
                addresses.home() + "robots.txt",
                "text/plain;charset=UTF-8",
                () -> String.format(Locale.ROOT, """
                                User-agent: *
                                Disallow: %1$s/v1/
                                Disallow: %1$s/embed/
                                Disallow: %1$s/*?
                                Sitemap: %2$s
                                """, addresses.prefix(), addresses.absolute("/sitemap.xml"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @Path("sitemap.xml")
    @Operation(hidden = true)
    public Response sitemap(@Context HttpServerRequest sent) {
        Addresses addresses = Addresses.ofRequest();
        return xml(
                sent,
                "sitemap.xml",
                addresses,
                () -> Sitemap.of(paths(), addresses).whole());
    }

    @GET
    @Path("sitemap-{part: [1-9][0-9]{0,3}}.xml")
    @Operation(hidden = true)
    public Response part(@RestPath int part, @Context HttpServerRequest sent) {
        Addresses addresses = Addresses.ofRequest();
        return xml(
                sent,
                "sitemap-" + part + ".xml",
                addresses,
                () -> Sitemap.of(paths(), addresses)
                        .part(part)
                        .orElseThrow(() -> new NotFound("part of the sitemap", "" + part)));
    }

    private Response xml(HttpServerRequest sent, String file, Addresses addresses, Supplier<String> content) {
        return responder.addressedContent(
                sent,
                addresses.home() + file,
                XML,
                () -> QuarkusTransaction.joiningExisting().call(content::get).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> paths() {
        return Stream.of(
                        Stream.of("/", "/disagreements"),
                        timelines.slugs().stream()
                                .flatMap(slug ->
                                        Stream.of("/timelines/" + slug, "/timelines/" + slug + "/who-said-what")),
                        events.liveSlugs().stream().map(slug -> "/events/" + slug),
                        references.stream().flatMap(SitemapResource::of))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> of(References<?> kept) {
        String list = "/" + kept.kind() + "s";
        return Stream.concat(Stream.of(list), kept.slugs().stream().map(slug -> list + "/" + slug));
    }
}
