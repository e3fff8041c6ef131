package org.dateline.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dateline.citation.CheckedPosition;
import org.dateline.citation.Citation;
import org.dateline.citation.Disagreement;
import org.dateline.citation.Stance;
import org.dateline.quotation.Quote;
import org.dateline.quotation.TextFragment;

/**
 * What one source says about an event, as it is served.
 *
 * @param passages at least one, in the order of the record
 */
public record SourceCitations(SourceView.Mention source, List<Passage> passages) {

    /** The citations gathered by source, sources and passages each in the order they come. */
    public static List<SourceCitations> of(List<Citation> citations) {
        Map<String, List<Citation>> bySource = citations.stream()
                .collect(Collectors.groupingBy(
                        citation -> citation.source.slug, LinkedHashMap::new, Collectors.toList()));
        return bySource.values().stream()
                .map(ofSource -> new SourceCitations(
                        SourceView.Mention.of(ofSource.get(0).source),
                        ofSource.stream().map(Passage::of).toList()))
                .toList();
    }

    /**
     * A quote and, where it was checked, its place in the document.
     *
     * @param start number of Unicode code points before it; null when it was never checked
     * @param end number of Unicode code points up to its end; null when it was never checked
     * @param sha256 of the document it was checked against; null when it was never checked
     */
    public record QuoteView(String exact, String prefix, String suffix, Integer start, Integer end, String sha256) {
        public static QuoteView of(Citation citation) {
            Quote quote = citation.quote();
            CheckedPosition place = citation.checked;
            return new QuoteView(
                    quote.exact(),
                    quote.prefix(),
                    quote.suffix(),
                    place == null ? null : place.startsAt(),
                    place == null ? null : place.endsAt(),
                    place == null ? null : place.documentSha256());
        }
    }

    /**
     * One passage.
     *
     * @param link address of the source that makes a browser scroll to the quote (Text Fragment)
     * @param origin whose word it is
     * @param says what it gives where that differs from the event; null when it gives nothing else
     * @param note the editor's remark; null when there is none
     */
    public record Passage(
            QuoteView quote, String link, OriginView.Mention origin, Stance stance, Says says, String note) {
        public static Passage of(Citation citation) {
            return new Passage(
                    QuoteView.of(citation),
                    TextFragment.of(citation.source.url, citation.quote()),
                    OriginView.Mention.of(citation.origin),
                    citation.stance,
                    Says.of(citation),
                    citation.note);
        }
    }

    /**
     * What a passage says of the event's date, number or order beyond the event's chosen values.
     *
     * @param when another date, in EDTF; null when it gives none
     * @param quantity another quantity; null when it gives none
     * @param after slugs of events it says this one came after; null when it says none
     * @param before slugs of events it says this one came before; null when it says none
     * @param leavesOpen {@code when}, {@code quantity} or both, where it asserts the event and gives none; null otherwise
     */
    public record Says(String when, String quantity, List<String> after, List<String> before, List<String> leavesOpen) {
        static Says of(Citation citation) {
            if (citation.saysWhen == null
                    && citation.saysQuantity == null
                    && citation.saysAfter.isEmpty()
                    && citation.saysBefore.isEmpty()
                    && !citation.leavesWhenOpen
                    && !citation.leavesQuantityOpen) {
                return null;
            }
            return new Says(
                    citation.saysWhen == null ? null : citation.saysWhen.text(),
                    citation.saysQuantity == null ? null : citation.saysQuantity.text(),
                    citation.saysAfter.isEmpty() ? null : citation.saysAfter,
                    citation.saysBefore.isEmpty() ? null : citation.saysBefore,
                    leftOpen(citation));
        }

        private static List<String> leftOpen(Citation citation) {
            List<String> open = Stream.of(
                            citation.leavesWhenOpen ? Disagreement.Field.WHEN : null,
                            citation.leavesQuantityOpen ? Disagreement.Field.QUANTITY : null)
                    .filter(Objects::nonNull)
                    .map(Disagreement.Field::code)
                    .toList();
            return open.isEmpty() ? null : open;
        }
    }
}
