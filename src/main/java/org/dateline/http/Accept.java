package org.dateline.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;

/**
 * What media types a reader accepts, as RFC 9110 (12.5.1) has it.
 *
 * @param ranges in the order sent, each with its {@code q}; empty when none could be read
 */
public record Accept(List<MediaType> ranges) {
    /** @param lines of the header; none means that anything is welcome */
    public static Accept of(List<String> lines) {
        List<String> elements = lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .filter(element -> !element.isBlank())
                .toList();
        return elements.isEmpty()
                ? new Accept(List.of(MediaType.WILDCARD_TYPE))
                : new Accept(elements.stream().flatMap(Accept::range).toList());
    }

    private static Stream<MediaType> range(String text) {
        try {
            return Stream.of(MediaType.valueOf(text.strip()));
        } catch (RuntimeException unreadable) {
            return Stream.empty();
        }
    }

    /**
     * The most welcome of what is offered, and among equals the first offered; empty when nothing is.
     *
     * @param mediaType of what is offered
     */
    public <T> Optional<T> best(List<T> offered, Function<T, String> mediaType) {
        T best = null;
        double most = 0;
        for (T each : offered) {
            double quality = quality(MediaType.valueOf(mediaType.apply(each)));
            if (quality > most) {
                best = each;
                most = quality;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Of all ranges that a type lies in, the narrowest decides. */
    private double quality(MediaType type) {
        double quality = 0;
        int narrowest = -1;
        for (MediaType range : ranges) {
            int width = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
            if (range.isCompatible(type) && width > narrowest) {
                narrowest = width;
                quality = q(range);
            }
        }
        return quality;
    }

    private static double q(MediaType range) {
        try {
            double q = Double.parseDouble(range.getParameters().getOrDefault("q", "1"));
            return Math.max(0, Math.min(1, Math.round(q * 1000) / 1000.0));
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
