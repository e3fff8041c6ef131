package org.dateline.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        if (lines == null || lines.stream().allMatch(String::isBlank)) {
            return new Accept(List.of(MediaType.WILDCARD_TYPE));
        }
        return new Accept(lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .flatMap(Accept::range)
                .toList());
    }

    private static Stream<MediaType> range(String text) {
        try {
            return Stream.of(MediaType.valueOf(text.strip()));
        } catch (RuntimeException unreadable) {
            return Stream.empty();
        }
    }

    /** The same as a header, with the types of our formats in place of {@code text/*}; what is not readable is left out. */
    public String spelledOut() {
        return ranges.isEmpty()
                ? "application/x-unreadable"
                : ranges.stream().flatMap(Accept::spelledOut).collect(Collectors.joining(","));
    }

    private static Stream<String> spelledOut(MediaType range) {
        String quality = ";q=" + q(range);
        String type = range.getType() + "/" + range.getSubtype();
        if (range.isWildcardType() || !range.isWildcardSubtype()) {
            return Stream.of(type + quality);
        }
        List<String> types = Arrays.stream(Format.values())
                .map(Format::mediaType)
                .filter(each -> each.startsWith(range.getType() + "/"))
                .toList();
        return types.isEmpty()
                ? Stream.of(range.getType() + "/x-any" + quality)
                : types.stream().map(each -> each + quality);
    }

    /** The most welcome of what is offered, and among equals the first offered; empty when nothing is. */
    Optional<Format> best(List<Format> offered) {
        Format best = null;
        double most = 0;
        for (Format format : offered) {
            double quality = quality(MediaType.valueOf(format.mediaType()));
            if (quality > most) {
                best = format;
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
