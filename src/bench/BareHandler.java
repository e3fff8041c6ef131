import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * The least that Vert.x can do for an answer: look up an address and write the bytes and headers that the server itself has
 * sent for it. No router, no metrics, no negotiation; what a server is measured against.
 *
 * <p>Arguments are a port and files in pairs: the headers of an answer as curl dumps them, and its body. The first pair is
 * served at /1, the second at /2 and so on.
 */
class BareHandler {
    private record Stored(List<Map.Entry<String, String>> headers, String tag, Buffer body) {
        static Stored read(Path head, Path body) throws IOException {
            List<Map.Entry<String, String>> headers = new ArrayList<>();
            String tag = null;
            for (String line : Files.readAllLines(head)) {
                String[] nameAndValue = line.split(":", 2);
                if (nameAndValue.length == 2) {
                    headers.add(Map.entry(nameAndValue[0], nameAndValue[1].strip()));
                    tag = nameAndValue[0].equalsIgnoreCase("etag") ? nameAndValue[1].strip() : tag;
                }
            }
            return new Stored(headers, tag, Buffer.buffer(Files.readAllBytes(body)));
        }

        void send(HttpServerRequest request) {
            HttpServerResponse response = request.response();
            if (tag.equals(request.getHeader("If-None-Match"))) {
                headers.stream()
                        .filter(header -> !header.getKey().toLowerCase(Locale.ROOT).startsWith("content-"))
                        .forEach(header -> response.putHeader(header.getKey(), header.getValue()));
                response.setStatusCode(304).end();
            } else {
                headers.forEach(header -> response.putHeader(header.getKey(), header.getValue()));
                response.end(body);
            }
        }
    }

    public static void main(String... args) throws IOException {
        Map<String, Stored> byPath = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) {
            byPath.put("/" + (i + 1) / 2, Stored.read(Path.of(args[i]), Path.of(args[i + 1])));
        }
        // As many event loops as the server has: on a machine that is busy otherwise, more of them get a larger share of it.
        int loops = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        DeploymentOptions everyLoop = new DeploymentOptions().setInstances(loops);
        Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops).setPreferNativeTransport(true))
                .deployVerticle(
                        () -> new AbstractVerticle() {
                            @Override
                            public void start() {
                                vertx.createHttpServer()
                                        .requestHandler(request ->
                                                byPath.get(request.path()).send(request))
                                        .listen(Integer.parseInt(args[0]), "127.0.0.1");
                            }
                        },
                        everyLoop);
    }
}
