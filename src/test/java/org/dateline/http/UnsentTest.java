package org.dateline.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted of what clients have not taken. */
class UnsentTest {
    private final Unsent unsent = new Unsent(10);
    private final EmbeddedChannel connection = new EmbeddedChannel();

    private void write(int bytes) {
        connection.write(Unpooled.wrappedBuffer(new byte[bytes]));
    }

    @Test
    void partsOfAnswersCountUntilTheyAreTaken() {
        unsent.watch(connection);
        write(6);
        assertThat(unsent.bytes()).isEqualTo(6);
        assertThat(unsent.isFull()).isFalse();
        write(6);
        assertThat(unsent.isFull()).isTrue();
        connection.flush();
        assertThat(unsent.bytes()).isZero();
        assertThat(unsent.isFull()).isFalse();
    }

    @Test
    void whatAClosedConnectionHeldIsForgotten() {
        unsent.watch(connection);
        EmbeddedChannel other = new EmbeddedChannel();
        unsent.watch(other);
        write(6);
        other.write(Unpooled.wrappedBuffer(new byte[3]));
        connection.close();
        assertThat(unsent.bytes()).isEqualTo(3);
        write(6);
        assertThat(unsent.bytes()).as("a write onto a closed connection").isEqualTo(3);
    }
}
