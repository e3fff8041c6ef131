package org.dateline.http;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import org.dateline.query.Format;

/** Spells out {@code text/*}, of which the framework's own matching makes nothing. */
@Provider
@PreMatching
public class PartialRanges implements ContainerRequestFilter {
    private static final Pattern PARTIAL = Pattern.compile("\\b([a-z]+)/\\*([^,]*)");

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.stream().anyMatch(PARTIAL.asPredicate())) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, spelledOut(String.join(",", accepted)));
        }
    }

    private static String spelledOut(String accepted) {
        return PARTIAL.matcher(accepted).replaceAll(partial -> {
            String types = Arrays.stream(Format.values())
                    .map(Format::mediaType)
                    .filter(type -> type.startsWith(partial.group(1) + "/"))
                    .map(type -> type + partial.group(2))
                    .collect(Collectors.joining(","));
            return Matcher.quoteReplacement(types.isEmpty() ? partial.group(1) + "/none" : types);
        });
    }
}
