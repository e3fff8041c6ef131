package org.dateline.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The table {@code vectors.tsv}. Bounds are those of the hull; {@code -inf} and {@code +inf} are infinite. For text that
 * is refused, {@code canonical} is the rewrite (empty: none), and {@code reason} is compared where it is given.
 */
class EventDateVectorsTest {

    record Vector(
            String text,
            boolean valid,
            String s1,
            String s2,
            String e1,
            String e2,
            String precision,
            String canonical,
            String position,
            String reason) {

        static Vector of(String line) {
            String[] c = line.split("\t", -1);
            return new Vector(c[0], c[1].equals("yes"), c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9]);
        }

        @Override
        public String toString() {
            return "'" + text + "'";
        }
    }

    static Stream<Vector> accepted() throws IOException {
        return vectors().stream().filter(Vector::valid);
    }

    static Stream<Vector> refused() throws IOException {
        return vectors().stream().filter(vector -> !vector.valid());
    }

    private static List<Vector> vectors() throws IOException {
        try (InputStream table = EventDateVectorsTest.class.getResourceAsStream("vectors.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Vector::of).toList();
        }
    }

    @Test
    void theTableHasAtLeast300Rows() throws IOException {
        assertThat(vectors()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(vectors()).extracting(Vector::text).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void anAcceptedTextHasItsBoundsAndPrecision(Vector vector) {
        EventDate date = EventDate.parse(vector.text());

        assertThat(date.hull())
                .isEqualTo(new Bounds(day(vector.s1()), day(vector.s2()), day(vector.e1()), day(vector.e2())));
        assertThat(date.precision().code()).isEqualTo(vector.precision());
        assertThat(date.text()).isEqualTo(vector.canonical());
    }

    /** The sides and times are compared with what the text shows to the eye. */
    @ParameterizedTest
    @MethodSource("accepted")
    void anAcceptedTextLendsOutItsSidesAndItsTime(Vector vector) {
        EventDate date = EventDate.parse(vector.text());
        String[] sides = vector.text().split("/", -1);

        assertThat(date.isOneOf()).isEqualTo(vector.text().startsWith("["));
        assertThat(date.isInterval()).isEqualTo(sides.length == 2);
        assertThat(date.start().map(EventDateVectorsTest::written))
                .isEqualTo(sides.length == 2 ? Optional.of(sides[0]) : Optional.empty());
        assertThat(date.end().map(EventDateVectorsTest::written))
                .isEqualTo(sides.length == 2 ? Optional.of(sides[1]) : Optional.empty());
        assertThat(date.isPlain()).isEqualTo(vector.text().matches("-?\\d{4}(-\\d\\d){0,2}"));
        assertThat(date.withoutTimeOfDay().text()).isEqualTo(vector.text().replaceAll("T[^/]*", ""));
        Matcher time = Pattern.compile("[^/]*T(\\d\\d:\\d\\d(?::\\d\\d)?)(.*)").matcher(vector.text());
        if (sides.length == 1 && time.matches()) {
            assertThat(date.timeOfDay()).contains(LocalTime.parse(time.group(1)));
            assertThat(date.offset())
                    .isEqualTo(Optional.of(time.group(2))
                            .filter(offset -> !offset.isEmpty())
                            .map(ZoneOffset::of));
        } else {
            assertThat(date.timeOfDay()).isEmpty();
            assertThat(date.offset()).isEmpty();
        }
    }

    private static String written(Side side) {
        return side.known().map(EventDate::text).orElse(side == Side.Limitless.OPEN ? ".." : "");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aRefusedTextSaysWhereAndWhatWouldWork(Vector vector) {
        DateSyntaxException fault =
                catchThrowableOfType(DateSyntaxException.class, () -> EventDate.parse(vector.text()));

        assertThat(fault).isNotNull();
        assertThat(fault.text()).isEqualTo(vector.text());
        assertThat(fault.rewrite().orElse("")).as(fault.getMessage()).isEqualTo(vector.canonical());
        assertThat(fault.position()).as(fault.getMessage()).isEqualTo(Integer.parseInt(vector.position()));
        if (!vector.reason().isEmpty()) {
            assertThat(fault.reason()).isEqualTo(vector.reason());
        }
        fault.rewrite()
                .ifPresent(
                        rewrite -> assertThat(EventDate.parse(rewrite).text()).isEqualTo(rewrite));
    }

    private static LocalDate day(String text) {
        return switch (text) {
            case "-inf" -> LocalDate.MIN;
            case "+inf" -> LocalDate.MAX;
            default -> LocalDate.parse(text);
        };
    }
}
