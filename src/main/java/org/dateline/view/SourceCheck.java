package org.dateline.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dateline.citation.CheckedPosition;
import org.dateline.event.CitedPassage;
import org.dateline.quotation.Difference;
import org.dateline.quotation.DocumentText;
import org.dateline.quotation.Finding;
import org.dateline.quotation.Quote;
import org.dateline.quotation.QuoteCheck;
import org.dateline.quotation.QuoteSelector;
import org.dateline.source.Source;
import org.dateline.view.SourceCitations.QuoteView;

/**
 * Whether the quotes from a source stand in a document. Nothing of the document is kept.
 *
 * @param source slug of the source
 * @param sha256 SHA-256 of the document's bytes
 * @param sameDocument whether it is, byte for byte, the document the desk read
 * @param codePoints length of its text
 * @param summary how many quotes have each result
 * @param quotes every quote the record has of the source, in the order of events
 */
public record SourceCheck(
        String source,
        String sha256,
        boolean sameDocument,
        int codePoints,
        Map<String, Long> summary,
        List<CheckedQuote> quotes) {

    /**
     * @param quote as the record has it
     * @param events slugs of the events it is cited for
     * @param result whether it stands in the document
     * @param start where it stands, in code points; null when ambiguous or missing
     * @param end where it ends; null likewise
     * @param found the document's own words there; null likewise
     * @param occurrences how often its words stand in the document
     * @param differences word by word, when altered; else empty
     */
    record CheckedQuote(
            QuoteView quote,
            List<String> events,
            String result,
            Integer start,
            Integer end,
            String found,
            int occurrences,
            List<Change> differences) {
        public static CheckedQuote of(List<CitedPassage> citing, Finding finding) {
            return new CheckedQuote(
                    QuoteView.of(citing.get(0).citation()),
                    citing.stream().map(CitedPassage::event).distinct().toList(),
                    finding.result().code(),
                    finding.start(),
                    finding.end(),
                    finding.exact(),
                    finding.occurrences(),
                    finding.differences().stream().map(Change::of).toList());
        }
    }

    /**
     * @param kind {@code equal}, {@code removed} or {@code added}
     * @param text the words with the spaces and punctuation between them
     */
    record Change(String kind, String text) {
        static Change of(Difference difference) {
            return new Change(difference.kind().code(), difference.text());
        }
    }

    /** @param cited every citation of the source */
    public static SourceCheck of(Source source, List<CitedPassage> cited, DocumentText document, String sha256) {
        Map<Quote, List<CitedPassage>> byQuote = cited.stream()
                .filter(each -> each.citation().quote() != null)
                .collect(Collectors.groupingBy(
                        each -> each.citation().quote(), LinkedHashMap::new, Collectors.toList()));
        List<List<CitedPassage>> quotes = List.copyOf(byQuote.values());
        List<Finding> findings = QuoteCheck.of(
                document, quotes.stream().map(SourceCheck::selector).toList());
        return new SourceCheck(
                source.slug,
                sha256,
                sha256.equals(source.read().sha256),
                document.length(),
                summary(findings),
                IntStream.range(0, quotes.size())
                        .mapToObj(i -> CheckedQuote.of(quotes.get(i), findings.get(i)))
                        .toList());
    }

    private static Map<String, Long> summary(List<Finding> findings) {
        Map<String, Long> summary = new LinkedHashMap<>();
        Finding.summary(findings).forEach((result, count) -> summary.put(result.code(), count));
        return summary;
    }

    private static QuoteSelector selector(List<CitedPassage> citing) {
        CheckedPosition place = citing.get(0).citation().checked;
        return new QuoteSelector(citing.get(0).citation().quote(), place == null ? null : place.startsAt());
    }
}
