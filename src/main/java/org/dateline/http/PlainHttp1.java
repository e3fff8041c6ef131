package org.dateline.http;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * Speaks HTTP/2 over TLS alone. Java's own client offers to change to it on every plain connection, and in one of some dozen
 * cases then waits for ever for an answer that was sent with the change.
 */
@Singleton
class PlainHttp1 implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
