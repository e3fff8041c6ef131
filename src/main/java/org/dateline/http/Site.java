package org.dateline.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where readers find this service: at {@code dateline.url}, or where nobody has set that, at the address that each request was
 * sent to.
 */
@Singleton
public class Site {
    /** Where the prefix of a request stands in its context, which a reroute would lose. */
    private static final String PREFIX = Site.class.getName();

    private static final Pattern SCHEME = Pattern.compile("https?");

    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    /** No segment is empty or made of dots: a browser would take such a path for one of another host. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~%-][A-Za-z0-9_~%.-]*)*");

    /** What the machines around the server ask by whatever name they know it. */
    private static final Pattern FOR_MACHINES = Pattern.compile("/q/(health(/[a-z]+)*|metrics)/?");

    private final Addresses set;
    private final String host;
    private final boolean proxied;

    /** Where the last request was sent to; most are sent to the same. */
    private volatile Named named;

    /**
     * @param url the base of every address; empty where it follows from each request
     * @param proxied whether headers of a proxy say how the service was reached
     */
    Site(
            @ConfigProperty(name = "dateline.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean proxied) {
        set = url.map(Site::addresses).orElse(null);
        host = set == null ? null : comparable(set.base().getRawAuthority());
        this.proxied = proxied;
    }

    private static Addresses addresses(String url) {
        try {
            URI base = new URI(url.replaceFirst("/+$", ""));
            if (base.toString().equals(base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath())
                    && SCHEME.matcher(base.getScheme()).matches()
                    && AUTHORITY.matcher(base.getRawAuthority()).matches()
                    && PATH.matcher(base.getRawPath()).matches()) {
                return new Addresses(base);
            }
        } catch (URISyntaxException malformed) {
            // Refused below.
        }
        throw new IllegalArgumentException("dateline.url: \"" + url
                + "\" is not where a service can be found. Write for example https://timelines.news.example or"
                + " https://news.example/timelines");
    }

    /** The address that was set. */
    public Optional<URI> url() {
        return Optional.ofNullable(set).map(Addresses::base);
    }

    /** Whether full addresses in an answer follow from the request, and are not the same for everybody. */
    boolean followsRequests() {
        return set == null;
    }

    /** Whether a request was sent to this service, and not by another name to the machine that it runs on. */
    public boolean isMeant(HttpServerRequest sent) {
        if (set == null) {
            return true;
        }
        String asked = host(sent);
        return asked == null
                || asked.isBlank()
                || host.equals(comparable(asked))
                || FOR_MACHINES.matcher(String.valueOf(sent.path())).matches();
    }

    /** Without the port that goes without saying: who ends TLS in front of us may or may not tell it. */
    private String comparable(String authority) {
        String port = set.base().getScheme().equals("https") ? ":443" : ":80";
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(port) ? lower.substring(0, lower.length() - port.length()) : lower;
    }

    /** The addresses of this service, for the answer to a request. */
    public Addresses addresses(RoutingContext context) {
        if (set != null) {
            return set;
        }
        HttpServerRequest sent = context.request();
        String scheme = sent.scheme() != null && SCHEME.matcher(sent.scheme()).matches() ? sent.scheme() : "http";
        HostAndPort authority = sent.authority();
        String server =
                authority != null && AUTHORITY.matcher(authority.toString()).matches()
                        ? authority.toString()
                        : listening(sent.localAddress());
        String base = scheme + "://" + server + prefix(context);
        Named known = named;
        if (known == null || !known.base.equals(base)) {
            known = new Named(base, new Addresses(URI.create(base)));
            named = known;
        }
        return known.addresses;
    }

    /** @param base as requests named it */
    private record Named(String base, Addresses addresses) {}

    private static String listening(SocketAddress local) {
        String host = local.hostAddress().contains(":") ? "[" + local.hostAddress() + "]" : local.hostAddress();
        return host + ":" + local.port();
    }

    /** Path and query as they were sent, without what a proxy says it has stripped. */
    public String address(HttpServerRequest sent) {
        return !proxied ? sent.uri() : sent.query() == null ? sent.path() : sent.path() + "?" + sent.query();
    }

    /** What a proxy that is trusted to say so has stripped of the path; empty for nothing. */
    public String prefix(RoutingContext context) {
        if (!proxied) {
            return "";
        }
        String prefix = context.get(PREFIX);
        if (prefix == null) {
            prefix = prefix(context.request());
            context.put(PREFIX, prefix);
        }
        return prefix;
    }

    /** The server puts it before the address of a request, and not before its path. */
    private String prefix(HttpServerRequest sent) {
        String address = address(sent);
        String uri = sent.uri();
        String prefix = uri.endsWith(address) ? uri.substring(0, uri.length() - address.length()) : "";
        return PATH.matcher(prefix).matches() ? prefix : "";
    }

    /** What of a request the addresses in its answer follow from; the same for all where they were set. */
    String said(RoutingContext context) {
        if (set != null) {
            return "";
        }
        HttpServerRequest sent = context.request();
        // The request itself reads what proxies say before it tells whether it came by TLS.
        return proxied
                ? sent.scheme() + "://" + host(sent) + prefix(context)
                : sent.connection().isSsl() ? "https://" + host(sent) : host(sent);
    }

    /** As the reader or a trusted proxy says; null where nobody does. */
    private String host(HttpServerRequest sent) {
        String said = proxied ? null : sent.getHeader(HttpHeaders.HOST);
        return said == null && sent.authority() != null ? sent.authority().toString() : said;
    }
}
