package org.dateline.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Somebody else's site on this machine, of another origin and another site than ours, so that the browser applies to it
 * what it applies to the web: CORS, and a Content-Security-Policy that allows its own things and ours and nothing inline.
 */
final class ForeignSite implements AutoCloseable {
    private final HttpServer server;
    private final String policy;
    private final Map<String, Answer> answers =
            new ConcurrentHashMap<>(Map.of("/favicon.ico", new Answer("image/png", "")));

    private record Answer(String type, String body) {}

    /** @param ours the origin it embeds from */
    ForeignSite(URI ours) {
        policy = "default-src 'self' " + ours.getScheme() + "://" + ours.getAuthority();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Publishes an article with a style sheet and a script of its own. */
    String publish(String path, String styles, String script, String head, String body) {
        answers.put(path + ".css", new Answer("text/css", styles));
        answers.put(path + ".js", new Answer("text/javascript", script));
        answers.put(path, new Answer("text/html; charset=utf-8", """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The Daily Host</title>
                <link rel="stylesheet" href="%1$s.css"><script src="%1$s.js"></script>%2$s</head>
                <body><main><h1>The Daily Host</h1>
                %3$s
                </main></body></html>""".formatted(path, head, body)));
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer = answers.get(exchange.getRequestURI().getPath());
        byte[] body = (answer == null ? "" : answer.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer == null ? "text/plain" : answer.type());
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
