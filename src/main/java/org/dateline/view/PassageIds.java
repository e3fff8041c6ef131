package org.dateline.view;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dateline.citation.Citation;
import org.dateline.quotation.Sha256;

/**
 * The ids by which positions point to the passages on one event. A passage has the same one in every revision that quotes the
 * same words of the same source, so it follows from these alone; where nothing is quoted, from whose word it is.
 */
record PassageIds(Map<Citation, String> ids) {
    /** Two of a thousand passages on one event have these in common once in 4,000 events; then both get longer ids. */
    static final int LETTERS = 6;

    private static final int RADIX = Character.MAX_RADIX;
    /** The length of the largest SHA-256. */
    private static final int LETTERS_OF_A_FINGERPRINT = 50;

    /** @param citations all there are on the event, since an id is as long as it must be to stand for one of them */
    static PassageIds of(List<Citation> citations) {
        Map<String, Integer> cited = new HashMap<>();
        Map<Citation, String> fingerprints = new HashMap<>();
        for (Citation citation : citations) {
            String words = citation.source.slug + " "
                    + (citation.quote() == null
                            ? citation.origin.slug
                            : citation.quote().fingerprint());
            int times = cited.merge(words, 1, Integer::sum);
            fingerprints.put(citation, fingerprint(times == 1 ? words : words + " " + times));
        }
        return new PassageIds(shortened(fingerprints));
    }

    private static Map<Citation, String> shortened(Map<Citation, String> fingerprints) {
        Map<Citation, String> ids = new HashMap<>();
        Collection<Citation> alike = fingerprints.keySet();
        for (int letters = LETTERS; !alike.isEmpty(); letters++) {
            int length = letters;
            Map<String, List<Citation>> byId = alike.stream()
                    .collect(Collectors.groupingBy(
                            citation -> fingerprints.get(citation).substring(0, length)));
            byId.forEach((id, sharing) -> {
                if (sharing.size() == 1) {
                    ids.put(sharing.get(0), id);
                }
            });
            alike = byId.values().stream()
                    .filter(sharing -> sharing.size() > 1)
                    .flatMap(List::stream)
                    .toList();
        }
        return ids;
    }

    /** A long text of lower-case letters and digits. */
    static String fingerprint(String words) {
        String digits =
                new BigInteger(1, Sha256.begin().digest(words.getBytes(StandardCharsets.UTF_8))).toString(RADIX);
        // The first digit of a large number is seldom a large one, so what is short is taken from the end.
        return new StringBuilder("0".repeat(LETTERS_OF_A_FINGERPRINT - digits.length()) + digits)
                .reverse()
                .toString();
    }

    /** The id of a passage on this event. */
    String idOf(Citation citation) {
        return ids.get(citation);
    }

    /** The ids of several, in their order. */
    List<String> idsOf(Collection<Citation> citations) {
        return citations.stream().map(ids::get).toList();
    }
}
