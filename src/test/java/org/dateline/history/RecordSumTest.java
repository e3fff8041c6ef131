package org.dateline.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordSumTest {
    private static byte[] line(int number) {
        return ("{\"event\":{\"id\":\"e-" + number + "\"}}").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void isTheSameInWhateverOrderAndByWhateverWay() {
        List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3, 4, 5));
        RecordSum one = RecordSum.empty();
        numbers.forEach(number -> one.add(line(number)));
        Collections.shuffle(numbers, new Random(1));
        RecordSum other = RecordSum.empty();
        other.add(line(9));
        numbers.forEach(number -> other.add(line(number)));
        RecordSum readAgain = RecordSum.read(other.text(), other.lines());
        readAgain.subtract(line(9));
        assertThat(readAgain.sha256()).isEqualTo(one.sha256());
        assertThat(readAgain.lines()).isEqualTo(5);
        assertThat(other.sha256()).isNotEqualTo(one.sha256());
    }

    @Test
    void canBeMadeAgainByWhatTheDocsSay() throws Exception {
        int[] numbers = new int[1024];
        for (int each = 1; each <= 3; each++) {
            byte[] seed = MessageDigest.getInstance("SHA-256").digest(line(each));
            for (int i = 0; i < 64; i++) {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(seed);
                digest.update((byte) i);
                byte[] drawn = digest.digest();
                for (int k = 0; k < 16; k++) {
                    int number = Byte.toUnsignedInt(drawn[2 * k]) * 256 + Byte.toUnsignedInt(drawn[2 * k + 1]);
                    numbers[16 * i + k] = (numbers[16 * i + k] + number) % 65536;
                }
            }
        }
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        for (int number : numbers) {
            all.update((byte) (number / 256));
            all.update((byte) (number % 256));
        }
        RecordSum sum = RecordSum.empty();
        for (int each = 1; each <= 3; each++) {
            sum.add(line(each));
        }
        assertThat(sum.sha256()).isEqualTo(HexFormat.of().formatHex(all.digest()));
    }

    @Test
    void writesWhatMayBeEscapedInOneWayOnly() {
        EventContent content = new EventContent(
                "e-1",
                "\u0001\b\t\n\f\r\"\\/\u007f\u2028é😀",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("b", "a"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(new String(content.line(), StandardCharsets.UTF_8))
                .isEqualTo("{\"event\":{\"headline\":\"\\u0001\\b\\t\\n\\f\\r\\\"\\\\/\u007f\u2028é😀\",\"id\":\"e-1\","
                        + "\"tags\":[\"b\",\"a\"]}}");
    }
}
