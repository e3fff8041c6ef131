package org.dateline.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;

import org.dateline.citation.Bearing;
import org.dateline.citation.CheckedPosition;
import org.dateline.citation.Choice;
import org.dateline.citation.Citation;
import org.dateline.citation.Disagreement;
import org.dateline.citation.Locator;
import org.dateline.citation.Stance;
import org.dateline.citation.Translation;
import org.dateline.quotation.Quote;
import org.dateline.quotation.TextFragment;

/**
 * What one source says about an event, as it is served.
 *
 * @param passages at least one, in the order of the record
 */
public record SourceCitations(
        @JsonIncludeProperties({"id", "title", "publisher", "published", "url", "language", "via"})
        SourceView source,

        List<Passage> passages) {

    /**
     * The citations gathered by source, sources and passages each in the order they come.
     *
     * @param citations some or all of those on one event
     * @param ids of all of those
     * @param told how the desk tells the event
     */
    static List<SourceCitations> of(List<Citation> citations, PassageIds ids, Choice told) {
        Map<String, List<Citation>> bySource = citations.stream()
                .collect(Collectors.groupingBy(
                        citation -> citation.source.slug, LinkedHashMap::new, Collectors.toList()));
        return bySource.values().stream()
                .map(ofSource -> new SourceCitations(
                        SourceView.of(ofSource.get(0).source),
                        ofSource.stream()
                                .map(citation -> Passage.of(citation, ids, told))
                                .toList()))
                .toList();
    }

    /** The same with all that is known of its source and its origins. */
    SourceCitations with(SourceView whole, Map<String, OriginView.Mention> origins) {
        return new SourceCitations(
                whole,
                passages.stream()
                        .map(passage -> passage.with(origins.get(passage.origin.id())))
                        .toList());
    }

    /** The same where one stance of one origin is spoken of, so that no passage has to repeat them. */
    SourceCitations ofOneStance() {
        return new SourceCitations(
                source, passages.stream().map(Passage::ofOneStance).toList());
    }

    /** The whole address at which a browser scrolls to a passage of this source; null when the source has none. */
    public String address(Passage passage) {
        // A link is a fragment and nothing else, and takes the place of the one that the address has.
        if (source.via() != null) {
            return passage.link() == null ? source.via().url() : passage.link();
        }
        return source.url() == null || passage.link() == null
                ? source.url()
                : source.url().replaceFirst("#.*", "") + passage.link();
    }

    /** What the words of a passage of this source are written in, BCP 47. */
    public String language(Passage passage) {
        return passage.quote() == null || passage.quote().language() == null
                ? source.language()
                : passage.quote().language();
    }

    /** SHA-256 of the document in which a passage of this source was checked; null when it never was. */
    public String documentSha256(Passage passage) {
        QuoteView quote = passage.quote();
        if (quote == null) {
            return null;
        }
        return quote.sha256() == null && quote.start() != null ? source.sha256() : quote.sha256();
    }

    /**
     * A quote and, where it was checked, its place in the document.
     *
     * @param start number of Unicode code points before it; null when it was never checked
     * @param end number of Unicode code points up to its end; null when it was never checked
     * @param sha256 of the document it was checked against; null when that is the one the source has the hash of, and when it
     *     was never checked
     * @param language BCP 47, where that is not the one of the source; else null
     */
    public record QuoteView(
            String exact, String prefix, String suffix, Integer start, Integer end, String sha256, String language) {
        /** Null where nothing is quoted. */
        public static QuoteView of(Citation citation) {
            Quote quote = citation.quote();
            if (quote == null) {
                return null;
            }
            CheckedPosition place = citation.checked;
            return new QuoteView(
                    quote.exact(),
                    quote.prefix(),
                    quote.suffix(),
                    place == null ? null : place.startsAt(),
                    place == null ? null : place.endsAt(),
                    place == null || place.documentSha256().equals(citation.source.sha256)
                            ? null
                            : place.documentSha256(),
                    citation.quoteLanguage);
        }
    }

    /**
     * One passage.
     *
     * @param id tells it from the others on the event, the same in every revision
     * @param quote null where the source is cited without a quote
     * @param link makes a browser scroll to the quote (Text Fragment), or go to its time or page; relative to the address of the source, whole
     *     where that was read in another, and null where there is no address or nothing to lead to
     * @param origin whose word it is; served as far as a reader needs it beside a quote
     * @param agrees whether what an asserting passage gives can be true if the event happened as told; null of any other
     * @param inferred true where this follows from the passage without being said, so that it counts in nothing; else null
     * @param withdrawn what of it was taken back; null when all of it stands
     * @param says what it gives where that differs from the event; null when it gives nothing else
     * @param note the editor's remark; null when there is none
     * @param locator where in the source it stands; null when not noted
     * @param translation the quote in another language; null when there is none
     * @param asked who was asked and did not answer; null of any other passage
     */
    public record Passage(
            String id,
            QuoteView quote,
            String link,

            @JsonIncludeProperties({"id", "name", "attribution", "identified"})
            OriginView.Mention origin,

            Stance stance,
            Boolean agrees,
            Boolean inferred,
            OriginView.Withdrawn withdrawn,
            Says says,
            String note,
            Locator locator,
            Translation translation,
            @JsonIncludeProperties({"id", "name"}) ActorView.Mention asked) {
        private static Passage of(Citation citation, PassageIds ids, Choice told) {
            return new Passage(
                    ids.idOf(citation),
                    QuoteView.of(citation),
                    link(citation),
                    OriginView.Mention.of(citation.origin),
                    citation.stance,
                    citation.stance == Stance.ASSERTS ? told.agreesWith(citation) : null,
                    citation.inferred ? true : null,
                    OriginView.Withdrawn.of(citation),
                    Says.of(citation),
                    citation.note,
                    citation.locator,
                    citation.translation,
                    ActorView.Mention.of(citation.asked));
        }

        /** What it does, whether or not that was taken back: nobody asserts what he says otherwise or only implies. */
        public Bearing bearing() {
            if (inferred != null) {
                return Bearing.INFERRED;
            }
            return Boolean.FALSE.equals(agrees) ? Bearing.ASSERTS_OTHERWISE : Bearing.BY_NAME.get(stance.code());
        }

        private static String link(Citation citation) {
            String address = citation.source.read().url;
            if (address == null) {
                return null;
            }
            if (citation.locator != null) {
                String to = citation.locator
                        .fragment(address)
                        .map(part -> "#" + part)
                        .orElse("");
                address = to.isEmpty() ? address : address.replaceFirst("#.*", "") + to;
                if (citation.quote() == null) {
                    return to.isEmpty() ? null : reference(citation, address);
                }
            }
            if (citation.quote() == null) {
                return null;
            }
            return reference(citation, TextFragment.of(address, citation.quote()));
        }

        /** Nothing of an address but its fragment, unless it leads to another document than the source. */
        private static String reference(Citation citation, String address) {
            return citation.source.via == null ? address.substring(address.indexOf('#')) : address;
        }

        private Passage with(OriginView.Mention whole) {
            return new Passage(
                    id,
                    quote,
                    link,
                    whole,
                    stance,
                    agrees,
                    inferred,
                    withdrawn,
                    says,
                    note,
                    locator,
                    translation,
                    asked);
        }

        private Passage ofOneStance() {
            return new Passage(
                    id, quote, link, null, null, agrees, inferred, withdrawn, says, note, locator, translation, asked);
        }
    }

    /**
     * What a passage says of the event's date, number, order or relations beyond the event's chosen values.
     *
     * @param when another date, in EDTF; null when it gives none
     * @param quantity another quantity; null when it gives none
     * @param after slugs of events it says this one came after; null when it says none
     * @param before slugs of events it says this one came before; null when it says none
     * @param becauseOf slugs of events that it says were the cause of this one, or its ground; null when it says none
     * @param inReplyTo slugs of events that it says this one answers; null when it says none
     * @param partOf slugs of events that it says this one is a part of; null when it says none
     * @param leavesOpen {@code when}, {@code quantity} or both, where it asserts the event and gives none; null otherwise
     */
    public record Says(
            String when,
            String quantity,
            List<String> after,
            List<String> before,
            List<String> becauseOf,
            List<String> inReplyTo,
            List<String> partOf,
            List<String> leavesOpen) {
        private static final Says NOTHING = new Says(null, null, null, null, null, null, null, null);

        static Says of(Citation citation) {
            Says says = new Says(
                    citation.saysWhen == null ? null : citation.saysWhen.text(),
                    citation.saysQuantity == null ? null : citation.saysQuantity.text(),
                    listed(citation.saysAfter),
                    listed(citation.saysBefore),
                    listed(citation.saysBecauseOf),
                    listed(citation.saysInReplyTo),
                    listed(citation.saysPartOf),
                    leftOpen(citation));
            return says.equals(NOTHING) ? null : says;
        }

        private static List<String> listed(List<String> events) {
            return events.isEmpty() ? null : events;
        }

        /** Whether it says how the event is related to others. */
        public boolean relates() {
            return after != null || before != null || becauseOf != null || inReplyTo != null || partOf != null;
        }

        private static List<String> leftOpen(Citation citation) {
            List<String> open = Stream.of(
                            citation.leavesWhenOpen ? Disagreement.Field.WHEN : null,
                            citation.leavesQuantityOpen ? Disagreement.Field.QUANTITY : null)
                    .filter(Objects::nonNull)
                    .map(Disagreement.Field::code)
                    .toList();
            return listed(open);
        }
    }
}
