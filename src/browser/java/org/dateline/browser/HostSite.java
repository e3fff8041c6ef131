package org.dateline.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A site of somebody else, on an origin of its own, whose pages have the Content Security Policy that it is given. */
final class HostSite implements AutoCloseable {
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "css", "text/css");

    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;
    private volatile String policy;

    /** @param policy null for none */
    HostSite(String policy) {
        this.policy = policy;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** From now on pages have this policy. */
    HostSite under(String newPolicy) {
        policy = newPolicy;
        return this;
    }

    HostSite put(String path, String text) {
        files.put(path, text);
        return this;
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String text = files.containsKey(path) ? files.get(path) : Library.file(path);
            if (text == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            if (policy != null) {
                exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            }
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Frameworks, as packages of their registry have them, under {@code /lib/}. */
    static final class Library {
        private static final String ROOT = "META-INF/resources/webjars/";
        private static final Map<String, String> PLACES = Map.ofEntries(
                Map.entry("/lib/babel.js", "babel-standalone/6.26.0/babel.js"),
                Map.entry("/lib/react.umd.js", "react/18.3.1/umd/react.development.js"),
                Map.entry("/lib/react-dom.umd.js", "react-dom/18.3.1/umd/react-dom.development.js"),
                Map.entry("/lib/vue.js", "vue/3.5.13/dist/vue.runtime.esm-browser.js"),
                Map.entry("/lib/compiler-sfc.js", "vue__compiler-sfc/3.5.13/dist/compiler-sfc.esm-browser.js"),
                Map.entry("/lib/svelte-compiler.js", "svelte/5.53.12/compiler/index.js"),
                Map.entry("/lib/clsx.js", "clsx/2.1.1/dist/clsx.mjs"));
        /** What is not there as a module of a browser. */
        private static final Map<String, String> WRITTEN = Map.of(
                "/lib/react.js",
                "export default window.React; export const { useEffect, useRef, useState } = window.React;",
                "/lib/esm-env.js",
                "export const BROWSER = true; export const DEV = false; export const NODE = false;",
                "/lib/plugin-vue.js",
                "export default (options) => options;");

        private static final String SVELTE = "/lib/svelte/";
        private static final Map<String, String> BARE = Map.ofEntries(
                Map.entry("react", "/lib/react.js"),
                Map.entry("vue", "/lib/vue.js"),
                Map.entry("@vitejs/plugin-vue", "/lib/plugin-vue.js"),
                Map.entry("clsx", "/lib/clsx.js"),
                Map.entry("esm-env", "/lib/esm-env.js"),
                Map.entry("svelte", SVELTE + "src/index-client.js"),
                Map.entry("#client/constants", SVELTE + "src/internal/client/constants.js"),
                Map.entry("svelte/internal/client", SVELTE + "src/internal/client/index.js"),
                Map.entry("svelte/internal/disclose-version", SVELTE + "src/internal/disclose-version.js"));

        private Library() {}

        /** Null where there is nothing. */
        static String file(String path) {
            if (WRITTEN.containsKey(path)) {
                return WRITTEN.get(path);
            }
            if (path.startsWith(SVELTE)) {
                return bundled(read("svelte/5.53.12/" + path.substring(SVELTE.length())));
            }
            return PLACES.containsKey(path) ? read(PLACES.get(path)) : null;
        }

        /** A module with the names of packages told as addresses, as bundlers do. */
        static String bundled(String module) {
            String addressed = module;
            for (Map.Entry<String, String> each : BARE.entrySet()) {
                addressed = addressed.replaceAll(
                        "(from|import) (['\"])" + each.getKey() + "\\2", "$1 $2" + each.getValue() + "$2");
            }
            return addressed;
        }

        private static String read(String file) {
            try (InputStream bytes =
                    Thread.currentThread().getContextClassLoader().getResourceAsStream(ROOT + file)) {
                if (bytes == null) {
                    throw new IllegalStateException(file + " is not in its package");
                }
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
