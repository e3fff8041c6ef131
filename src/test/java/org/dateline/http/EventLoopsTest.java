package org.dateline.http;

import java.util.Map;

import jakarta.inject.Inject;

import io.netty.util.concurrent.EventExecutorGroup;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class EventLoopsTest {
    @Inject
    Vertx vertx;

    @Test
    @SuppressWarnings("deprecation") // Vert.x has no other way to count them.
    void areHalfAsManyAsProcessors() {
        EventExecutorGroup loops = vertx.nettyEventLoopGroup();
        assertThat(loops).hasSize(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Test
    void areAsManyAsAnybodySays() {
        assertThat(new SmallRyeConfigBuilder()
                        .withSources(new EventLoops())
                        .withSources(new PropertiesConfigSource(Map.of(EventLoops.SETTING, "7"), "said", 100))
                        .build()
                        .getValue(EventLoops.SETTING, Integer.class))
                .isEqualTo(7);
    }
}
